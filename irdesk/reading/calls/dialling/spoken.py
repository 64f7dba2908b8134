"""Codes that are words, and what is no code of a call whatever it is called."""

import re

_SPOKEN = re.compile(
    r"(?<![A-Za-z])(?P<name>(?:[Rr]eplay |REPLAY |[Cc]onference |[Vv]erbal |[Pp]articipant "
    r"|CONFERENCE |[Aa]ccess |[Vv]erification )*(?:(?:[Cc]ode|PIN|ID)"
    r"(?=: [A-Z][A-Za-z]{3}| [A-Z]{3,12}(?: Q[1-4])?[.,;)])|[Pp]ass ?-?(?:code|word)|PASS ?(?:CODE|WORD)))"
    r"(?: for (?:all|both) [a-z]{4,12})?(?: (?:is|IS|of)|:|,)?\s?"
    r"(?P<word>[A-Z][A-Za-zÀ-ÿ]{2,19}(?: [A-Z][A-Za-zÀ-ÿ]{2,19}){0,2}(?: Q[1-4])?)(?=[]]|[.,;)]|$| and (?:the|ask) )"
)
_QUOTED = re.compile(
    r"\b(?P<name>(?:(?:pass|access|entry|confirmation|conference|code) ?-?)?(?:code|word|id|identification))"
    r"(?: (?:for|to) (?:[\w']+ ){1,6}?(?=is\b))?(?: ?(?:is|of)|:|,)?\s?"
    r"[\"'](?P<word>[A-Za-z][\w &'-]{1,30}?)[\"',.]",
    re.IGNORECASE,
)
# "Conf ID: ACMEQ1", "Event ID: Acme Q1": a word with the quarter.
_SPOKEN_LINE = re.compile(
    r"\W{0,4}(?P<name>(?:(?:Replay|Conference|Event|Meeting|Call) )?(?:ID|Code|Access Code|Password|Passcode)|Pass): "
    r"(?P<word>[A-Z][A-Za-z]{2,19}(?: [A-Z][A-Za-z]{2,19}){0,3}(?: Q[1-4](?: ?20\d\d)?)?|[A-Z]{2,12}\d{1,2})\.?$"
)
# "Conference ID   Acme Inc.", a row of a table.
_SPOKEN_ROW = re.compile(
    r"^\W{0,4}(?P<name>(?:Conference|Event|Meeting|Call) ID|(?:Access|Conference) Code|Pass ?code) "
    r"(?P<word>(?!Live|Replay|US|Inter|Toll|Part|Dom|Call|Conf)[A-Z][A-Za-z]{2,19}(?: [A-Z][A-Za-z]{1,19}){0,3})\.?$"
)
_SPOKEN_STEMS = ("code", "word", "pin: ", "id", "pass: ")  # one is in each name of a code that is a word
# Rule *another kind of code*: the words before a name with which it is no code of a call.
_OTHER_KIND = re.compile(
    r"\b(?:Euroclear|ISIN|SEDOL|WKN|Reuters|Bloomberg|stock|share|company|group|trading|ticker|security"
    r"|securities|zip|postal|area"
    r"|country|city|dial(?:l?ing)?|prefix|bar|SIC|NAICS|tax|discount|promo\w*)\W{0,2}$",
    re.IGNORECASE,
)
# "Local access number: 3040 5060" is dialled.
_ACCESS = re.compile(r"\b(?:local|primary|secondary|universal|main|alternate|toll[- ]?free)\W?$", re.IGNORECASE)
_NONE = {
    "the", "please", "not", "none", "required", "for", "for the", "n/a", "needed", "necessary", "and", "to", "is",
    "code", "number", "information", "details", "instructions", "above", "below", "tba", "tbd",
}  # fmt: skip


def spoken(text: str) -> list[tuple[int, int, str, str]]:
    """Return the codes that are words ("the passcode is Larkspur")."""
    found: list[tuple[int, int, str, str]] = []
    small = text.lower()
    if not any(stem in small for stem in _SPOKEN_STEMS):
        return found
    for match in [
        *_SPOKEN.finditer(text),
        *_QUOTED.finditer(text),
        *_SPOKEN_LINE.finditer(text),
        *_SPOKEN_ROW.finditer(text),
    ]:
        named = is_named(text, match.start("name"), match["name"])
        if named and match["word"].split()[0].lower() not in _NONE and not found:
            found.append((*match.span("word"), match["word"], match["name"]))
    return found


def is_named(text: str, start: int, name: str) -> bool:
    """Tell whether the words before a name leave it a code of a call: no stock code, no local access number."""
    before = text[max(0, start - 20) : start]
    dialled = re.match(r"access(?: number| no\b|$)", name, re.IGNORECASE) and _ACCESS.search(before)
    return not dialled and _OTHER_KIND.search(before) is None
