"""The main part of a Word file: its text, lists and tables, read into a Builder."""

from irdesk.reading.sources.builder import Builder
from irdesk.reading.sources.flow import MOST_COLUMNS, Box
from irdesk.reading.sources.tabs import TAB
from irdesk.reading.sources.word_lists import Looks
from irdesk.reading.sources.word_stream import Stream

_TWIPS = 120  # twentieths of a point, about a letter of ten-point type
# Text that is deleted, moved away or a field's code; the fallback of a drawing repeats what it falls back for.
_SKIPPED = frozenset(("del", "moveFrom", "instrText", "delText", "sectPr", "pict", "object", "tblPr", "rPrChange"))
_REPEATED = "2006:Fallback"
_DESCRIBING = frozenset(("numId", "ilvl", "vertAlign", "vanish", "pStyle"))


class Body(Stream):
    """The text, lists and tables of the main part."""

    def __init__(self, build: Builder, looks: Looks) -> None:
        super().__init__()
        self._build = build
        self._looks = looks
        self._text = False
        self._skip = 0
        self._style: dict[str, str] = {}
        self._box = Box()
        self._opened = False
        self._raised = False
        self._cells = 0
        self._tables = 0
        self._counts: dict[tuple[str, str], int] = {}

    def read(self, data: bytes) -> None:
        """Read the part into the builder."""
        self.parse(data)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take a paragraph, a run, a table or what describes one."""
        if self._skip or tag in _SKIPPED or tag == _REPEATED:
            self._skip += 1
            return
        begin = getattr(self, f"_{tag}", None)
        if begin is not None:
            begin(attributes)
        elif tag in _DESCRIBING:
            self._style[tag] = attributes.get("val", "") or "1"

    def end(self, tag: str) -> None:
        """Close what `start` opened."""
        if self._skip:
            self._skip -= 1
            return
        if tag == "t":
            self._text = False
        elif tag == "p":
            self._open_paragraph()
            self._build.end_block(self._space("after", self._looks.below))
        elif tag == "tc":
            self._open_cell()
            self._build.end_cell()
        elif tag == "tbl":
            self._tables -= 1
            self._build.end_table()

    def data(self, text: str) -> None:
        """Take the text of a run."""
        if not self._text or self._skip or self._style.get("vanish", "0") not in ("0", "false"):
            return
        self._open_paragraph()
        raised = self._style.get("vertAlign") == "superscript" and text.strip().isdecimal()
        self._build.text(f"({text.strip()})" if raised else text.replace("  ", "\xa0\xa0"))

    def _p(self, attributes: dict[str, str]) -> None:
        del attributes
        self._open_cell()
        self._style = {}
        self._opened = False

    def _open_paragraph(self) -> None:
        if self._opened:
            return
        self._opened = True
        mark = self._mark()
        left = self._style.get("left", "")
        indent = int(left[:6]) // _TWIPS if left.isdecimal() else 0
        self._build.start_block(self._space("before", self._looks.above), 0 if mark else min(indent, 40), mark)

    def _mark(self) -> str:
        """Return the bullet or number of the paragraph, by its own properties or its style's."""
        listed = self._looks.lists.get(self._style.get("pStyle", ""), ("0", "0"))
        number, level = self._style.get("numId", listed[0]), self._style.get("ilvl", listed[1])
        if number == "0":
            return ""
        count = self._counts[number, level] = self._counts.get((number, level), 0) + 1
        return "•" if (number, level) in self._looks.bullets else f"{count}."

    def _space(self, side: str, spaces: dict[str, int]) -> float:
        """Return the points kept free on one side of the paragraph."""
        own = self._style.get(side, "")
        style = self._style.get("pStyle") or self._looks.normal
        twips = int(own[:6]) if own.isdecimal() else spaces.get(style, spaces.get("", 0))
        return 10.0 if self._stands_apart() else twips / 20

    def _stands_apart(self) -> bool:
        """Say whether the paragraph is an item of a list or a heading, apart from others whatever its spacing."""
        style = self._style.get("pStyle", "")
        return "numId" in self._style or style in self._looks.lists or style.startswith(("Heading", "Title"))

    def _r(self, attributes: dict[str, str]) -> None:
        del attributes
        self._style.pop("vertAlign", None)
        self._style.pop("vanish", None)

    def _t(self, attributes: dict[str, str]) -> None:
        del attributes
        self._text = True

    def _tab(self, attributes: dict[str, str]) -> None:
        if "pos" not in attributes:  # in a paragraph's properties a tab is a stop
            self._open_paragraph()
            self._build.text("\xa0\xa0\xa0\xa0" if self._tables else TAB)

    def _br(self, attributes: dict[str, str]) -> None:
        del attributes
        self._open_paragraph()
        self._build.line_break()

    _cr = _br

    def _noBreakHyphen(self, attributes: dict[str, str]) -> None:  # noqa: N802 - the element's own name
        del attributes
        self._open_paragraph()
        self._build.text("-")

    def _spacing(self, attributes: dict[str, str]) -> None:
        for side in ("before", "after"):
            if side in attributes:
                self._style[side] = attributes[side]

    def _ind(self, attributes: dict[str, str]) -> None:
        self._style["left"] = attributes.get("left", attributes.get("start", "0"))

    def _tbl(self, attributes: dict[str, str]) -> None:
        del attributes
        self._open_cell()
        self._tables += 1
        self._build.start_table()

    def _tr(self, attributes: dict[str, str]) -> None:
        del attributes
        self._build.start_row()

    def _tc(self, attributes: dict[str, str]) -> None:
        del attributes
        self._box = Box()
        self._cells = 1

    def _open_cell(self) -> None:
        if self._cells:
            self._cells = 0
            self._build.start_cell(self._box)

    def _gridSpan(self, attributes: dict[str, str]) -> None:  # noqa: N802 - the element's own name
        value = attributes.get("val", "1")
        self._box.columns = max(1, min(int(value), MOST_COLUMNS)) if value.isdecimal() and len(value) < 6 else 1
