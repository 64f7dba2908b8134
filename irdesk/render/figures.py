"""Figures as tables print them: negatives in parentheses, a nil an en dash, everything on the decimal point."""

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from irdesk.domain.statement import Figure

NIL = "–"
SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CAD": "C$", "AUD": "A$", "CHF": "CHF", "HKD": "HK$"}
SCALES = {1: "", 1_000: "thousands", 1_000_000: "millions", 1_000_000_000: "billions"}

MUCH = 2
"""So many cells wider is a column whose units share one decimal point where they need not."""


def number(text: str | None) -> Decimal | None:
    """Return a displayed decimal as a number, None where there is none or it is no number."""
    if text is None:
        return None
    try:
        value = Decimal(text.replace(",", ""))
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def shown(figure: Figure, unit: str = "currency") -> str:
    """Return a cell as a table prints it; an empty cell is empty."""
    if figure.nil:
        return NIL
    value = number(figure.value)
    if value is None:
        return figure.value or ""
    body = f"{abs(value):,f}" + ("%" if unit == "percent" else "")
    return f"({body})" if value < 0 else body


def signed(value: Decimal, places: int) -> str:
    """Return a change with its sign: `+2.1`, `−0.2`; no change is `0`."""
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    if not rounded:
        return "0"
    return f"{'+' if rounded > 0 else '−'}{abs(rounded):,f}"


def places(*texts: str | None) -> int:
    """Return the most decimal places that the displayed figures have."""
    return max((len(text.partition(".")[2]) for text in texts if text), default=0)


def per_cent(now: Decimal, before: Decimal) -> str:
    """Return the change in per cent, empty where it says nothing (from nothing, or from below nothing)."""
    if before <= 0:
        return ""
    change = (now - before) / before * 100
    return signed(change, 1 if abs(change) < 100 else 0)


def aligned(texts: Sequence[str], width: int = 0) -> tuple[str, ...]:
    """Return cells of one width, their decimal points in one line; words without digits end where whole numbers do."""
    parts = [_split(text) for text in texts]
    before = max((len(head) for head, _ in parts), default=0)
    after = max((len(tail) for _, tail in parts), default=0)
    before = max(before, width - after)
    return tuple(f"{head:>{before}}{tail:<{after}}" for head, tail in parts)


def by_unit(texts: Sequence[str], units: Sequence[str], width: int = 0) -> tuple[str, ...]:
    """Return cells of one width, their points in one line; where that is much wider, in one line for each unit.

    Thousands of dollars, cents a share and per cent have points of their own: then they end at the same cell instead.
    """
    whole = aligned(texts, width)
    groups = {unit: [at for at, one in enumerate(units) if one == unit] for unit in dict.fromkeys(units)}
    closed = any(text.endswith((")", "%")) for text in texts)
    made = [""] * len(texts)
    for at in groups.values():
        cells = aligned([texts[index] for index in at])
        hang = " " if closed and not any(cell.endswith((")", "%")) for cell in cells) else ""
        for index, cell in zip(at, cells, strict=True):
            made[index] = cell + hang
    wide = max((len(cell) for cell in made), default=0)
    if not whole or len(whole[0]) - max(wide, width) < MUCH:
        return whole
    return tuple(f"{cell:>{max(wide, width)}}" for cell in made)


def _split(text: str) -> tuple[str, str]:
    """Split at the decimal point, or before what closes the number: `(2.5)` is `(2` and `.5)`."""
    point = text.rfind(".")
    if point >= 0 and text[point + 1 : point + 2].isdigit():
        return text[:point], text[point:]
    whole = text.rstrip(")%")
    return whole, text[len(whole) :]


def unit_words(currency: str | None, scale: int, units: Iterable[str], audited: bool | None) -> str:  # noqa: FBT001 (the field's own three states)
    """Return the first line of a table: `$ millions, except per share · unaudited`."""
    kinds = set(units)
    size = SCALES.get(scale, f"× {scale:,}")
    money = f"{SYMBOLS.get(currency, currency)} {size}" if currency else f"{size}, currency not stated"
    words = money.strip(" ,") if "currency" in kinds or not kinds else ""
    if "per_share" in kinds and words and size:
        words += ", except per share"
    proof = {True: "audited", False: "unaudited", None: ""}[audited]
    return " · ".join(part for part in (words, proof) if part)
