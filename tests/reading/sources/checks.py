"""What holds for every document, whatever it came from."""

import re

from irdesk.reading.document import Document

_UNSEEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def assert_sound(document: Document) -> None:
    """Assert that nothing unseen stands in the text, and that each cell stands where its span says."""
    assert not _UNSEEN.search(document.text)
    for grid in document.grids:
        assert grid.rows
        for row in grid.rows:
            assert [cell.column for cell in row] == sorted({cell.column for cell in row})
            for cell in row:
                span = cell.span
                assert document.text[span.start : span.end] == cell.text
                assert span.line == document.lines.line(span.start)
                assert grid.span.start <= span.start <= span.end <= grid.span.end


def texts(document: Document, grid: int = 0) -> list[list[str]]:
    """Return the texts of a grid, row by row."""
    return [[cell.text for cell in row] for row in document.grids[grid].rows]
