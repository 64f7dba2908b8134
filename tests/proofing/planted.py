"""One known fault at a time planted in the running text of a clean release: what a proof must tell.

Each kind is a pattern and what is put in the place of its match. `python -m tests.bench.faults` measures the catches.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

RELEASES = Path(__file__).parent / "releases"

Change = Callable[[re.Match[str]], str | None]


class Planted(msgspec.Struct, frozen=True):
    """A text with one fault; `kind` names it, `words` show what was changed into what."""

    kind: str
    text: str
    words: str


def _last_digit(number: str) -> str:
    return number[:-1] + str((int(number[-1]) + 1) % 10)


def _swapped(number: str) -> str | None:
    digits = [place for place, char in enumerate(number) if char.isdigit()]
    for left, right in zip(digits[-2::-1], digits[:0:-1], strict=True):
        if number[left] != number[right]:
            made = list(number)
            made[left], made[right] = made[right], made[left]
            return "".join(made)
    return None


def _ten_times(number: str) -> str:
    whole, point, parts = number.partition(".")
    return f"{whole}{parts[0]}.{parts[1:] or '0'}" if point else f"{whole}0"


def _number(change: Callable[[str], str | None]) -> Change:
    def put(found: re.Match[str]) -> str | None:
        made = change(found["n"])
        return None if made is None else found.group().replace(found["n"], made, 1)

    return put


def _word(pairs: dict[str, str]) -> Change:
    def put(found: re.Match[str]) -> str:
        made = pairs[found.group().lower()]
        return made.capitalize() if found.group()[0].isupper() else made

    return put


def _turned(found: re.Match[str]) -> str:
    return f"{found['b']}{found['mid']}{found['a']}"


_MONEY = r"\$(?P<n>\d[\d,]*\.?\d*) (?:million|billion)"
_PER_SHARE = r"\$(?P<n>\d*\.\d\d)(?= per )"
_PERCENT = r"(?P<n>\d+(?:\.\d+)?)(?=%| percent)"
_MOVES = {
    "increase": "decrease", "decrease": "increase", "increased": "decreased", "decreased": "increased",
    "up": "down", "down": "up", "rose": "fell", "rise": "fall",
}  # fmt: skip
_DAYS = {
    "monday": "tuesday", "tuesday": "wednesday", "wednesday": "thursday", "thursday": "friday", "friday": "monday",
}  # fmt: skip
_AMOUNT = r"\$\d[\d,]*\.\d million"
_CODE = (
    r"(?i),? (?:and (?:enter(?:ing)? )|with )?(?:(?:conference id|access code|pass ?code|reservation number)"
    r"(?: is)?:? #?\d{4,}#?)"
)
_AHEAD = re.compile(r"(?i)expects?|to be between|outlook|guidance|dividend|repurchased|milestone|buy|bought")

KINDS: dict[str, tuple[str, Change]] = {
    "amount: last digit": (_MONEY, _number(_last_digit)),
    "amount: swapped digits": (_MONEY, _number(_swapped)),
    "amount: factor ten": (_MONEY, _number(_ten_times)),
    "amount: million and billion": (
        r"(?<=\d )(?:million|billion)",
        _word({"million": "billion", "billion": "million"}),
    ),
    "amount: compared amounts exchanged": (
        rf"(?P<a>{_AMOUNT})(?P<mid>[^$.]{{3,60}}?(?:from|compared (?:to|with)) )(?P<b>{_AMOUNT})",
        _turned,
    ),
    "per share: last digit": (_PER_SHARE, _number(_last_digit)),
    "per share: swapped digits": (_PER_SHARE, _number(_swapped)),
    "percentage: last digit": (_PERCENT, _number(lambda n: _last_digit(_last_digit(n)))),
    "percentage: swapped digits": (_PERCENT, _number(_swapped)),
    "direction": (rf"(?i)(?<=\b)(?:{'|'.join(_MOVES)})\b(?=[^$%.]{{0,12}}[\d$])", _word(_MOVES)),
    "loss and income": (
        r"(?i)\bnet (?:loss|income)\b(?= (?:was|of) )",
        _word({"net loss": "net income", "net income": "net loss"}),
    ),
    "year of the comparison": (r"(?<=quarter of )(?P<n>(?:19|20)\d\d)", _number(lambda n: str(int(n) - 1))),
    "year of the period": (r"(?<=ended \w{3} \d\d, |nded \w{4} \d\d, )(?P<n>20\d\d)", _number(_last_digit)),
    "weekday": (r"(?i)\b(?:monday|tuesday|wednesday|thursday|friday)(?=, \w+ \d)", _word(_DAYS)),
    "zone out of season": (
        r"(?:Eastern|Central|Mountain|Pacific) (?:Daylight Time|Standard Time)",
        lambda m: m.group().replace("Daylight", "Standd").replace("Standard", "Daylight").replace("Standd", "Standard"),
    ),
    "two zones": (
        r"(?P<n>\d)(?=:\d\d [ap]\.m\. (?:Pacific|Mountain|Central))",
        _number(lambda n: str(int(n) + 1)),
    ),
    "toll-free prefix": (
        r"(?<!\d)8(?:00|33|44|55|66|77|88)(?=[-. )]{1,2}\d{3}[-. ]\d{4}[, (.]{1,3}(?:U\.S\. )?toll)",
        lambda _m: "212",
    ),
    "invalid number": (r"(?<=[-. )])[2-9](?=\d{2}[-. ]\d{4}\b)", lambda _m: "1"),
    "pass code missing": (_CODE, lambda _m: ""),
    "replay ends before the call": (
        r"(?<=until 11:59 p\.m\. )(?P<zone>[^\d]{1,25})(?P<month>[A-Z]\w+) (?P<day>\d{1,2}), (?P<year>\d{4})",
        lambda m: f"{m['zone']}{m['month']} {m['day']}, {int(m['year']) - 1}",
    ),
    "e-mail domain": (r"(?<=@)[a-z]+(?=\.example)", lambda m: "gmial" if len(m.group()) < 3 else "northquay"),
    "e-mail misspelt": (r"(?<=@)[a-z]{6,}(?=\.example)", lambda m: m.group()[:2] + m.group()[3:]),
    "change in money: swapped digits": (
        r"(?:rose|fell|declined|increased?|decreased?) (?:by |of )?\$(?P<n>\d[\d,]*\.?\d*) million",
        _number(_swapped),
    ),
    "join-by": (r"(?:\d\d|ten|fifteen) minutes (?=before|prior|early|ahead)", lambda _m: "90 minutes "),
    "word twice": (r"(?<= )(?:the|of|in|for)(?= [a-z])", lambda m: f"{m.group()} {m.group()}"),
}
"""From the kind of a fault to the pattern of its place and what is put there."""


def planted(text: str, most: int = 12) -> Iterator[Planted]:
    """Yield the text with one fault at a time, at most `most` of a kind, spread over the prose."""
    prose = text[: _first_table(text)]
    for kind, (pattern, change) in KINDS.items():
        found = [m for m in re.finditer(pattern, prose) if _changes(m, change) and not _unheld(prose, m.start())]
        for match in found[:: max(1, -(-len(found) // most))]:
            made = change(match) or ""
            words = f"{' '.join(text[max(0, match.start() - 30) : match.end() + 20].split())} => {made.strip()}"
            yield Planted(kind, text[: match.start()] + made + text[match.end() :], words)
    yield from _missing(text)


def _unheld(text: str, at: int) -> bool:
    """Say whether the sentence speaks of what no table can show: the future, a dividend, a purchase."""
    start = max(text.rfind(mark, 0, at) for mark in (". ", "\n\n", ">", ".\n"))
    return bool(_AHEAD.search(text[start + 1 : at]))


def _changes(match: re.Match[str], change: Change) -> bool:
    made = change(match)
    return made is not None and made != match.group()


def _first_table(text: str) -> int:
    """Return where the first table starts: its tag, its bars, or its title in the middle of a line."""
    found = re.search(r"<table|^\|.*\|$|^ {12,}[A-Z][^\n]{10,}$", text, re.MULTILINE)
    return found.start() if found else len(text)


def _missing(text: str) -> Iterator[Planted]:
    """Yield the text without its caution, its reconciliation's table, and its word "unaudited"."""
    paragraph = r"(?is)(?:<p>)?[^\n]*forward-looking statements[^\n]*(?:\n[^\n|<]+)*\n"
    without = re.sub(paragraph, "\n", text)
    if without != text:
        yield Planted("caution missing", without, "no word of forward-looking statements")
    unmarked = re.sub(r"(?i)\(?,? ?;? ?unaudited[,;]? ?\)?", " ", text)
    if unmarked != text:
        yield Planted("unaudited missing", unmarked, "no word “unaudited”")
