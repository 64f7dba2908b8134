"""For whom a number is: the words before it or behind it."""

import re

from irdesk.reading.calls.dialling.phones import Number, ends_with_countries
from irdesk.reading.calls.words.countries import COUNTRY, iso

_HOME = (
    r"(?:U\.? ?S\.?(?: ?A\.?)?(?![a-z])|United States(?: of America)?|America|Canada|Canadian|North American?"
    r"|domestic)"
)
# Rule *outside before inside*: "outside the U.S. and Canada" is international, "U.S. and Canada" domestic.
_INTERNATIONAL = re.compile(
    r"\binternationally\b|\binternational(?=\W*$|\W{0,3}(?:callers?|participants?|ones?\b|part(?:y|ies)\b|individuals"
    r"|dial|listeners?|investors?"
    r"|toll"
    r"|access|numbers?|call|local|replay|"
    r"attendees|lines?|users|locations?|phone|telephone|or\b|and\b|&|/|[:;(),]))(?! (?:conference|earnings|Inc|Corp"
    r"|Ltd))"
    rf"|\boverseas\b|\b(?:outside|beyond|out of|other than|elsewhere|not in|non-)"
    rf"(?:(?:\s|(?<=-))(?:of\s)?(?:the\s)?{_HOME}"
    rf"(?:\s?(?:,|/|&|and|or|-)\s?(?:the\s)?{_HOME})*)?"
    rf"|\brest of (?:the )?world|\ball others?\b|(?:^|(?<=[.;] ))\W{{0,3}}others?(?=:)|\bnon-U\.?S|\bworldwide\b"
    rf"|\bother countries\b|\bfrom abroad\b|"
    r"\bInt'?l\b|\bforeign\b",
    re.IGNORECASE,
)
_DOMESTIC = re.compile(
    rf"\bdomestic\w*|\bNorth America\w*|\bnational\b|\bcontinental\b|(?<![A-Za-z]){_HOME}(?:\s?(?:,|/|&|and|or"
    rf"|-)\s?{_HOME})+|"
    r"(?<![A-Za-z.])(?:U\.? ?S\.?(?: ?A\.?)?(?![a-z])|United States)(?! ?\d?:\d)",
    re.IGNORECASE,
)
# "Israel time", "Hong Kong Local Time": a clock, not for whom a number is.
_CLOCK = re.compile(r"(?:\W[A-Za-z]+){0,2}\s(?:[Tt]ime|TIME)\b|\s[ECMP][SD]?T\b")
_BEHIND = 60  # "from within the United States or Canada (toll-free)"
_FREE = re.compile(r"\btoll[-\s]?free|\bfree ?phone|\bfreecall", re.IGNORECASE)
_PAIR = re.compile(rf"(?<![A-Za-z]){_HOME}(?:\s?(?:,|/|&|and|or|-)\s?(?:the )?{_HOME})+", re.IGNORECASE)
_SPLIT = re.compile(r"(?:,|;|/|\bor\b|\band\b|\n)", re.IGNORECASE)
_SUFFIX = re.compile(
    r"\s?[,-]?\s?(?:[,(]?\s?(?:(?:conference|access|replay|participant) )?(?:ID|code|PIN"
    r"|pass ?code)\b[\s:#]{1,16},?\s?)?"
    r"(?:\(|for |in |from |within |inside |outside |toll[- ]?free|internationally|domestically|if "
    r"|internat|domestic|elsewhere|overseas|worldwide|"
    r"\[|when |U\.?S|- )",
    re.IGNORECASE,
)
_LEADS = re.compile(
    rf"\s*[,;/]\s*(?:and |or )?(?:{COUNTRY.pattern}|U\.S\.|USA|US|international|toll[- ]?free)\s?[:(]?\s*",
    re.IGNORECASE,
)
# ", (Germany) 0800": a bracket behind a comma leads to what follows.
_LEADS_ENCLOSED = re.compile(rf"\s*[,;/]\s*(?:and |or )?\((?:the )?(?:{COUNTRY.pattern})\)\s*", re.IGNORECASE)
_COUNTRY_ALONE = re.compile(rf"\s(?:{COUNTRY.pattern})\s*", re.IGNORECASE)
_PREFIX_END = re.compile(r"(?::|\bis|\bdial(?:ing)?|\bat|\bcall(?:ing)?|\bto|=|-|\bnumber|\bplease)\s*$", re.IGNORECASE)
# "Outside the U.S. dial 203-555-0100 or 626-555-0120": both are for the same callers.
_EITHER = re.compile(r"\s?,? (?:or|and) (?:at )?\s?", re.IGNORECASE)
# "Toll-free 800-555-0100 International 201-555-0100": each number behind its label.
_WHO = r"(?:toll[- ]?free|toll|(?:international|domestic|local|Int'l)|U\.?S\.?A?|Canada)"
_NAMED_FIRST = re.compile(
    rf"(?<![\w(]){_WHO}(?: (?:toll[- ]?free|numbers?|dial[- ]?in|access|callers))*\s?:?\s*$", re.IGNORECASE
)
_BARE = re.compile(rf"\s*{_WHO}(?: (?:toll[- ]?free|numbers?|dial[- ]?in|access|callers))*\s?:?\s*", re.IGNORECASE)


