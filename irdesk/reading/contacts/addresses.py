"""Where somebody sits: lines of a street or a zip code, and cities that look like names."""

import re

STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Calif|Colorado|Colo|Connecticut|Conn|Delaware|Florida|Fla|Georgia|Hawaii"
    "|Idaho|Illinois|Ill|Indiana|Ind|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Mass|Michigan|Mich"
    "|Minnesota|Minn|Mississippi|Missouri|Montana|Nebraska|Nevada|Hampshire|Jersey|Mexico|York|Carolina|Dakota|Ohio"
    "|Oklahoma|Oregon|Pennsylvania|Penna|Tennessee|Tenn|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wis|Wyoming"
)
ADDRESS = re.compile(
    rf"\b(?:[A-Z]{{2}}|{STATES})\.?,? +\d{{5}}\b"
    r"|^\W*\d+ [\w. ]+\b(?:street|st|avenue|ave|road|rd|drive|suite|blvd|boulevard|parkway|lane)\b",
    re.IGNORECASE,
)
"""`San Antonio, Texas 78219`, `12 Mill Road`."""

CITY = re.compile(
    r"^(?:San|Santa|St\.?|Saint|Fort|Ft\.|New|Los|Las|El|Palo|Mount|Mt\.|North|South|East|West|Salt|Port|Lake|Cape|Tel"
    r"|Rio|Buenos|Kuala|Des|Baton|Grand|Sao|São|Hong|Long|Little|Ann|Boca|Coral|Corpus|Colorado|Virginia|Newport|Redwood"
    r"|Menlo|Costa|Mountain) [A-Z][a-z]+(?: [A-Z][a-z]+)?$"
    r"|^[A-Z][a-z]+ (?:City|Beach|Falls|Springs|Park|Hills|Rapids|Heights|Valley|Island)$"
)
"""A city of two words, behind somebody's name: `Jane Roe, San Diego`."""


def without_address(text: str) -> str:
    """Blank the address of a long line, from the mark before it to its zip code; a short line is all address."""
    match = ADDRESS.search(text)
    if match is None:
        return text
    if len(text) < SHORT:
        return "\x00" * len(text)
    first = max(text.rfind(mark, 0, match.start()) for mark in (";", "\x00", ":"))
    return text[: first + 1] + "\x00" * (match.end() - first - 1) + text[match.end() :]


SHORT = 110
