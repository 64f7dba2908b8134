"""What the release points out, what people are quoted as saying, and what is expected."""

from collections.abc import Iterable

from irdesk.domain.release import Guidance, Highlight, Quote
from irdesk.domain.source import Sourced
from irdesk.render.line import Line, Piece, Role, line
from irdesk.render.wrap import wrap
from irdesk.tui.panes.pane import GAP, LinesPane
from irdesk.tui.widgets.rows import Place, Row, label_row

WORDS = {1: "", 1_000: " thousand", 1_000_000: " million", 1_000_000_000: " billion"}


class HighlightsPane(LinesPane):
    """Highlights, then guidance, then quotes."""

    NAME = "Highlights"
    DIGIT = "3"
    EMPTY = "No highlights stated in this release. n adds one."
    BEFORE = "What a release points out, its outlook, its quotes."

    def rows(self, width: int) -> list[Row]:
        """Return the wrapped texts; the cursor stops at each."""
        head = self.page.head
        made: list[Row] = []
        for number, one in enumerate(self.page.highlights):
            made.extend(block(highlight_line(one), one, ("highlight", one.id or number), width))
        if head.guidance:
            made += [GAP, label_row(line(Piece("Outlook", "heading")))]
        for number, expected in enumerate(head.guidance):
            made.extend(block(guidance_line(expected), expected, ("guidance", number), width))
        if head.quotes:
            made += [GAP, label_row(line(Piece("Quotes", "heading")))]
        for number, quote in enumerate(head.quotes):
            made.extend(block(quote_line(quote), quote, ("quote", number), width))
        return made[1:] if made and made[0] is GAP else made

    def note(self) -> Line:
        """Return how many highlights there are."""
        return line(Piece(str(len(self.page.highlights) or ""), "label"))


def block(one: Line, record: Sourced, key: tuple[str, int], width: int) -> Iterable[Row]:
    """Return a text's rows: one stop, and what goes on below it."""
    place = Place(record, "text", record.span("text"))
    first, *more = wrap(one, width, 2)
    yield Row(first, key, place=place)
    for part in more:
        yield Row(part, part=True, place=place)


def highlight_line(one: Highlight) -> Line:
    """Return a highlight with its bullet."""
    role: Role = "typed" if one.typed else "plain"
    return line(Piece("• ", "label"), Piece(one.text, role), copied=one.text)


def quote_line(quote: Quote) -> Line:
    """Return a quote with who said it."""
    who = ", ".join(part for part in (quote.speaker, quote.title) if part)
    said = Piece(who, "name") if who else Piece("speaker not stated", "missing")
    return line(Piece("“ ", "label"), f"{quote.text} ", Piece("— ", "label"), said, copied=quote.text)


def guidance_line(one: Guidance) -> Line:
    """Return an expected range with its metric and period."""
    ends = " to ".join(value for value in dict.fromkeys((one.low, one.high)) if value)
    amount = ends + (WORDS.get(one.scale, f" × {one.scale:,}") + ("%" if one.unit == "percent" else "") if ends else "")
    value = Piece(amount, "name") if amount else Piece("not stated", "missing")
    period = Piece(f"  {one.period}" if one.period else "", "label")
    return line(Piece("• ", "label"), f"{one.metric}  ", value, period, copied=one.text or amount)
