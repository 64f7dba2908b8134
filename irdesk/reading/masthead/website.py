"""The company's web site: the address whose host is the company's name, as printed."""

import re
from collections.abc import Iterator

from irdesk.domain.prose import Lines
from irdesk.domain.source import Span

HOST = (
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,40}[A-Za-z0-9])?\.){1,4}"
    r"[A-Za-z]{2,10}"
)
ADDRESS = re.compile(
    rf"(?<![\w@./])(?P<scheme>https?://)?(?P<host>{HOST})\b(?P<path>/[^\s)\]>\"”’,;]{{0,120}})?(?![\w@])", re.IGNORECASE
)
HINT = re.compile(r"://|www\.(?<!\wwww\.)|\.(?<=\w\.)(?:com|net|org|co|io|ai|ca|de|gov)\b")
"""What every address has, in small letters."""

INVESTOR = re.compile(
    r"^(?:ir|invest|investors?|investor-?relations|news|newsroom|media|corporate-ir|phx)\.", re.IGNORECASE
)
OWN = re.compile(r"\b(?:our|its|the company['’]s|their) (?:[\w-]+ ){0,2}web ?site\b[^.]{0,40}$", re.IGNORECASE)
NAMED = re.compile(
    r"\b(?P<name>[A-Z][\w&]{3,})(?:['’]s)?(?: (?:Investor Relations|[Ii]nvestor|[Cc]orporate"
    r"|[Cc]ompany))? [Ww]eb ?site"
    r"(?:,|:| at| located at)? (?:https?://)?$"
)
"""`the Acme Investor Relations website at`."""

LABEL = re.compile(r"^[^\S\n]*web(?: ?site)?: ?$", re.IGNORECASE | re.MULTILINE)
FORMS = frozenset({"inc", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "plc", "and", "of"})
ENDINGS = frozenset({
    "com", "net", "org", "co", "io", "ai", "us", "ca", "uk", "de", "cn", "jp", "hk", "tw", "au", "in", "edu", "gov",
    "biz", "info", "tv", "eu", "ch", "fr", "nl", "se", "no", "global", "health", "bank", "group", "energy", "tech",
    "cloud",
})  # fmt: skip
MOST = 200_000


def find_website(text: str, lines: Lines, name: str | None, ticker: str | None) -> tuple[str, Span] | None:
    """Find the address of the company's own site: the shortest of those whose host carries its name."""
    best: tuple[tuple[int, ...], str, Span] | None = None
    for match in _addresses(text):
        printed = (match["scheme"] or "") + match["host"]
        kind = _kin(match["host"], name, ticker) or _stated(text, match.start(), match["host"])
        kind = kind or _mailed(text, match["host"], name)
        if not kind:
            continue
        about = "about" in text[max(0, match.start() - 1200) : match.start()].lower()
        path = len((match["path"] or "").strip("/."))
        bare = not (match["scheme"] or match["host"].lower().startswith("www."))
        if bare and re.match(
            r"[\w.,]*\s+(?:Group|Inc|Corp|Holdings|Ltd)\b", text[match.end() : match.end() + 20], re.IGNORECASE
        ):
            continue
        rank = (
            kind,
            -bool(INVESTOR.match(match["host"])),
            -bool(path),
            about,
            bool(match["scheme"]),
            not bare,
            -match.start(),
        )
        if best is None or rank > best[0]:
            best = rank, printed, lines.span(match.start(), match.start() + len(printed))
    return (best[1], best[2]) if best else None


def _addresses(text: str) -> Iterator[re.Match[str]]:
    """Yield what looks like a web address: with a scheme, `www.`, or a bare host with a usual ending."""
    at = 0
    for hint in HINT.finditer(text[:MOST].lower()):
        if hint.start() < at:
            continue
        start = max(at, hint.start() - 80)
        start = max(start, *(text.rfind(mark, start, hint.start()) + 1 for mark in " \n(<["))
        stops = [stop for mark in " \n" if (stop := text.find(mark, hint.end(), hint.end() + 160)) >= 0]
        match = ADDRESS.search(text, start, min(stops, default=hint.end() + 160))
        if match is None or match.end() <= at:
            continue
        at = match.end()
        host = match["host"].lower()
        if match["scheme"] or host.startswith("www.") or host.rpartition(".")[2] in ENDINGS:
            yield match


def _kin(host: str, name: str | None, ticker: str | None) -> int:
    """Tell how surely a host is the company's: 3 by its name, 2 by its initials or ticker, 0 not at all."""
    labels = host.lower().split(".")
    label = next((part for part in reversed(labels[:-1]) if part not in ("co", "com")), "").replace("-", "")
    called = (name or "").lower().replace("'", "").replace("’", "")
    label = label.removeprefix("the") if called.startswith("the ") else label
    words = re.findall(r"[a-z0-9]+", re.sub(r"^the ", "", called))
    squashed = "".join(words)
    if len(label) > 3 and words and (squashed.startswith(label) or (len(words[0]) > 3 and label.startswith(words[0]))):
        return 3
    initials = "".join(word[0] for word in words if word not in FORMS)
    if len(initials) > 2 and label.startswith(initials):
        return 2
    if ticker and len(ticker) > 1 and label == ticker.lower():
        return 2
    return 2 if len(label) > 1 and (words[:1] == [label] or (len(label) > 2 and initials.startswith(label))) else 0


def _mailed(text: str, host: str, name: str | None) -> int:
    """Tell whether a host begins with the two initials of the company, and mail goes to it."""
    words = [word for word in re.findall(r"[a-z]+", (name or "").lower()) if word not in FORMS]
    bare = host.lower().removeprefix("www.")
    initials = "".join(word[0] for word in words)
    return int(len(words) == 2 and bare.startswith(initials) and f"@{bare}" in text[:MOST].lower())


def _stated(text: str, at: int, host: str) -> int:
    """Tell whether the words before an address say that it is the company's own, or name whose it is."""
    before = text[max(0, at - 120) : at]
    named = NAMED.search(before)
    if OWN.search(before) or (named and _kin(host, named["name"], None) > 2):
        return 1
    return int(bool(LABEL.search(before)))
