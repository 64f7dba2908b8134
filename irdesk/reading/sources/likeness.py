"""How much a text looks like an earnings release: for choosing among the documents of a filing or a mail."""

import re

_SIGNS = tuple(  # sought in lower case
    (re.compile(pattern, re.MULTILINE), weight)
    for pattern, weight in (
        (r"for immediate release|press release|news release", 2),
        (r"\b(?:reports?|announces?|reported|announced)\b", 1),
        (r"\b(?:first|second|third|fourth)[\s-]+quarter|\bquarter(?:ly)? (?:results|ended)|fiscal year", 2),
        (r"conference call|webcast|dial-?in", 2),
        (r"\btoday (?:\w+ )?(?:reported|announced|released)\b|\b(?:reported|announced) today\b", 2),
        (r"^[ \t]*operator:|\btranscript\b|\bslide \d", -3),
        (r"\breplay\b", 1),
        (r"forward-looking statements|safe harbor", 1),
        (r"/?prnewswire|business ?wire|globe ?newswire|marketwired?", 2),
        (r"^[ \t]*(?:contacts?|investor (?:relations )?contacts?|media contacts?):?", 1),
        (r"net (?:sales|income|loss|revenue)|earnings per share|revenues?", 1),
        (r"^[^\n]{0,200}\b(?:19|20)\d\d[ \t]{0,5}[)]?[^\n]{0,60}(?:--|[-–—]|\.\.\.)", 1),
    )
)
_AGAINST = re.compile(
    r"pursuant to section 13 or 15\(d\)|agreement and plan of|indenture|power of attorney|consent of independent"
)


def likeness(text: str) -> int:
    """Return a score: the signs of a release in the first part of `text`, less those of other papers."""
    head = text[:30_000].lower()
    score = sum(weight for sign, weight in _SIGNS if sign.search(head))
    return score - 6 * bool(_AGAINST.search(head[:8000]))
