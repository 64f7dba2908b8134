"""How the lines of a release begin and end: bullets, labels, page furniture, abbreviations."""

import re

BULLET = re.compile(r"\s*(?:[-]\s+[^\s\d-]|[•·▪●◦○■>]|o\s{2,}\S|\d\)\s|\(\w\)\s)")
_LABEL = re.compile(r"\s*(?![^:\n]{0,46}(?:\w{2,}\.\s|\d{3}[-.]\d{4}))[A-Z][A-Za-z0-9 .,/&'()#-]{0,48}:(?:\s|$)")
JOINED = re.compile(
    r"(?:[,(/-]|\b(?:(?i:at|the|dialing|of|to|for|and|or|by|is|a|through|until|from|with|via|on|[ap]\.?m\.?)|dial|in"
    r"|(?<!same )(?:code|number|ID|PIN|passcode)"
    r"|call)|\b(?i:toll[- ]?free))$"
)
DOTTED = re.compile(r"(?:\b(?:[AaPp]\. ?[Mm]|[A-Z]\.[A-Z](?:\.[A-Z])?)|\b[ap]m)$")
_FURNITURE = re.compile(
    r"<PAGE>.{0,80}|- ?\d{1,3} ?-|\d{1,3}|(?:.{0,60} {3,})?page[- ](?:\d+(?: of \d+)?|two|three|four|five|six)"
    r"|[-( ]{0,9}more[-) ]{0,9}|[-#*_=~ ]{3,}|</?(?:TABLE|PRE)>",
    re.IGNORECASE,
)


def is_labelled(line: str) -> bool:
    """Tell whether a line begins with a label and its colon."""
    return ":" in line and _LABEL.match(line) is not None


def is_furniture(line: str) -> bool:
    """Tell whether a line, nothing white around it, is of the page; one in words names the page or says "more"."""
    small = line.lower()
    if small.islower() and not ("page" in small or "more" in small or "<" in small):
        return False
    return _FURNITURE.fullmatch(line) is not None