def audiences(text: str, numbers: list[Number]) -> list[tuple[str | None, bool]]:
    """Return, for each number of a piece, its audience (None: not said) and whether the text calls it toll-free."""
    befores, afters = [""] * len(numbers), [""] * len(numbers)
    labelled = bool(numbers) and _NAMED_FIRST.search(text[: numbers[0].start]) is not None
    behind = ends_with_countries(text)
    for index in range(len(numbers) + 1):
        start = numbers[index - 1].end if index else 0
        end = numbers[index].start if index < len(numbers) else len(text)
        after, before = _divide(text[start:end], first=index == 0, last=index == len(numbers))
        if labelled and 0 < index < len(numbers) and _BARE.fullmatch(text[start:end]):
            after, before = "", text[start:end]
        if behind and index > 0 and _COUNTRY_ALONE.fullmatch(text[start:end]):
            after, before = text[start:end], ""
        if index:
            afters[index - 1] = after
        if index < len(numbers):
            befores[index] = before
    found = [_one(number, before, after) for number, before, after in zip(numbers, befores, afters, strict=True)]
    for index in range(1, len(found)):
        if found[index][0] is None and found[index - 1][0] == "international" and not afters[index - 1]:
            gap = text[numbers[index - 1].end : numbers[index].start]
            if _EITHER.fullmatch(gap):
                found[index] = ("international", found[index][1])
    return found


def _divide(between: str, *, first: bool, last: bool) -> tuple[str, str]:
    """Share the words between two numbers: what names the one before, what names the one behind."""
    if first:
        return "", between
    if last:
        return (between[:90] if _SUFFIX.match(between) else ""), ""
    masked = _PAIR.sub(lambda found: re.sub(r"\W", "_", found[0].replace("and", "___").replace("or", "__")), between)
    opened = masked.rfind("(")
    unclosed = ")" not in masked[opened:] and between.count("(") > between.count(")")
    if opened >= 0 and unclosed and between[opened + 1 :].strip():
        return between[:opened], between[opened:]
    if _LEADS_ENCLOSED.fullmatch(between):
        return "", between
    suffix = _SUFFIX.match(between)
    if not suffix or _LEADS.fullmatch(between):
        return "", between
    closed = re.match(r"\s?\([^)]*\)", masked)
    cut = _SPLIT.search(masked, closed.end() if closed else max(0, suffix.end() - 2))
    at = cut.start() if cut else (closed.end() if closed else (0 if _PREFIX_END.search(masked) else len(between)))
    return between[:at], between[at:]


def _one(number: Number, before: str, after: str) -> tuple[str | None, bool]:
    """Return the audience that the words around one number name; the words behind it weigh more."""
    free = _FREE.search(before[-60:]) is not None or _FREE.search(after[:_BEHIND]) is not None
    if number.country:
        return number.country, free
    return _named(after) or _named(before, from_end=True), free


def names_audience(words: str) -> bool:
    """Tell whether words name an audience or a country."""
    return _named(words) is not None or COUNTRY.search(words) is not None


def _named(words: str, *, from_end: bool = False) -> str | None:
    """Return the audience that `words` name, the last one where `from_end`."""
    words = words[-110:] if from_end else words[:90]
    found: list[tuple[int, int, str]] = [(m.start(), m.end(), "international") for m in _INTERNATIONAL.finditer(words)]
    found += [
        (m.start(), m.end(), "domestic")
        for m in _DOMESTIC.finditer(words)
        if not _inside(m, found) and not _CLOCK.match(words, m.end())
    ]
    for name in COUNTRY.finditer(words):
        code = iso(name[0])
        if code and code != "US" and not _inside(name, found) and not _CLOCK.match(words, name.end()):
            found.append((name.start(), name.end(), code))
    return sorted(found)[-1 if from_end else 0][2] if found else None


def _inside(match: re.Match[str], found: list[tuple[int, int, str]]) -> bool:
    return any(start <= match.start() < end for start, end, _ in found)
