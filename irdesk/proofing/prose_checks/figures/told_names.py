"""What a telling is of, by all the words that lead to its first number: "revenue from services" of "… was $5 million".

Unlike the names by which one figure is known, these keep what narrows them; two tellings of one name are of one thing.
"""

import re

from irdesk.proofing.book import Book
from irdesk.proofing.prose.periods import calendar_of, periods
from irdesk.proofing.prose.row_names import words_of
from irdesk.proofing.prose.said_names import DROPPED, Name, without_periods
from irdesk.proofing.prose_checks.figures.tellings import Telling

_MARKS = re.compile(
    r"\s?\((?:\d{1,2}|[^()\d$]{2,60})\)|\s?[®™†‡ˆ*]|(?<=[a-zA-Z])\s?\d(?= [a-z]|$)"
    r"|,? (?:(?:which (?:is|are) )?an? non-gaap|excluding|exclusive of) [^,]{2,80},",
    re.IGNORECASE,
)
"""Marks of notes, abbreviations and what a measure is, within a name: "Adjusted EBITDA (2)"."""
_LINK = re.compile(
    r"(?:[\s,:(–—-]*\b(?:of|was|were|is|are|to|at|for|totall?(?:ed|ing|s)?|reach(?:ed|ing|es)?|averag(?:ed|ing|es)"
    r"|amounted|came|come|in|stood|increas(?:ed?|es|ing)|decreas(?:ed?|es|ing)|r[io]s(?:es?|ing)|gr[eo]w(?:s|ing|th)?"
    r"|f[ea]ll(?:s|ing)?|declin(?:ed?|es|ing)|improv(?:ed?|es|ing|ement)|expand(?:ed|s)|climb(?:ed|s)|up|down|by|also"
    r"|now|a|an|the|more|than|over|approximately|about|nearly|record|roughly|reduction|higher|lower|had|has|have|been"
    r"|and)\b)+[\s,:(–—•●-]*$",
    re.IGNORECASE,
)
"""What leads from a name to its number."""
_CUT = re.compile(
    r"[,;:•●(“”\"–—]|\s[-*▪◦o]\s|\b(?:with|by|that|which|while|as|than|but|including|reports?|reported|generat\w+"
    r"|deliver\w+|post(?:ed|ing)|achiev\w+|record(?:ed|ing)|produc(?:ed|ing)|announces?d?|resulting in|saw|drove"
    r"|driv\w+|we|it|had|our|its|their|the company|compared to|due to|thanks to|representing|reflecting|represents?"
    r"|reflects)\b",
    re.IGNORECASE,
)
"""What stands before a name."""
_BEHIND = re.compile(
    r"\s(?:(?:year[- ]over[- ]year|organic|sequential) )?"
    r"(?:(?:growth|increase|decrease|decline|improvement|reduction|rise)\s)?(?:of|in)\s"
    r"(?P<name>(?:(?!of |in |for |and |to )[A-Za-z][\w&’'-]*\s?){1,5})(?=$|[,.;:)]|and |for |in |to |of |[-–—•])"
    r"|\s(?P<short>(?:(?:organic|total|net|adjusted) )?[a-z]+) growth\b",
    re.IGNORECASE,
)
"""A name behind its number: "$91.3 million of net revenue", "17% growth in revenue", "41% revenue growth"."""
_REASON = re.compile(
    r"\b(?:driven|due to|because|reflecting (?!an?\b)|offset|led by|thanks to|as a result of|result(?:ed|ing) from)\b",
    re.IGNORECASE,
)
_BASIS = re.compile(
    r"\bon an? (?!reported|gaap)[\w-]+(?: [\w-]+)? basis\b|\b(?:in|at|on) constant currenc\w+"
    r"|\b(?:excluding|exclusive of|adjusted for|adjusting for|net of)\b",
    re.IGNORECASE,
)
"""What makes of a figure another one than its plain name says."""
_COMMAS = re.compile(r"selling,? general,? (?:and|&) administrative", re.IGNORECASE)
_OF_FORMER = re.compile(
    r"(?:(?:growth|increase|decrease|decline|reduction|improvement|of|in) )[^,;.]*(?:,? and|,)$", re.IGNORECASE
)
"""The name of the number before: "9.0% increase in volume and"."""
_STARTS = frozenset(re.split(r"\s+", "s and or of for in to from on at a an the also record strong both this another"))
_ENDS = frozenset(re.split(r"\s+", "and of for in to from on at a an the growth increase decrease decline change"))
_NOTHING = re.compile(
    r"(?:partially |when )?(?:includ\w*|exclud\w*|over|offset|compared|experienced|consist\w*|compris\w*|result\w*"
    r"|there|completed|current|s|non|is)"
)
_MOST = 8
_EPS = re.compile(r"(?:net )?(?:(?:income|earning|loss) )?per (?:diluted )?(?:common )?share")
_NET = re.compile(r"\bnet (?=sale|revenue)")
_OF_ALL = re.compile(r"net (?:income|earning|loss)(?: (?:available|attributable|to|common|shareholder|stockholder)+)*$")


def name_told(book: Book, telling: Telling) -> Name | None:
    """Return what a telling is of, in stems, or None; a basis that its sentence names stands last, in brackets."""
    saying, first = telling.saying, telling.ahead.quantity
    text, start, end = saying.paragraph.text, saying.start, saying.end
    if telling.level is None and _REASON.search(text, start, first.start):
        return None  # what is behind a move is of what moved
    begin = max((each.quantity.end for each in saying.claims if each.quantity.end <= first.start), default=start)
    lead = without_periods(text, begin, first.start, list(periods(text, start, end, calendar_of(book))))
    lead = _COMMAS.sub("sga", _MARKS.sub("", lead).strip())
    name = None if begin > start and _OF_FORMER.match(lead) else _name(_last_words(lead))
    found = None if name is not None else _BEHIND.match(text, first.end, end)
    if found is not None:
        name = _name(found["name"] or found["short"])
    if telling.each and name is not None:
        name = _a_share(name)
    basis = _BASIS.search(text, start, first.start) or _BASIS.match(text, first.end + 1, end)
    return name if name is None or basis is None else (*name, f"[{basis.group().lower()}]")


def _last_words(lead: str) -> str:
    """Return the words that lead to a number, without the verb; nothing where a comma may stand within the name."""
    link = _LINK.search(lead)
    words = lead[: link.start()] if link is not None else lead.rstrip(" ,:(–—•●-")
    cut = max(_CUT.finditer(words), key=lambda found: found.end(), default=None)
    name = (words[cut.end() :] if cut is not None else words).strip().removeprefix("and ")
    return "" if cut is not None and cut.group() == "," and " and " in name else name


def _name(words: str) -> Name | None:
    """Return the stems of a name without what says nothing at its ends."""
    stems = [word for word in words_of(words) if word not in DROPPED]
    while stems and stems[0] in _STARTS:
        stems.pop(0)
    while stems and stems[-1] in _ENDS:
        stems.pop()
    name = _NET.sub("", _EPS.sub("eps", " ".join(stems))).replace("diluted eps", "eps")
    return None if len(stems) > _MOST or not name or _NOTHING.fullmatch(name) else tuple(name.split())


def _a_share(name: Name) -> Name | None:
    """Return the name of earnings a share by that of the earnings."""
    joined = _OF_ALL.sub("eps", " ".join(name))
    return tuple(joined.split()) if joined.endswith("eps") else None
