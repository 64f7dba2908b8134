"""The English names of the months, in full and shortened: one list for every grammar that meets a date."""

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
STEMS = tuple(name[:3] for name in MONTHS)
STEM = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
"""The first three letters of any month; a pattern, case to be ignored by whoever compiles it."""
WHOLE = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
"""A month written out."""
NAME = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|r?\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sep(?:tember|t\.?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
"""A month written out or shortened, with the stop of its short form: `Sept.`, `Febr.`, `May`."""


def month_number(name: str) -> int:
    """Return 1 to 12 for a month, in full or by its first letters (three at least); ValueError for another word."""
    return STEMS.index(name[:3].lower()) + 1
