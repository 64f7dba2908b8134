"""Financial tables: statements, their columns, rows and figures."""

import datetime as dt

import msgspec

from irdesk.domain.source import Sourced, Span

KINDS = ("operations", "balance_sheet", "cash_flows", "equity", "reconciliation", "segments", "guidance", "other")


class Figure(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """One cell. `value` is the displayed decimal with its sign applied (`(2.5)` is `-2.5`), None for an empty cell.

    A dash is `"0"` with `nil`. `proven`: a sum or a balance of the same table confirms it.
    """

    value: str | None = None
    span: Span | None = None
    nil: bool = False
    proven: bool = False


class Column(msgspec.Struct, frozen=True, omit_defaults=True):
    """A column: `start` is None for an instant; a column that is no period (a change, a per cent) has neither date."""

    label: str
    start: dt.date | None = None
    end: dt.date | None = None
    kind: str | None = None  # "period", "instant", "change", "percent" or None


UNITS = ("currency", "per_share", "shares", "percent", "count", "ratio")
"""What a row, or an expected range, is counted in."""


class Row(msgspec.Struct, frozen=True, omit_defaults=True):
    """A row: its joined label, the heading it stands under, its indentation depth and unit.

    `unit` is one of UNITS.
    """

    label: str
    section: str | None = None
    depth: int = 0
    unit: str = "currency"
    figures: tuple[Figure, ...] = ()
    span: Span | None = None


class Statement(Sourced, frozen=True, kw_only=True, omit_defaults=True):
    """A financial table. `scale`, `shares_scale`, `per_share_scale` multiply the displayed figures of those rows.

    `audited` is False where the table or release says unaudited, True where it says audited, None where it is silent.
    `order` is its place in the release. Spans: `title`, `scale`, `table` (all of it).
    """

    id: int = 0
    release_id: int = 0
    order: int = 0
    kind: str = "other"
    title: str | None = None
    audited: bool | None = None
    scale: int = 1
    shares_scale: int = 1
    per_share_scale: int = 1
    currency: str | None = None
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    notes: tuple[str, ...] = ()
