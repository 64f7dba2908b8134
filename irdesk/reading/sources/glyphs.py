"""The characters of a PDF page and their boxes, asked of the engine at the least cost.

A page has thousands of characters, and each has to be asked for its box. The engine answers in a fraction of the time
that ctypes takes to convert the arguments and to let other threads run, so the functions are called here with arguments
that are ready and without giving way.
"""

import ctypes
import math
import re
from collections.abc import Callable, Iterator
from typing import Any, cast

import pypdfium2
import pypdfium2.raw as pdfium

from irdesk.reading.sources.ligatures import LOST

MOST_CHARACTERS = 2_000_000
MOST_SHAPES = 5_000
_FAR = 14_000.0
_HYPHEN = 2  # the engine's mark for a hyphen at the end of a line
_UNCLEAR = "\ufffe"  # what the text of a whole page has for such a hyphen, and for a glyph without a name
# what is printed for a code: a blank for a control character, a mark for a glyph that the font does not name
_PLAIN = dict.fromkeys(range(1, 32), " ") | dict.fromkeys((0, 0xFFFE, 0xFFFF), LOST)
_INK = re.compile(r"\S+")

Glyph = tuple[str, float, float, float, float]


def _quick(function: object, answer: type[ctypes.c_int] | type[ctypes.c_void_p] = ctypes.c_int) -> Callable[..., Any]:
    """Return a function of the engine as one that takes its arguments as they are: pointers must be `c_void_p`."""
    return ctypes.PYFUNCTYPE(answer)(ctypes.cast(cast("Any", function), ctypes.c_void_p).value or 0)


_code_at = _quick(pdfium.FPDFText_GetUnicode)
_box_at = _quick(pdfium.FPDFText_GetLooseCharBox)
_shape_at = _quick(pdfium.FPDFPage_GetObject, ctypes.c_void_p)
_kind_of = _quick(pdfium.FPDFPageObj_GetType)
_bounds_of = _quick(pdfium.FPDFPageObj_GetBounds)


def runs(textpage: pypdfium2.PdfTextPage) -> Iterator[tuple[bool, list[Glyph]]]:
    """Yield the characters between white space: whether some stands before them, and each with its box.

    A box is left, right and bottom edge and height, turned upright.
    """
    text = _text(textpage)
    turn = _turn(textpage, text)
    page = ctypes.cast(textpage.raw, ctypes.c_void_p)
    box = (ctypes.c_float * 4)()
    place, sides = ctypes.c_void_p(ctypes.addressof(box)), memoryview(box).cast("B").cast("f")
    for run in _INK.finditer(text):
        glyphs = []
        for index, letter in enumerate(run[0], run.start()):
            _box_at(page, index, place)
            left, top, right, bottom = sides
            if turn:
                left, right, bottom, top = _upright(left, right, bottom, top, turn)
            glyphs.append((letter, left, right, bottom, top - bottom))
        yield run.start() > 0, glyphs


def _text(textpage: pypdfium2.PdfTextPage) -> str:
    """Return one character for each that the page has."""
    count = textpage.count_chars()
    page = ctypes.cast(textpage.raw, ctypes.c_void_p)
    text = textpage.get_text_range() if 0 < count <= MOST_CHARACTERS else ""
    if len(text) != count or pdfium.FPDFText_GetTextIndexFromCharIndex(textpage.raw, count - 1) != count - 1:
        # characters without a code are left out of the text, though they have a box: each is asked for
        return "".join(_letter(_code_at(page, index)) for index in range(min(count, MOST_CHARACTERS + 1)))
    if _UNCLEAR in text:
        text = "".join(
            _letter(_code_at(page, index)) if letter == _UNCLEAR else letter for index, letter in enumerate(text)
        )
    return text.translate(_PLAIN)


def _letter(code: int) -> str:
    """Return what is printed for a code."""
    return "-" if code == _HYPHEN else chr(code).translate(_PLAIN)


def _turn(textpage: pypdfium2.PdfTextPage, text: str) -> int:
    """Return by how many quarters most of the text is turned to the left, as landscape tables in portrait pages are."""
    turns = [0, 0, 0, 0]
    for index in range(0, len(text), max(1, len(text) // 50)):
        if not text[index].isspace():
            angle = pdfium.FPDFText_GetCharAngle(textpage.raw, index)
            turns[-round(angle / (math.pi / 2)) % 4] += 1  # the engine counts to the right
    return turns.index(max(turns))


def _upright(left: float, right: float, bottom: float, top: float, turn: int) -> tuple[float, float, float, float]:
    """Return left, right, bottom and top of a character, turned back; the corner is far enough off to stay positive."""
    if turn == 1:
        return bottom, top, _FAR - right, _FAR - left
    if turn == 2:
        return _FAR - right, _FAR - left, _FAR - top, _FAR - bottom
    return _FAR - top, _FAR - bottom, left, right


def has_shapes(page: pypdfium2.PdfPage) -> bool:
    """Say whether anything is drawn or written on a page."""
    return bool(pdfium.FPDFPage_CountObjects(page.raw) > 0)


def shapes(page: pypdfium2.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """Yield left, bottom, right and top of what is drawn on a page."""
    paper = ctypes.cast(page.raw, ctypes.c_void_p)
    box = (ctypes.c_float * 4)()
    sides = memoryview(box).cast("B").cast("f")
    places = [ctypes.c_void_p(ctypes.addressof(box) + 4 * side) for side in range(4)]
    for index in range(min(pdfium.FPDFPage_CountObjects(page.raw), MOST_SHAPES)):
        shape = ctypes.c_void_p(_shape_at(paper, index))
        if _kind_of(shape) == pdfium.FPDF_PAGEOBJ_PATH and _bounds_of(shape, *places):
            left, bottom, right, top = sides
            yield left, bottom, right, top
