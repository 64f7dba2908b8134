"""Several people in a row, and titles that stand before a name."""

import re

from irdesk.reading.contacts.words import TITLE, is_person

PARTED = re.compile(r" ?/ ?| & | and | I | l ")
"""What stands between people in a row: `Jane Roe / John Doe`; an `I` where a bar was meant."""

OFFICE = (
    r"(?:C[EFOTM]O|[ES]?VP|Chief|Executive|Operating|Financial|Officer|President|Vice|Chair(?:man|woman|person)?|Deputy"
    r"|Managing|General|Senior|Group|Director|Manager|Treasurer|Head|Acting|Interim|Partner|Secretary)"
)
BEFORE_NAME = re.compile(
    rf"(?P<title>{OFFICE}(?:,? (?:(?:and|&|of) )?(?:{OFFICE}|Investor Relations|Communications|Finance|IR))*),? "
    rf"(?P<name>(?!{OFFICE}\b|of |and |& )[^\W\d_a-z].+)"
)


BEHIND_NAME = re.compile(
    r"(?P<name>[^\W\d_a-z]\S+(?: [^\W\d_a-z]\S*){1,3}?) (?P<title>(?:Chief [A-Z]|President\b"
    r"|Chair(?:man|woman|person)?\b|C[EFO]O\b)[^@]{0,80})"
)
NO_NAME = re.compile(
    r"\b(?:Group|Global|Regional|Corporate|Vice|Senior|Executive|Deputy|Assistant|Associate|Interim|Acting|Former|North"
    r"|South|American|European|Brands?|Marketing|Finance|Product|Area|Division(?:al)?|National|Sales|Human|Resources"
    r"|Legal|Public|Digital|Client|Account|Managing|General|Found(?:er|ing)|Non|Lead|Independent)\b",
    re.IGNORECASE,
)
"""Words that lead a title: nobody is called `Global Brand`."""


def in_a_row(words: str) -> list[tuple[int, int]]:
    """Return the places of people in words that are nothing else: more than one, parted by slashes or `and`."""
    cuts = [match.span() for match in PARTED.finditer(words)]
    if not cuts:
        return []
    starts, ends = [0, *(last for _, last in cuts)], [*(first for first, _ in cuts), len(words)]
    places = list(zip(starts, ends, strict=True))
    return places if all(_is_name(words[first:last]) for first, last in places) else []


def title_before(words: str) -> tuple[int, int] | None:
    """Return where a title ends and a name begins in words such as `CEO Jane Roe`."""
    match = BEFORE_NAME.fullmatch(words)
    return (match.end("title"), match.start("name")) if match and _is_name(match["name"]) else None


def title_behind(words: str) -> tuple[int, int] | None:
    """Return where a name ends and a title without a comma before it begins: `Jane Roe Chief Financial Officer`."""
    match = BEHIND_NAME.fullmatch(words)
    whole = match and _is_name(match["name"]) and not NO_NAME.search(match["name"])
    return (match.end("name"), match.start("title")) if match and whole else None


def _is_name(words: str) -> bool:
    return is_person(words) and not TITLE.search(words)
