"""The grammar of a displayed figure: currency sign, parentheses, thousands, dash, per cent, footnote mark."""

import re
from collections.abc import Iterator

from irdesk.reading.statements.lines.layout import Amount

SYMBOL = (
    r"(?:(?:US|U\.S\.[ ]?|CA|CDN|C|AU|A|HK|NT|NZ|S|R|Mex)?\$|[€£¥₹₪₩]|RMB|EUR|USD|GBP|CAD|CHF|NIS|Rs\.?|"
    r"Y(?=[ ]{0,12}[\d(]))"
)
MARK = r"(?:\((?:\d{1,2}|[a-zA-Z]{1,2}|[ivx]+|\d[a-z])\)|\[\d{1,2}\]|\*{1,3}|[†‡§#¹²³⁴⁵⁶⁷⁸⁹]+)"
DIGITS = r"(?:\d{1,3}(?:[ ]?,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
DASH = r"(?:-{1,6}|[–—―−‒]{1,3}|-[ ]-|\.\.\.|[Nn]il)"
NONE = r"(?:[Nn]\.?/?[Aa]\.?|[Nn]\.?/?[Mm]\.?(?:[Ff]\.?)?)"
TIMES = r"(?:MM?|mm|[Mm]illions?|bn|B|[Bb]illions?|K|[Tt]housands?)"
UNIT = r"(?:%|pts?\.?|bps|ppts?|pp|[xX¢pc])"

_TIMES = {"m": 1000000, "mm": 1000000, "b": 1000000000, "k": 1000, "t": 1000}
_SPACED = re.compile(r"(?<=\d)[ \xa0\u2009\u202f](?=\d{3}(?:\D|$))")  # thousands set apart by spaces
_MARKED = re.compile(rf"(?<=[\d)%])\s+{MARK}$")  # the mark of a note set apart from its figure
_MARK_ENDS = frozenset(")]*†‡§#¹²³⁴⁵⁶⁷⁸⁹\n")
_APART = re.compile(r"^[-–—−] (?=[\d.])")  # a minus sign set apart, as only a cell of its own shows
_FIGURE = re.compile(
    rf"""(?:(?<![^\s|])|(?<=[\d)])(?=\$))(?=\S)(?P<all>
      (?P<plus>\+|[~≈][ ]?)?(?P<minus>[-–−—](?=[\d.$(]))?\s?(?P<symbol>{SYMBOL})?(?:[ ]{{0,60}})
      (?:
        (?P<open>[(<][ ]?)?(?P<minus2>[-–−—](?=[\d.$]))?(?:{SYMBOL}[ ]{{0,6}})?
        (?!000(?:,000)?['’]?s?(?![\d.,]))(?P<digits>{DIGITS})(?P<post>-(?!\S))?
        (?P<times>[ ]?{TIMES}(?![a-zA-Z]|[ ](?:19|20)\d\d\b))?(?P<unit>[ ]?{UNIT}(?![a-zA-Z]))?
        (?P<close>[ ]{{0,2}}[)>])?
        (?P<times2>[ ]?{TIMES}(?![a-zA-Z]|[ ](?:19|20)\d\d\b))?(?P<unit2>[ ]{{0,3}}{UNIT}(?![a-zA-Z]))?
      | (?P<nil>\(?{DASH}\)?)(?P<unit3>[ ]{{0,3}}%)?
      | (?P<none>{NONE})
      ))(?P<mark>{MARK})?(?:(?![^\s|])|(?=\$[ ]*[\d(.]))""",
    re.VERBOSE,
)


# What a figure begins with: at the start of a word, or a `$` right behind a figure. Quick to find, the figure is not.
_START = re.compile(r"[-+~≈–−—‒―.<(\d$€£¥₹₪₩ACEGHMNRSUYn](?<![^\s|][\s\S])|\$(?<=[\d)]\$)")


def find_amounts(text: str, base: int = 0, origin: int = 0) -> Iterator[Amount]:
    """Yield the figures in `text`, which stands at `base` in the document and at `origin` on the page."""
    start = _START.search(text)
    while start:
        end = start.end()
        match = _FIGURE.match(text, start.start())
        if match:
            end = match.end()
            opened, closed = match.group("open", "close")
            if bool(opened) == bool(closed):
                yield _amount(match, base, origin)
        start = _START.search(text, end)


def whole_amount(text: str, base: int) -> Amount | None:
    """Return the figure that `text` is, nothing else standing there."""
    if not _START.match(text):
        return None
    if text[-1] in _MARK_ENDS:
        text = _MARKED.sub("", text)
    match = _FIGURE.fullmatch(text)
    if match is None and " " in text.replace("\xa0", " ").replace("\u2009", " ").replace("\u202f", " "):
        match = _FIGURE.fullmatch(_SPACED.sub(",", _APART.sub("-", text)))
    return _amount(match, base, 0) if match and (match["open"] or not match["close"]) else None


def _amount(match: re.Match[str], base: int, origin: int) -> Amount:
    whole, digits, nil, symbol, times, times2, *rest = match.group(
        "all", "digits", "nil", "symbol", "times", "times2", "unit", "unit2", "unit3"
    )
    units = [unit for unit in rest if unit]
    end = match.end("all")
    edge = match.end("digits") if digits else match.end("nil") if nil else end
    start = end - len(whole.lstrip())
    value = "0" if nil else None
    if digits and not nil:
        value = signed(digits, negative=any(match.group("open", "minus", "minus2", "post")))
    return Amount(
        value=value,
        left=origin + start,
        right=origin + edge,
        start=base + start,
        end=base + end,
        nil=bool(nil),
        percent=any("%" in unit for unit in units) if units else False,
        unit=any(unit.strip(" %") for unit in units) if units else False,
        symbol=symbol.strip() if symbol else "",
        grouped="," in digits if digits else False,
        times=_TIMES.get((times or times2).strip()[:2].lower().rstrip("ilnho"), 1) if times or times2 else 1,
    )


def signed(digits: str, *, negative: bool) -> str:
    """Return the plain decimal of displayed `digits`: no separators, a leading zero, its sign."""
    plain = digits.replace(",", "").replace(" ", "")
    plain = "0" + plain if plain.startswith(".") else plain
    return "-" + plain if negative and plain.strip("0.") else plain


def is_year(amount: Amount) -> bool:
    """Return whether the figure can be a year in a heading: four plain digits, 1980 to 2059."""
    value = amount.value
    if value is None or len(value) != 4 or not value.isdigit() or amount.end - amount.start > 8:
        return False
    if not "1980" <= value <= "2059":
        return False
    return not (amount.grouped or amount.symbol or amount.percent or amount.nil)
