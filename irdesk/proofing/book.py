"""A release laid open for the checks: its tables as sheets, and its running text without them."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from irdesk.domain.prose import Lines, Paragraph, paragraphs
from irdesk.domain.release import Release
from irdesk.domain.source import Span
from irdesk.domain.statement import Statement
from irdesk.proofing.tables.facts import Fact, facts_in
from irdesk.proofing.tables.scales import in_scale
from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.tables.sums import Sum, find_sums
from irdesk.proofing.tables.unread import unread
from irdesk.proofing.words.blocks import is_tabular, items, joined
from irdesk.proofing.words.seek import seek
from irdesk.proofing.words.sentences import lowered


class Book:
    """What the checks look at; each part is worked out once, when it is first asked for."""

    def __init__(self, release: Release, earlier: Sequence[Release] = ()) -> None:
        self.release = release
        self.earlier = tuple(earlier)
        self.text = release.text
        self.lower = lowered(release.text)
        self.lines = Lines(release.text)
        self.sheets = tuple(Sheet(statement, number) for number, statement in enumerate(in_scale(release)))

    @cached_property
    def before(self) -> "tuple[Book, ...]":
        """The earlier releases of the company, laid open too, the latest first."""
        date = self.release.date
        past = [each for each in self.earlier if each.date is not None and (date is None or each.date < date)]
        return tuple(Book(each) for each in sorted(past, key=lambda each: str(each.date), reverse=True))

    @cached_property
    def sums(self) -> tuple[tuple[Sum, ...], ...]:
        """The sums that each sheet claims."""
        return tuple(find_sums(sheet, self.text) for sheet in self.sheets)

    @cached_property
    def unread(self) -> tuple[Sheet, ...]:
        """The roll-forwards of the text that no reader took for statements."""
        return tuple(unread(self.text, self.lower, self.lines, self.outside()))

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Every dated cell."""
        return tuple(fact for sheet in self.sheets for fact in facts_in(sheet, self._shifted))

    def _shifted(self, sheet: Sheet, row: int) -> bool:
        """Say whether an amount of a dated column is printed as a percentage: the row has lost its columns."""
        figures = sheet.rows[row].figures
        spans = [figures[column].span for column in range(len(figures)) if sheet.kinds[column] == "period"]
        return sheet.unit(row) == "currency" and any("%" in self.text[s.start : s.end] for s in spans if s is not None)

    @cached_property
    def by_key(self) -> dict[str, tuple[Fact, ...]]:
        """The facts by their key."""
        found: dict[str, list[Fact]] = {}
        for fact in self.facts:
            found.setdefault(fact.key, []).append(fact)
        return {key: tuple(facts) for key, facts in found.items()}

    @cached_property
    def by_unit(self) -> dict[str, tuple[Fact, ...]]:
        """The facts by what they count: `currency`, `per_share`, `shares`, …"""
        found: dict[str, list[Fact]] = {}
        for fact in self.facts:
            found.setdefault(fact.unit, []).append(fact)
        return {unit: tuple(facts) for unit, facts in found.items()}

    @cached_property
    def tables(self) -> tuple[tuple[int, int], ...]:
        """Where tables stand in the text, from their first line to their last figure."""
        return tuple(
            sorted(where for sheet in self.sheets if (where := _extent(sheet.statement, self.text)) is not None)
        )

    def outside(self) -> Iterator[tuple[int, int]]:
        """Yield the pieces of the text between its tables: running text, and blocks of contacts."""
        start = 0
        for first, last in (*self.tables, (len(self.text), len(self.text))):
            if start < first:
                yield start, first
            start = max(start, last)

    def around(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield what `pattern` finds in the text around its tables."""
        for start, end in self.outside():
            yield from pattern.finditer(self.text, start, end)

    def around_lower(self, pattern: re.Pattern[str], openings: tuple[str, ...] = ()) -> Iterator[re.Match[str]]:
        """The same in lower case; every match begins with one of `openings`, where any are given."""
        for start, end in self.outside():
            if openings:
                yield from seek(pattern, self.lower, openings, start, end)
            else:
                yield from pattern.finditer(self.lower, start, end)

    def _in_table(self, place: int) -> bool:
        return any(start <= place < end for start, end in self.tables)

    @cached_property
    def prose(self) -> tuple[Paragraph, ...]:
        """The paragraphs outside tables."""
        blocks = [
            item
            for paragraph in paragraphs(self.text, self.lines)
            for item in items(paragraph, self.text, self.lines)
            if not self._in_table(item.start) and not is_tabular(self.text, item)
        ]
        return tuple(joined(blocks, self.text, self.lines))

    @cached_property
    def numbered(self) -> tuple[Paragraph, ...]:
        """Those of them that hold a figure: most checks look for nothing else."""
        return tuple(paragraph for paragraph in self.prose if _FIGURE.search(paragraph.text))

    def span(self, start: int, end: int) -> Span:
        """Return the span of a piece of the text."""
        return self.lines.span(start, end)


_FIGURE = re.compile(r"\d")
_ABOVE = re.compile(
    r"[.!?@](?:(?<=\w@)\w+[.-]\w[^\n]*\n|(?:(?<=[a-z]{3}[.!?])|(?<=[\d%)][.!?]))[”\"]?\s*\n\s*\n)"
    r"|^[ \t]*[•●▪◦‣■]\s+\S(?:(?! {3})[^\n]){14,}\n\s*\n|^(?:(?! {3})[^\n]){60,}:\s*\n\s*\n",
    re.MULTILINE,
)
"""What stands above a table and is none of its heads: the end of a sentence, an item of a list, an address."""


def _extent(statement: Statement, text: str) -> tuple[int, int] | None:
    spans = [figure.span for row in statement.rows for figure in row.figures if figure.span is not None]
    spans += [row.span for row in statement.rows if row.span is not None]
    table = statement.span("table")
    if table is not None and spans:
        first = min(span.start for span in spans)
        above = max((found.end() for found in _ABOVE.finditer(text, table.start, first)), default=table.start)
        title = statement.span("title")
        if above > table.start and title is not None and above < title.start < first:
            above = title.start  # whom to call may stand between them
        spans.append(Span(above, table.end, table.line))  # what stands before its heads is no table
    elif table is not None:
        spans.append(table)
    return (min(span.start for span in spans), max(span.end for span in spans)) if spans else None
