"""What a change is by the cells, where the text misprints a figure that it lies between: that figure is the slip."""

from collections.abc import Callable

import msgspec

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import places
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount
from irdesk.proofing.prose.cells import facts_of, in_scale_of
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.moves.ends import Ends


def cell_of(book: Book, claim: Claim) -> tuple[Amount, Span | None] | None:
    """Return the cell of a figure's metric and period, whatever it shows, and where it stands."""
    slot = claim.slot
    fact = next((each for each in facts_of(book, claim) if slot.fits(each.period)), None) if slot is not None else None
    return None if fact is None else (in_scale_of(claim.quantity.amount, fact), fact.span)


def with_cells(book: Book, found: Finding, ends: Ends, near: list[Claim], fits: Callable[[Ends], bool]) -> Finding:
    """Return a change that cannot be; where it `fits` the cells of the figures that it lies between, with them."""
    figures = {claim.paragraph.span(claim.quantity.start, claim.quantity.end): claim for claim in near}
    amounts, spans = [ends.now, ends.before], list(ends.spans)
    for end, span in enumerate(ends.spans):
        claim = figures.get(span) if span is not None else None
        cell = cell_of(book, claim) if claim is not None else None
        if cell is not None:
            amounts[end], spans[end] = cell
    if spans == list(ends.spans) or not fits(msgspec.structs.replace(ends, now=amounts[0], before=amounts[1])):
        return found
    return beside(book, found, *spans)


def as_its_row_has(book: Book, ends: Ends, stated: Amount) -> bool:
    """Say whether a column beside the cells that a growth lies between shows it, too: the text repeats the table."""
    for sheet in book.sheets:
        moves = [column for column in range(sheet.width) if sheet.kinds[column] in {"percent", "change"}]
        for row in range(len(sheet.rows)) if moves and ends.spans[0] is not None else ():
            if any(sheet.span(row, column) == ends.spans[0] for column in range(sheet.width)):
                cells = (sheet.value(row, column) for column in moves)
                return any(cell is not None and cell == stated.value for cell in cells)
    return False


def beside(book: Book, found: Finding, *spans: Span | None) -> Finding:
    """Return a finding with more places."""
    at = dict.fromkeys((*found.places, *places(book.text, spans)))
    return msgspec.structs.replace(found, places=tuple(at))
