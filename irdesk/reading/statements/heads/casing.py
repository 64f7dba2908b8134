"""Titles and heads printed in capitals, as words with initials and as sentences."""

import re

from irdesk.domain.months import MONTHS
from irdesk.reading.statements.calendar.dates import is_dated

_PART = re.compile(r"(?:[1-4][QH]|[QH][1-4]|FY|CY|YTD|(?:3|6|9|12)M)['’]?(?:\d\d){0,2}")
_MINOR = {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "per", "the", "to", "vs", "with"}
_KEPT = {
    "EBITDA",
    "EBITDAX",
    "EBIT",
    "GAAP",
    "EPS",
    "US",
    "U.S.",
    "USA",
    "LIFO",
    "FIFO",
    "R&D",
    "SG&A",
    "FFO",
    "AFFO",
    "ESOP",
    "ADS",
    "II",
    "III",
    "IV",
    "IT",
    "UK",
}


def recase(text: str) -> str:
    """Return a title in capitals as words with initials, known abbreviations kept; any other as it is."""
    if not text.isupper() or len(text) < 6:
        return text
    words = text.split(" ")
    return " ".join(_word(word, first=index == 0) for index, word in enumerate(words))


def _word(word: str, *, first: bool) -> str:
    bare = word.strip("(),:;.*")
    if "-" in bare.strip("-"):
        return "-".join(_word(part, first=True) for part in word.split("-"))
    if bare in _KEPT or any(character.isdigit() for character in word):
        return word
    if bare.lower() in _MINOR and not first:
        return word.lower()
    return re.sub(r"[A-Z][A-Z'’]*", lambda match: match.group().capitalize(), word)


def _kept(word: str) -> bool:
    bare = word.strip("(),:;.*")
    return bare in _KEPT or all(map(_PART.fullmatch, re.split("[-–]", bare)))


def sentence_case(text: str) -> str:
    """Return a column's head in capitals as a sentence, the months with their initials."""
    spelled = [word for word in re.findall(r"[A-Z]+", text) if len(word) > 3 and word not in _KEPT]
    if not text.isupper() or (len(spelled) < 2 and not is_dated(text)):
        return text
    words = [word if _kept(word) else word.lower() for word in text.split(" ")]
    months = {month[:length].lower() for month in MONTHS for length in (3, 4, len(month))}
    words = [word.capitalize() if word.strip(",.") in months else word for word in words]
    joined = " ".join(words)
    return joined[:1].upper() + joined[1:]
