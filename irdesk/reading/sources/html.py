"""HTML as a person sees it: the tree walked once, its text gathered into paragraphs and tables."""

import re
from collections.abc import Callable
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from irdesk.reading.document import Document
from irdesk.reading.sources.builder import Builder
from irdesk.reading.sources.flow import MOST_COLUMNS, Box
from irdesk.reading.sources.nesting import tamed
from irdesk.reading.sources.page import Page
from irdesk.reading.sources.style import PLAIN, Style, style_of

_HEADS = {"head", "script", "style", "title", "meta", "link", "template", "noscript", "!doctype", "-comment"}
_FOREIGN = {"nav", "object", "embed", "iframe", "svg", "audio", "video"}
_FIELDS = {"select", "input", "button", "textarea"}
# What a program has escaped twice: "&amp;nbsp;" for a blank.
_ESCAPED = re.compile(
    r"&amp;(?=(?:amp|nbsp|e[nm]sp|thinsp|shy|quot|apos|lt|gt|[lr][sd]quo|[mn]dash|hellip|bull|middot|reg|trade|copy|euro|pound"
    r"|yen|cent|deg|sect|frac\d\d|[A-Za-z](?:acute|grave|uml|circ|tilde|cedil|ring|slash)|#\d{2,5}|#x[\dA-Fa-f]{2,4});)"
)
_UNSEEN = frozenset(_HEADS | _FOREIGN | _FIELDS | {"ix:header", "ix:hidden"})
_APART = dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "hr"), 12.0)
_APART |= dict.fromkeys(("p", "ul", "ol", "dl", "blockquote", "pre", "figure", "page", "menu", "dir"), 10.0)
_SECTIONS = {"section", "article", "header", "footer", "main", "aside", "fieldset", "form", "address"}
_FILING = {"document", "type", "sequence", "filename", "text"}
_BLOCKS = frozenset(_SECTIONS | _FILING | _APART.keys()) | {
    "html",
    "body",
    "div",
    "center",
    "caption",
    "dt",
    "dd",
    "li",
}
_INDENTED = frozenset(("ul", "ol", "dd", "blockquote", "menu", "dir"))
_NOTE = re.compile(r"\(?(\d{1,2}|[a-z*†‡§]{1,2})\)?$", re.IGNORECASE)
_SYMBOL_FONT = re.compile(r"wingdings|webdings|symbol|dingbats", re.IGNORECASE)
_SYMBOL_BULLETS = frozenset("lnoqsuvwyz§·Øü¨ŸàèäŒpmtx")
_BULLETS = frozenset(("•", "●", "·", "*", "bullet", "Bullet", "BULLET", "(BULLET)", "o", "■", "▪"))
_TABLE_PARTS = {"table": "table", "inline-table": "table", "table-row": "tr", "table-cell": "td"}
_ORDINAL = frozenset(("st", "nd", "rd", "th", "tm", "sm"))
Leave = Callable[[], None]
Entry = tuple[bool, Leave | None]
Attributes = dict[str, str | None]


