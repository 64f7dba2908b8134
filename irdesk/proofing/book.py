"""A release laid open for the checks: its tables as sheets, and its running text without them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain

from irdesk.domain.prose import Lines, Paragraph, blocks, fold
from irdesk.domain.release import Release
from irdesk.domain.source import Span
from irdesk.domain.statement import Statement
from irdesk.proofing.tables.facts import Fact, Period, facts_in
from irdesk.proofing.tables.made import Made, made_of_two
from irdesk.proofing.tables.scales import in_scale
from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.tables.sums import Sum, find_sums
from irdesk.proofing.tables.unread import unread
from irdesk.proofing.words.blocks import is_tabular, items, joined, titles
from irdesk.proofing.words.seek import places_of
from irdesk.proofing.words.sentences import lowered


class _Joined:
    """Pieces of text in one, so that a word is looked for once in all of them."""

    def __init__(self, pieces: Iterable[str]) -> None:
        every = list(pieces)
        self.text = "\0".join(every)
        self.starts = list(accumulate((len(each) + 1 for each in every), initial=0))

    def place(self, at: int) -> tuple[int, int]:
        """Return in which piece a place of the text is, and where in it."""
        number = bisect_right(self.starts, at) - 1
        return number, at - self.starts[number]


class Book:
    """What the checks look at; each part is worked out once, when it is first asked for."""

    def __init__(self, release: Release, earlier: Sequence[Release] = ()) -> None:
        self.release = release
        self.earlier = tuple(earlier)
        self.text = release.text
        self.lower = lowered(release.text)
        self.lines = Lines(release.text)
        self._openings: dict[str, set[int]] = {}
        self._words: dict[str, set[int]] = {}
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
        return tuple(unread(self.text, self.lower, self.lines, self.outside))

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Every dated cell."""
        return tuple(chain.from_iterable(self.by_row))

    @cached_property
    def by_row(self) -> tuple[list[Fact], ...]:
        """The same row by row."""
        return tuple(row for sheet in self.sheets for row in facts_in(sheet, self._shifted))

    def _shifted(self, sheet: Sheet, row: int) -> bool:
        """Say whether an amount of a dated column is printed as a percentage: the row has lost its columns."""
        if sheet.unit(row) != "currency":
            return False
        figures = zip(sheet.rows[row].figures, sheet.kinds, strict=False)
        spans = [figure.span for figure, kind in figures if kind == "period" and figure.span is not None]
        return any(self.text.find("%", span.start, span.end) >= 0 for span in spans)

    @cached_property
    def by_key(self) -> dict[str, tuple[Fact, ...]]:
        """The facts by their key."""
        found: dict[str, list[Fact]] = {}
        for fact in self.facts:
            found.setdefault(fact.key, []).append(fact)
        found.update(made_of_two(found))
        return {key: tuple(facts) for key, facts in found.items()}

    def in_row(self, fact: Fact) -> Iterator[Fact]:
        """Yield the facts of a fact's row, itself among them."""
        every = self.by_key.get(fact.key, ())
        return (each for each in every if each.sheet is fact.sheet and each.row == fact.row)

    @cached_property
    def made(self) -> tuple[Made, ...]:
        """Of the facts by their key those that no row shows."""
        return tuple(fact for facts in self.by_key.values() for fact in facts if isinstance(fact, Made))

    @cached_property
    def long_keys(self) -> tuple[str, ...]:
        """The keys that are long enough to tell a row by them in running text, the longest first."""
        return tuple(sorted((key for key in self.by_key if len(key) > _SHORT), key=len, reverse=True))

    @cached_property
    def by_unit(self) -> dict[str, tuple[Fact, ...]]:
        """The facts by what they count: `currency`, `per_share`, `shares`, …"""
        found: dict[str, list[Fact]] = {}
        for fact in self.facts:
            found.setdefault(fact.unit, []).append(fact)
        return {unit: tuple(facts) for unit, facts in found.items()}

    @cached_property
    def by_period(self) -> dict[tuple[str, Period], tuple[Fact, ...]]:
        """The facts by what they count, and their period."""
        found: dict[tuple[str, Period], list[Fact]] = {}
        for fact in self.facts:
            found.setdefault((fact.unit, fact.period), []).append(fact)
        return {key: tuple(facts) for key, facts in found.items()}

    @cached_property
    def tables(self) -> tuple[tuple[int, int], ...]:
        """Where tables stand in the text, from their first line to their last figure."""
        return tuple(
            sorted(where for sheet in self.sheets if (where := _extent(sheet.statement, self.text)) is not None)
        )

    @cached_property
    def outside(self) -> tuple[tuple[int, int], ...]:
        """The pieces of the text between its tables: running text, and blocks of contacts."""
        start, pieces = 0, []
        for first, last in (*self.tables, (len(self.text), len(self.text))):
            if start < first:
                pieces.append((start, first))
            start = max(start, last)
        return tuple(pieces)

    def around(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield what `pattern` finds in the text around its tables."""
        for start, end in self.outside:
            yield from pattern.finditer(self.text, start, end)

    def around_lower(self, pattern: re.Pattern[str], openings: tuple[str, ...] = ()) -> Iterator[re.Match[str]]:
        """The same in lower case; every match begins with one of `openings`, where any are given."""
        if not openings:
            for start, end in self.outside:
                yield from pattern.finditer(self.lower, start, end)
            return
        last, starts = 0, self._starts
        for place in sorted(set().union(*map(self._places, openings))):
            end = self.outside[bisect_right(starts, place) - 1][1] if place >= last else 0
            found = pattern.match(self.lower, place, end) if end else None
            if found is not None:
                last = max(found.end(), place + 1)
                yield found

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self.outside)

    @cached_property
    def _around(self) -> "_Joined":
        """The text outside tables in lower case."""
        return _Joined(self.lower[start:end] for start, end in self.outside)

    def _places(self, opening: str) -> set[int]:
        """Return where an opening stands outside tables; several checks ask for the same."""
        if opening not in self._openings:
            found = map(self._around.place, places_of(self._around.text, (opening,), 0, len(self._around.text)))
            self._openings[opening] = {self.outside[number][0] + at for number, at in found}
        return self._openings[opening]

    def _in_table(self, start: int, end: int) -> bool:
        """Say whether no piece of the text outside tables meets [start, end)."""
        number = bisect_right(self.outside, (start, len(self.text))) - 1
        within = number >= 0 and start < self.outside[number][1]
        after = number + 1 < len(self.outside) and self.outside[number + 1][0] < end
        return not (within or after)

    def _begins_in_table(self, item: Paragraph) -> bool:
        """Say whether the first word of a paragraph stands in a table: bars and stars may stand before it."""
        word = _WORD.search(self.text, item.start)
        at = item.start if word is None else word.start()
        return self._in_table(at, at + 1)

    @cached_property
    def prose(self) -> tuple[Paragraph, ...]:
        """The paragraphs outside tables."""
        date = self.release.span("date")
        top = 0 if date is None else date.start
        found = [
            item
            for start, end in blocks(self.text)
            if not self._in_table(start, end)  # most of them: what is thrown away need not be folded
            for block in items(fold(self.text, start, end, self.lines), self.text, self.lines)
            for item in (titles(block, self.text, self.lines) if block.end < top else (block,))
            if not self._begins_in_table(item) and not is_tabular(self.text, item)
        ]
        return tuple(map(_without_marks, joined(found, self.text, self.lines)))

    @cached_property
    def numbered(self) -> tuple[Paragraph, ...]:
        """Those of them that hold a figure: most checks look for nothing else."""
        return tuple(paragraph for paragraph in self.prose if _FIGURE.search(paragraph.text))

    def saying(self, *words: str) -> Iterator[Paragraph]:
        """Yield the paragraphs that hold one of `words`, all in lower case: looked for in all of them at once."""
        for number in sorted(set().union(*map(self._paragraphs, words))):
            yield self.prose[number]

    @cached_property
    def _prose(self) -> "_Joined":
        """The paragraphs in lower case."""
        return _Joined(lowered(paragraph.text) for paragraph in self.prose)

    def _paragraphs(self, word: str) -> set[int]:
        """Return which paragraphs hold a word."""
        if word not in self._words:
            found, at = set(), self._prose.text.find(word)
            while at >= 0:
                number, _ = self._prose.place(at)
                found.add(number)
                at = self._prose.text.find(word, self._prose.starts[number + 1])
            self._words[word] = found
        return self._words[word]

    def span(self, start: int, end: int) -> Span:
        """Return the span of a piece of the text."""
        return self.lines.span(start, end)


_SHORT = 5
_WORD = re.compile(r"\w")
_FIGURE = re.compile(r"\d")
_ABOVE = re.compile(
    r"[.!?@](?:(?<=\w@)\w+[.-]\w[^\n]*\n|(?:(?<=[a-z]{3}[.!?])|(?<=[\d%)][.!?]))[”\"]?\s*\n\s*\n)"
    r"|^[ \t]*[•●▪◦‣■]\s+\S(?:(?! {3})[^\n]){14,}\n\s*\n|^(?:(?! {3})[^\n]){60,}:\s*\n\s*\n",
    re.MULTILINE,
)
"""What stands above a table and is none of its heads: the end of a sentence, an item of a list, an address."""


_RAISED = str.maketrans(dict.fromkeys("¹²³⁴⁵⁶⁷⁸⁹⁰", "†"))


def _without_marks(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph whose raised figures are daggers: a mark of a note is no letter of the name before it."""
    if paragraph.text.isascii():
        return paragraph
    text = paragraph.text.translate(_RAISED)
    return paragraph if text == paragraph.text else paragraph.with_text(text)


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
