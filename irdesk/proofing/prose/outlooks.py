"""Which tables are of an outlook."""

from functools import lru_cache

from irdesk.proofing.book import Book


@lru_cache(maxsize=64)
def is_outlook(book: Book, number: int) -> bool:
    """Say whether a table is one of an outlook, and not of results that its title only mentions one above.

    The columns of results end on two days or more, all of them past.
    """
    sheet, date = book.sheets[number], book.release.date
    if sheet.statement.kind != "guidance":
        return False
    ends = {column.end for column in sheet.columns[: sheet.width] if column.end is not None}
    return date is None or len(ends) < len(("now", "before")) or max(ends) >= date
