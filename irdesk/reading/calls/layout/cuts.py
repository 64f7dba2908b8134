"""Numbers, days and times that the end of a line cuts in two."""

import re

from irdesk.domain.months import STEM

_MONTH = rf"{STEM}[a-z]{{0,6}}"
_CUT = re.compile(
    # "(201)" above "555-0112", "201-555" above "0112".
    r"(?:\(\d{3}\)|(?<!\d[-. ])(?<![\d$])\d{3}-?)\n\d{3}[-. ]\d{4}\b|\d{3}\)?[-. ]\d{3}-?\n\d{4}\b(?![-.]\d)"
    # "+44" above "(0)20 7946 0616".
    r"|(?<![\d)])\+[1-9]\d{0,2}(?: ?\(0\))?\n\(?\d"
    # "May" above "13", "13" above "May 2004".
    rf"|(?<![A-Za-z]){_MONTH}\.?\n\d{{1,2}}(?:st|nd|rd|th)?\b(?![:.]?\d)|(?<![\d:.-])\d{{1,2}}(?:st|nd|rd|th)?\n{_MONTH}\b"
    # "1:30" above "p.m.", "p.m." above "Eastern".
    r"|(?<!\d)\d{1,2}(?::\d\d)?\n(?i:[ap]\.?m\b)"
    r"|\b[apAP]\.?[mM]\.?\n\(?(?:U\.?S\.? )?(?:(?i:Eastern|Central|Mountain|Pacific)\b|[ECMP][SD]?T\b|GMT\b|CES?T\b"
    r"|local time\b)"
    # "15:00" above "CEST".
    r"|(?<![\d:])\d{1,2}[:.]\d\d\n\(?(?:GMT|UTC|BST|CES?T|EES?T|WES?T|[ECMP][SD]?T|IST|HKT|SGT|AE[SD]?T)\b"
)
# "+44 207" above "984 7577": too short to be whole.
_SHORT = re.compile(
    r"(?:(?<![\d)])(?:\+|00)[1-9][\d ().-]{1,9}|(?<![\d+).-])(?<!\d )\(?0[\d ().-]{1,7})\n\(?\d{2,4}[ )\d.-]{0,12}"
)


def is_cut(above: str, below: str) -> bool:
    """Tell whether the end of line `above` cuts a telephone number, a day or a time."""
    above, below = above.rstrip()[-24:], below.lstrip()[:20]
    if not above or not below or not _may_be_cut(above, below[0]):
        return False
    edge = f"{above}\n{below}"
    if _CUT.search(edge):
        return True
    short = _SHORT.search(edge)
    return short is not None and 3 <= sum(map(str.isdigit, short[0].split("\n")[0])) <= 8


def _may_be_cut(above: str, first: str) -> bool:
    """Tell by the characters at the edge whether it is worth a look; nearly all lines end otherwise."""
    last = above[-1]
    if last.isdigit() or last in ")-":
        return first.isdigit() or first in "(apAPJFMSONDGUBCEWIH"
    if first.isdigit():
        return last.isalpha() or last == "."
    return last in "mM." and first in "(ECMPGUlec"
