"""The grammar of a displayed figure: currency sign, parentheses, thousands, dash, per cent, footnote mark."""

import re
from collections.abc import Iterator

from irdesk.reading.statements.layout import Amount

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
_APART = re.compile(r"^[-–—−] (?=[\d.])")  # a minus sign set apart, as only a cell of its own shows
_FIGURE = re.compile(
    rf"""(?:(?<![^\s|])|(?<=[\d)])(?=\$))(?=\S)(?P<all>
      (?P<plus>\+|[~≈][ ]?)?(?P<minus>[-–−—](?=[\d.$(]))?\s?(?P<symbol>{SYMBOL})?(?:[ ]{{0,60}})
      (?:
        (?P<open>[(<][ ]?)?(?P<minus2>[-–−—](?=[\d.$]))?(?:{SYMBOL}[ ]{{0,6}})?
        (?P<digits>{DIGITS})(?P<post>-(?!\S))?
        (?P<times>[ ]?{TIMES}(?![a-zA-Z]))?(?P<unit>[ ]?{UNIT}(?![a-zA-Z]))?
        (?P<close>[ ]{{0,2}}[)>])?
        (?P<times2>[ ]?{TIMES}(?![a-zA-Z]))?(?P<unit2>[ ]{{0,3}}{UNIT}(?![a-zA-Z]))?
      | (?P<nil>\(?{DASH}\)?)(?P<unit3>[ ]{{0,3}}%)?
      | (?P<none>{NONE})
      ))(?P<mark>{MARK})?(?:(?![^\s|])|(?=\$[ ]*[\d(.]))""",
    re.VERBOSE,
)


def find_amounts(text: str, base: int = 0, origin: int = 0) -> Iterator[Amount]:
    """Yield the figures in `text`, which stands at `base` in the document and at `origin` on the page."""
    for match in _FIGURE.finditer(text):
        opened, closed = match.group("open", "close")
        if bool(opened) == bool(closed):
            yield _amount(match, base, origin)


def whole_amount(text: str, base: int) -> Amount | None:
    """Return the figure that `text` is, nothing else standing there."""
    text = _MARKED.sub("", text)
    match = _FIGURE.fullmatch(text)
    if match is None and " " in text.replace("\xa0", " ").replace("\u2009", " ").replace("\u202f", " "):
        match = _FIGURE.fullmatch(_SPACED.sub(",", _APART.sub("-", text)))
    return _amount(match, base, 0) if match and (match["open"] or not match["close"]) else None


def _amount(match: re.Match[str], base: int, origin: int) -> Amount:
    whole, digits, nil, symbol = match.group("all", "digits", "nil", "symbol")
    units = [unit for unit in match.group("unit", "unit2", "unit3") if unit]
    times, times2 = match.group("times", "times2")
    edge = match.end("digits") if digits else match.end("nil") if nil else match.end("all")
    start = match.start("all") + len(whole) - len(whole.lstrip())
    value = "0" if nil else None
    if digits and not nil:
        value = signed(digits, negative=any(match.group("open", "minus", "minus2", "post")))
    return Amount(
        value=value,
        left=origin + start,
        right=origin + edge,
        start=base + start,
        end=base + match.end("all"),
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
    value = amount.value or ""
    plain = not amount.grouped and not amount.symbol and not amount.percent and not amount.nil
    return plain and len(value) == 4 and amount.end - amount.start <= 8 and "1980" <= value <= "2059"