class _Walker:
    """Turns the nodes of a tree into the events of a Builder."""

    def __init__(self, build: Builder) -> None:
        self._build = build
        self._lists: list[tuple[str, int]] = []
        self._special: dict[str, Callable[[LexborNode, Attributes, Style], Entry]] = {
            "br": self._br, "pre": self._pre, "sup": self._sup, "font": self._font, "span": self._font,
            "img": self._img, "ul": self._ul, "ol": self._ul, "li": self._li, "table": self._table, "tr": self._tr,
            "td": self._td, "th": self._td,
        }  # fmt: skip

    def walk(self, root: LexborNode) -> None:
        """Visit every node below `root`, without recursion."""
        leaves: list[Leave | None] = []
        node: LexborNode | None = root
        while node is not None:
            child = None
            entered, leave = self._enter(node)
            if entered:
                child = node.first_child
                leaves.append(leave)
                if child is not None:
                    node = child
                    continue
                self._leave(leaves)
            while node is not None and leaves and node.next is None:
                node = node.parent
                self._leave(leaves)
            node = node.next if node is not None and leaves else None

    def _leave(self, leaves: list[Leave | None]) -> None:
        leave = leaves.pop()
        if leave is not None:
            leave()

    def _enter(self, node: LexborNode) -> Entry:
        """Open a node; return whether its children are to be seen, and what closes it."""
        tag = node.tag or ""
        if tag == "-text":
            self._build.text(node.text_content or "")
            return False, None
        if tag in _UNSEEN:
            return False, None
        attributes = node.attributes
        style = style_of(attributes.get("style") or "") if "style" in attributes else PLAIN
        if style.hidden or "hidden" in attributes:
            return False, None
        if style.display and tag == "div":
            tag = _TABLE_PARTS.get(style.display, tag)
        special = self._special.get(tag)
        if special is not None:
            return special(node, attributes, style)
        return True, self._block(tag, style) if tag in _BLOCKS else None

    def _block(self, tag: str, style: Style) -> Leave:
        apart = _APART.get(tag, 0.0)
        above = apart if style.above is None else style.above
        below = apart if style.below is None else style.below
        if style.breaks == "before" or tag in ("hr", "page"):
            self._build.page_break()
        self._build.start_block(above, style.left + (2 if tag in _INDENTED else 0))
        if style.breaks != "after":
            return lambda: self._build.end_block(below)

        def leave() -> None:
            self._build.end_block(below)
            self._build.page_break()

        return leave

    def _br(self, node: LexborNode, attributes: Attributes, style: Style) -> Entry:
        del node, attributes, style
        self._build.line_break()
        return False, None

    def _pre(self, node: LexborNode, attributes: Attributes, style: Style) -> Entry:
        del attributes, style
        self._build.start_block(10.0)
        self._build.verbatim(node.text(deep=True))
        return False, None

    def _sup(self, node: LexborNode, attributes: Attributes, style: Style) -> Entry:
        """A raised mark is a footnote's: in brackets, so that it does not run into the number before it."""
        del attributes, style
        text = node.text(deep=True).strip()
        found = _NOTE.match(text)
        if not found or text.lower() in _ORDINAL:
            return True, None
        self._build.text(f"({found[1]})" if found[1].isalnum() else text)
        return False, None

    def _font(self, node: LexborNode, attributes: Attributes, style: Style) -> Entry:
        """A letter of a symbol font is a bullet; raised type is as `sup`."""
        if style.raised:
            return self._sup(node, attributes, PLAIN)
        face = attributes.get("face") or ("wingdings" if style.symbols else "")
        if _SYMBOL_FONT.search(face) and node.text(deep=True).strip() in _SYMBOL_BULLETS:
            self._build.text("•")
            return False, None
        return True, None

    def _img(self, node: LexborNode, attributes: Attributes, style: Style) -> Entry:
        del node, style
        if (attributes.get("alt") or "").strip() in _BULLETS:
            self._build.text("•")
        return False, None

    def _ul(self, node: LexborNode, attributes: Attributes, style: Style) -> Entry:
        del attributes
        self._lists.append((node.tag or "", 0))
        close = self._block("ul", style)

        def leave() -> None:
            self._lists.pop()
            close()

        return True, leave

    def _li(self, node: LexborNode, attributes: Attributes, style: Style) -> Entry:
        del node, attributes
        kind, count = self._lists.pop() if self._lists else ("ul", 0)
        self._lists.append((kind, count + 1))
        mark = "" if style.unmarked else f"{count + 1}." if kind == "ol" else "•"
        self._build.start_block(10.0, 0, mark)
        return True, self._build.end_block

    def _table(self, node: LexborNode, attributes: Attributes, style: Style) -> Entry:
        del node, attributes, style
        self._build.start_table()
        return True, self._build.end_table

    def _tr(self, node: LexborNode, attributes: Attributes, style: Style) -> Entry:
        del node, attributes, style
        self._build.start_row()
        return True, None

    def _td(self, node: LexborNode, attributes: Attributes, style: Style) -> Entry:
        columns = _count(attributes["colspan"]) if "colspan" in attributes else 1
        rows = _count(attributes["rowspan"]) if "rowspan" in attributes else 1
        width = style.width or (attributes.get("width") or "")
        if node.first_child is None:
            self._build.empty_cell(columns, rows, width)
            return False, None
        box = Box(columns=columns, rows=rows, header=node.tag == "th", indent=style.left, width=width)
        self._build.start_cell(box)
        return True, self._build.end_cell


@lru_cache(maxsize=256)
def _count(value: str | None) -> int:
    digits = (value or "").strip()
    return max(1, min(int(digits[:6]), MOST_COLUMNS)) if digits[:6].isdecimal() else 1


def read_html(text: str, name: str = "page") -> Document:
    """Return the document that the HTML in `text` shows.

    Raises ReadingError for elements nested beyond measure, which no parser takes in good time.
    """
    tree = LexborHTMLParser(tamed(_ESCAPED.sub("&", text), name))
    build = Builder()
    if tree.root is not None:
        _Walker(build).walk(tree.root)
    page = Page()
    page.write(build.finish())
    return Document(text=page.text, format="html", grids=tuple(page.grids))
