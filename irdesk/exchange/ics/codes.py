"""The codes of an invite: which of them a caller keys in, and which are a host's or asked for after it."""

import enum
import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

_CODE = re.compile(
    r"(?P<label>\b(?:[A-Za-z]+[ -]){0,3}?(?:id|code|pin|passcode|password|number)\b[^\d\n:#]{0,24})"
    r"[:#]?\s*\b(?P<code>\d[\d -]{1,18}\d)\b(?![.-]\d)",
    re.IGNORECASE,
)
_WORDS = ("id", "code", "pin", "password", "number")
_PHONE = re.compile(r"(?:1[ -])?\d{3}-\d{3}-\d{4}|1[ -]\d{3}[ -]\d{3}[ -]\d{4}")
_HOST = re.compile(
    r"\b(?:host|leader|moderator|chair(?:person|man|woman)?|organi[sz]er|presenter|speaker)s?\b", re.IGNORECASE
)
_CALLER = re.compile(
    r"\b(?:participants?|attendees?|guests?|listeners?|callers?|phone|dial[\s-]?in|audio)\b", re.IGNORECASE
)
_NUMBER = re.compile(
    r"\b(?:phone|dial[\s-]?in|toll|free|call|caller|contact|fax|mobile|telephone)[\s-]*number\b", re.IGNORECASE
)
_SECRET = re.compile(r"\b(?:pin|pass\s?code|password|pass\s?word|security code)\b", re.IGNORECASE)
_LABEL = re.compile(r"\s*(?:[A-Za-z]+[ -]){0,3}(?:id|code|pin|passcode|password|number)\s*:?\s*", re.IGNORECASE)
_BARE = re.compile(r"\s*\d[\d -]{1,18}\d\s*#?\s*")


class Tie(enum.IntEnum):
    """How surely a code is the one that a caller keys in, the surest first."""

    DIALLED = 0
    """It stands in a string that a phone dials, behind the number."""
    BESIDE = 1
    """It stands on the line of a number."""
    SECRET_BESIDE = 2
    """A pass code, a password or a PIN on the line of a number."""
    FOR_PHONES = 3
    """Its label says that it is the meeting's for callers, or for the phone."""
    NAMED = 4
    """Its label names the meeting or the conference, or says that it is the callers' pass code."""
    SECRET = 5
    """A pass code, a password, a PIN."""
    HOST = 6
    """A host's or leader's: never for callers."""


class Code(msgspec.Struct, frozen=True):
    """A code as digits, with how it is tied to the call and what it is called."""

    digits: str
    tie: Tie
    label: str = ""


def of_host(line: str) -> bool:
    """Whether a line speaks of a host and of no caller."""
    return _HOST.search(line) is not None and _CALLER.search(line) is None


def codes_of(line: str, *, beside: bool) -> list[tuple[int, Code]]:
    """Return the codes of a line with where they stand, its numbers blanked; `beside` says that it had one."""
    found: list[tuple[int, Code]] = []
    low = line.lower()
    if not any(word in low for word in _WORDS):
        return found
    for match in _CODE.finditer(line):
        label, code = match["label"], match["code"].strip()
        if _NUMBER.search(label) or _PHONE.fullmatch(code):
            continue
        named = line if of_host(line) else label
        digits = "".join(char for char in code if char.isdecimal())
        found.append((match.start("code"), Code(digits, _tie(named, beside=beside), label.strip())))
    return found


def joined(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines, a code that stands below its label put behind it."""
    label = ""
    for line in lines:
        if label and not line.strip():
            continue
        if label:
            yield f"{label} {line}" if _BARE.fullmatch(line) else label
        if label and _BARE.fullmatch(line):
            label = ""
        elif _LABEL.fullmatch(line):
            label = line.rstrip()
        else:
            label = ""
            yield line
    if label:
        yield label


def _tie(label: str, *, beside: bool) -> Tie:
    secret, caller = _SECRET.search(label) is not None, _CALLER.search(label) is not None
    if of_host(label):
        return Tie.HOST
    if beside:
        return Tie.SECRET_BESIDE if secret else Tie.BESIDE
    if caller and not secret:
        return Tie.FOR_PHONES
    return Tie.NAMED if caller or not secret else Tie.SECRET


def best_of(codes: Iterable[Code]) -> list[str]:
    """Return the different codes of the surest kind, those of a host left away."""
    by_tie: dict[Tie, list[str]] = {}
    for code in codes:
        by_tie.setdefault(code.tie, []).append(code.digits)
    by_tie.pop(Tie.HOST, None)
    return list(dict.fromkeys(by_tie[min(by_tie)])) if by_tie else []


def doubts(codes: Sequence[Code], best: Sequence[str], *, own: bool = False) -> tuple[str, ...]:
    """Return what is to be known of the codes that are not among the best, one sentence at most.

    `own` says that each number has its own.
    """
    digits = list(dict.fromkeys(code.digits for code in codes))
    if not digits or digits == best[:1]:
        return ()
    if own:
        rest = ", ".join(_named(one, codes) for one in digits if one not in best)
        return (f"each number has its own code ({', '.join(best)})" + (f"; not taken: {rest}" if rest else ""),)
    if len(best) > 1:
        return (f"several codes are stated ({', '.join(best)}): none is taken",)
    rest = ", ".join(_named(one, codes) for one in digits if one not in best)
    return (f"of several codes {best[0]} is taken; not taken: {rest}" if best else f"not taken: {rest}",)


def _named(digits: str, codes: Iterable[Code]) -> str:
    code = next(one for one in codes if one.digits == digits)
    return f"{code.label.rstrip(' (')} {digits}".strip()
