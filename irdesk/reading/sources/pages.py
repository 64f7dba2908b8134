"""Text that was cut into pages put together again: page numbers left out, a split sentence made whole."""

import re

_FOLIO = re.compile(
    r"(?:page\s+|[a-z]\s*-\s*)?[-–—]*\s*\d{1,3}\s*[-–—]*(?:\s*(?:of|/)\s*\d{1,3})?$"
    r"|[-–—(*.\s]*(?:more|continued)[-–—)*.\s]*$",
    re.IGNORECASE,
)
_PROSE = 45  # characters; a shorter line may end a paragraph without a full stop


def is_furniture(line: str) -> bool:
    """Say whether a line at the edge of a page is its number, or says that more follows."""
    line = line.strip()
    return len(line) < 40 and bool(_FOLIO.match(line))


def runs_on(before: str, after: str) -> bool:
    """Say whether a sentence goes on from the last line of a page to the first of the next."""
    before, after = before.strip(), after.strip()
    prose = len(before) > _PROSE and "   " not in before and "   " not in after
    return prose and (before[-1].isalnum() or before[-1] in ",;") and after[:1].islower()


def joined_pages(pages: list[list[str]]) -> str:
    """Return the lines of the pages as one text; a blank line stands where no sentence runs on."""
    text: list[str] = []
    for number, page in enumerate(pages):
        lines = _inner(_uncut(page, pages[number + 1 :])) if len(pages) > 1 else page
        if text and lines and not runs_on(text[-1], lines[0]):
            text.append("")
        text.extend(lines)
    while text and not text[-1]:
        text.pop()
    return "\n".join(text) + "\n"


def _uncut(page: list[str], following: list[list[str]]) -> list[str]:
    """Return the page without a last line that the paper's edge cut and the next page prints whole."""
    whole = next((line for line in (following[0] if following else []) if line.strip()), "")
    place = len(page) - 1
    while place > 0 and (not page[place].strip() or is_furniture(page[place])):
        place -= 1
    return page[:place] if page and _is_cut(page[place], whole) else page


def _is_cut(line: str, whole: str) -> bool:
    """Say whether a line holds only some of the letters of another, in order: those that reach above the cut."""
    pieces, letters = line.split(), iter(whole.replace(" ", ""))
    if (
        len(pieces) < 3
        or not whole.strip().startswith(pieces[0])
        or len("".join(pieces)) >= len(whole.replace(" ", ""))
    ):
        return False
    return all(letter in letters for letter in "".join(pieces))


def _inner(page: list[str]) -> list[str]:
    """Return the page without blank lines and furniture at its edges."""
    first, last = 0, len(page)
    while first < last and (not page[first].strip() or _at_edge(page[first], page[first + 1 : first + 2])):
        first += 1
    while last > first and (not page[last - 1].strip() or _at_edge(page[last - 1], page[last - 2 : last - 1])):
        last -= 1
    return page[first:last]


def _at_edge(line: str, beside: list[str]) -> bool:
    """Say whether a line is furniture: a lone figure right under the rows of a table is a sum."""
    return is_furniture(line) and not any("   " in other.strip() for other in beside)
