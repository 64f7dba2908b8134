"""The words around an issuer's name, by which it is found."""

import re

from irdesk.reading.masthead.names import SMALL, SUFFIX

NAME = re.compile(
    r"(?P<name>[^\W_](?:[^()\[\]\"“”,\n]{0,80}?)"
    rf"(?: ?, ?(?:(?i:{SUFFIX})\b\.?|[A-Z][\w&'’.\-]*(?: [A-Z][\w&'’.\-]*)? (?:and|&) (?:Co|Company|Sons)\b\.?))?"
    rf"(?:, ?(?i:{SUFFIX})\b\.?)?)"
    r"(?=[\s,]*(?:[(\[\"“]|$|, |\b(?:today|announce[sd]?|announcing|report(?:s|ed)?|release[sd]?|will|has|have|plans?"
    r"|is|are|was|were|said|recorded|declared|posted|issue[sd]|on|and its|completed?s?|provided|disclosed|confirmed"
    r"|updates?d?|delivered|schedules?d?|expects?|hosts?|holds?|introduced|launch(?:ed|es)|unveiled|entered"
    r"|appointed|named|acquired"
    r"|the|an?|Monday|Tuesday|Wednesday|Thursday|Friday|to)\b))"
)
BETWEEN = re.compile(
    r"(?:,\s*[A-Z][a-z]+(?: [A-Z][a-z]+)?,\s*[A-Z][\w.]+(?: [A-Z][a-z]+)?(?=,))?"
    r"[\s,]*(?:\([^()]{0,120}\)[\s,]*|[“\"][^”\"]{0,40}[”\"][\s,]*)*"
)
"""What may stand between a name and its ticker: its city and state, short names in brackets or marks."""

WE = re.compile(r"[)\]]*,? (?:we|our)\b", re.IGNORECASE)
"""`At Acme (NYSE: ACM), we make tools`."""

APPOSITION = re.compile(r",\s*(?:an?|the|one of)\b[^().;]{5,180}\s[a-z]{3,},?\s*")
OF_ANOTHER = re.compile(r"\b(?:subsidiary|unit|division|affiliate|part|arm|owned|member|parent) of\b|\bowned by\b")
"""What a company is, between its name and its ticker; of another's subsidiary the ticker may be the other's."""

LEGAL_FORM = re.compile(rf"\b{SUFFIX}\b\.?$")
TITLED = re.compile(
    r"^[^\S\n]*(?P<name>(?!(?i:about) )[A-Z][\w.&'’-]*(?: [A-Z&][\w.&'’-]*| \([A-Z][A-Z&. ]{0,10}\)){0,5},?"
    r" (?:(?i:Inc|Corp|Corporation|Incorporated|Ltd|Limited|plc|LLC)\b\.?"
    r"|(?:AB|ASA|Oyj|A/S|AG|SE|N\.?V|S\.?A|S\.?p\.?A)\b\.?))"
    r"(?: (?i:and subsidiaries)| \(publ\.?\))?[^\S\n]*$",
    re.MULTILINE,
)
ANNOUNCING = re.compile(
    r"^[^\S\n]*[*_>]{0,3}(?P<name>[A-Z0-9][^\n“\"]{1,90}?),?\s+"
    r"(?:(?:today|has|have)\s+(?:announced|reported|released)|(?:announced|reported|announces)\s+(?:today|that|its"
    r"|the|results"
    r"|financial|plans)|(?:announces|reports|publishes)\s+(?:\w+[ -]){0,2}(?:results|earnings))",
    re.MULTILINE,
)
APPOSED = re.compile(
    rf"^[^\S\n]*(?P<name>[A-Z][\w.&'’-]*(?: [A-Z&][\w.&'’-]*){{0,5}},? (?i:{SUFFIX})\b\.?)(?: ?\([^()\n]{{1,80}}\))*,"
    r" (?:[^\n]|\n(?!\s*\n)){5,250}?\b(?:announce[sd]?|report(?:s|ed)?|publishe[sd])\b",
    re.MULTILINE,
)
"""`Acme plc, a maker of tools, announces …`: the name has its legal form."""

HOSTING = re.compile(
    r"^[^\S\n]*(?P<name>[A-Z][^\n“\";]{1,60}?) will (?:host|hold|report|release|announce|issue)\b", re.MULTILINE
)
BOARD = re.compile(
    r"\b(?:Board of Directors|Supervisory Board|Board of Management|Management Board|Executive Board) of "
    rf"(?P<name>[A-Z][\w.&'’-]*(?: [A-Z&][\w.&'’-]*){{0,5}},? (?i:{SUFFIX})\b\.?) (?:has|have)\b",
)
"""`Today, the Board of Directors of Acme A/S has approved …`."""

ABOUT = re.compile(
    r"^[\W_]{0,6}(?i:about) (?P<name>(?!(?i:us|this)\b|(?i:the)\b(?! [A-Z]))[A-Z0-9][^\n(*_]{1,70}?)[\s*_]*$",
    re.MULTILINE,
)
WORD = (
    r"(?:(?:Inc|INC|Corp|CORP|Co|CO|Cos|Ltd|LTD|Bros|St|ST|(?:[A-Z]\.)*[A-Z])\."
    r"|[A-Z0-9&](?:[\w&'’!+\-]|\.(?=\w)|/(?=[A-Z]))*)"
)
"""A word of a name; one with a dot at its end is an abbreviation, not the end of a sentence."""

SMALL_BEFORE = re.compile(rf"(?:^|(?:--|[–—-]) )(?P<name>{SMALL})$")
NAME_BEFORE = re.compile(
    rf"(?:^|[^\w&.,'’-] ?|\b(?:and|About|ABOUT|At|In|For|of|by|with) |(?<=\b20\d\d)(?=[A-Z][a-z]))"
    rf"(?P<name>(?!20\d\d[A-Z][a-z])(?:(?:The )?{WORD}|[a-z]{{1,2}}[A-Z]\w+)"
    rf"(?:(?: (?:of|and|&|the|for|de))? {WORD}){{0,6}}(?:, ?(?i:{SUFFIX})\b\.?| plc| p\.l\.c\.)?)$"
)
