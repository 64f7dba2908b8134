"""The words that name a period: every phrase a pattern, with what it holds as named groups."""

import re

from irdesk.domain.months import NAME

MONTH = NAME.lower()
"""A month, in small letters: the patterns here are for text in lower case."""
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
LENGTHS = {
    "three": "Q", "3": "Q", "13": "Q", "thirteen": "Q", "14": "Q", "six": "H", "6": "H", "24": "H", "26": "H",
    "twenty-six": "H", "nine": "9", "9": "9", "36": "9", "39": "9", "40": "9", "thirty-nine": "9", "twelve": "Y",
    "12": "Y", "52": "Y", "53": "Y", "fifty-two": "Y", "fifty-three": "Y",
}  # fmt: skip
"""From a number of months or weeks to the length of a period."""

_NUMBER = "|".join(sorted(LENGTHS, key=len, reverse=True))
_YEAR = r"(?:fiscal (?:year )?|calendar (?:year )?)?(?:20\d\d|19\d\d)"
_AGO = (
    r"(?:year[- ]ago|year[- ]earlier|prior[- ]year(?! (?:reserve|accident|loss|development|claim))(?:['’]s)?"
    r"|last year(?:['’]s)?|previous year(?:['’]s)?"
    r"|preceding year(?:['’]s)?|(?:prior|previous|preceding|last) fiscal year(?:['’]s)?)"
)
_ORDINAL = "first|second|third|fourth|1st|2nd|3rd|4th"
_LAST = r"(?:prior|previous|preceding|last)"
_OF = r" (?:(?:of|in) )?(?:the )?(?:(?:fiscal |calendar )?(?:year )?(?:fy ?)?"
"""What leads to the year of a part of it: "of fiscal year 2025", "of the year 2025", "in FY25"."""
_PATTERNS = {
    "ended": rf"(?:(?P<length>{_NUMBER})[- ](?:months?|weeks?)(?: period)?"
    rf"|(?:(?:{_ORDINAL})[- ](?:fiscal )?)?(?P<unit>(?:fiscal )?quarters?|(?:fiscal )?years?|periods?)) "
    rf"(?:which )?(?:ended|ending) (?:on )?(?P<emonth>{MONTH}) (?P<eday>\d{{1,2}})(?:, ?(?P<eyear>\d{{4}}))?",
    "at": rf"(?:\b(?:as of|at|on) )(?:the close of business on )?(?P<amonth>{MONTH}) (?P<aday>\d{{1,2}})"
    r"(?:, ?(?P<ayear>\d{4}))?",
    "span": rf"(?P<smonth>{MONTH})\s?[-–—]\s?(?P<slast>{MONTH})(?: (?P<syear>20\d\d|19\d\d))",
    "close": rf"\b(?:the )?end of (?:the )?{_LAST} (?:fiscal )?year\b(?![- ](?:period|quarter))"
    rf"|\b(?:the )?{_LAST} (?:fiscal )?year[- ]end\b"
    r"|\b(?:end of|(?:fiscal )?year[- ]end)(?: of)? (?:fiscal )?(?:year )?(?P<cyear>20\d\d|19\d\d)\b(?![,.]?\d)"
    r"|\b(?:fiscal )?(?P<cyear2>20\d\d|19\d\d) (?:fiscal )?year[- ]end\b|\b(?:fiscal )?(?P<bare>year[- ]end)\b",
    "same": r"\b(?:the )?(?:same|comparable|corresponding|equivalent|like|similar) (?:(?:three|six|nine)[- ]month )?"
    rf"(?:{_LAST}[- ](?:fiscal )?year )?(?:[\w-]+ )?(?:quarters?|periods?|time|months)\b"
    rf"(?: (?:(?:in|of|from|during) )?(?:a |the )?(?:{_AGO}|year (?:ago|earlier)"
    rf"|prior year|{_YEAR}|prior fiscal year))?",
    "ago": rf"\b(?:the |a )?{_AGO}(?: (?:[\w-]+ )?(?:quarter|period|results?))?"
    r"|\b(?:(?:a|one) year|twelve months|12 months) (?:ago|earlier|before)\b"
    r"|\b(?:[\w-]+ )?quarter (?:a year ago|last year|of last year|of the (?:prior|previous) (?:fiscal )?year)",
    "before": r"\b(?:the )?(?:immediately )?(?:prior|previous|preceding|last|sequential|linked|trailing)[ -]"
    r"(?:fiscal )?quarter\b(?! (?:basis|increase|decrease|decline|growth|improvement|comparison|change))",
    "quarter": r"\b(?:(?:fiscal |fy ?|calendar )?(?:year )?(?P<qy0>(?:20|19)\d\d|(?<=fy)\d\d|(?<=fy )\d\d)"
    rf"(?:['’]s)? )?(?:(?P<ordinal>{_ORDINAL})[- ](?:fiscal[- ])?quarter|(?:fiscal )?q(?P<q>[1-4])|(?P<qb>[1-4])q)"
    rf"(?: of (?:the |its |our )?(?:fiscal )?year (?:which |that )?(?:ended|ending|ends) (?:on )?(?P<qmonth>{MONTH})"
    r" (?P<qday>\d{1,2}),? (?P<qlast>\d{4})"
    r"| (?:and )?(?:of |in )?(?:the )?(?:fiscal (?:year )?|fy ?|calendar )?"
    r"(?P<qyear>(?:20|19)\d\d|['’]?\d\d\b(?![.,]?\d|\s?%| percent))"
    r"|[-’' ]?fy?\s?['’‘]?(?P<qy2>\d\d)\b(?![.,]?\d|\s?%| percent)"
    r"|['’]?(?P<qy3>(?:20)?\d\d)\b(?![.,]?\d|\s?%| percent))?",
    "months": r"\b(?:first )?(?P<mlength>six|nine|twelve|24|26|36|39|40)[- ](?:months?|weeks?)(?: period)?"
    rf"(?:{_OF}(?P<myear>20\d\d|19\d\d)\b|(?P<mago>{_LAST} (?:fiscal )?year))|,? (?P<mago2>last year|a year ago)\b)?"
    r"|\bfirst (?P<mthree>three) quarters(?: of (?:fiscal )?(?:year )?(?P<myear3>20\d\d|19\d\d))?"
    r"|\byear[- ]to[- ]date\b(?: (?P<myear4>20\d\d)\b)?|\b(?P<mlength2>6|9)m\s?(?P<myear2>20\d\d)\b",
    "half": rf"\b(?:the )?(?:first|1st)[- ]half(?:{_OF}(?P<hyear2>(?:20)?\d\d)\b|(?P<hago>{_LAST} (?:fiscal )?year))"
    r"|,? (?P<hago2>last year|a year ago)\b)?"
    r"|\b(?:1h|h1)\s?(?:fy)?['’]?(?P<hyear>(?:20)?\d\d)\b",
    "full": r"\b(?:for )?(?:the )?(?:full|entire|whole)[- ](?:fiscal )?years?(?! (?:which )?end(?:ed|ing) [a-z]+ \d)"
    r"(?: (?:of )?(?:fiscal )?(?P<fyear>20\d\d|19\d\d))?|\bfiscal (?:years? )?(?P<fyear2>20\d\d|19\d\d)"
    r"|\bfor the (?:fiscal )?year\b(?! end| to date|-)(?: (?P<fyear3>20\d\d))?"
    r"|\bfy\s?['’]?(?P<fyear4>(?:20)?\d\d)\b",
    "year": r"(?<![\d,./$-])(?<!due )(?<!due in )(?<!maturing in )(?<!expiring in )"
    r"\b(?:20|19)\d\d\b(?![,.]?\d|\s?percent|-)",
    "present": r"\b(?:the |this |our )?(?:current|present)(?:[- ](?:fiscal[- ])?year)?['’]?s? (?:period|quarter)\b",
    "current": r"\b(?:the|this|our) (?:current |most recent )?quarter\b(?! (?:which )?(?:ended|ending))",
}
KINDS = tuple(_PATTERNS)
_OPENING = (
    r"(?:19|20)\d\d|\d\d?[- ](?:mo|we)|\d(?:[qhm]|st|nd|rd|th)|(?<=fy )\d\d|a(?: [lpy]|[st] (?:[jfmasond]|the c))"
    r"|c(?:omparab|orresp|alend|urrent)|e(?:quivalent |nd of|ntire)|f(?:irst|our|or (?:the )?[fewy]|iscal|if|y|ull)"
    r"|h[12]|immed|l(?:ike |ast|ink)|nin|o(?:n (?:[jfmasond]|the c)|ur [cmpq]|ne y)"
    r"|p(?:eriods? [ew]|r(?:ior|evi|ece|ese))|q(?:[1-4]|uarters? [aelow])|s(?:ix|eco|ame |imi|equ)"
    r"|t(?:h(?:e [1cefilmpqstwy]|is [cmpq]|ird|ree|irt)|w[eo]|rai)|whole|years?[- ](?:[aetw]|19|20)"
    r"|(?:j(?:an|u[nl])|feb|ma[ry]|a(?:pr|ug)|sep|oct|nov|dec)\w*\.?\s?[-–—]"
    r"|[\w-]+ quarter [alo]"
)
"""How a phrase can open: most words are passed over by this alone."""
PHRASES = re.compile(
    rf"\b(?=\w)(?={_OPENING})(?:" + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PATTERNS.items()) + ")"
)
"""Every phrase, in lower case; the group that matched is the kind."""
