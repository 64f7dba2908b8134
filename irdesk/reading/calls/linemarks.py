"""How the lines of a release begin and end: bullets, labels, page furniture, abbreviations."""

import re

BULLET = re.compile(r"\s*(?:[-]\s+[^\s\d-]|[•·▪●◦○■>]|o\s{2,}\S|\d\)\s|\(\w\)\s)")
LABEL = re.compile(r"\s*(?![^:\n]{0,46}(?:\w{2,}\.\s|\d{3}[-.]\d{4}))[A-Z][A-Za-z0-9 .,/&'()#-]{0,48}:(?:\s|$)")
JOINED = re.compile(
    r"(?:[,(/-]|\b(?:(?i:at|the|dialing|of|to|for|and|or|by|is|a|through|until|from|with|via|on|[ap]\.?m\.?)|dial|in"
    r"|code|number|ID|PIN|passcode"
    r"|call)|\b(?i:toll[- ]?free))$"
)
DOTTED = re.compile(r"(?:\b(?:[AaPp]\. ?[Mm]|[A-Z]\.[A-Z](?:\.[A-Z])?)|\b[ap]m)$")
FURNITURE = re.compile(
    r"<PAGE>.{0,80}|- ?\d{1,3} ?-|\d{1,3}|(?:.{0,60} {3,})?page[- ](?:\d+(?: of \d+)?|two|three|four|five|six)"
    r"|[-( ]{0,9}more[-) ]{0,9}|[-#*_=~ ]{3,}|</?(?:TABLE|PRE)>",
    re.IGNORECASE,
)
