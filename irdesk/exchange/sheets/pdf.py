"""PDF from a sheet's Markdown, through ReportLab. Loaded only for a PDF."""

import io
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape as xml

from markdown_it.token import Token
from reportlab.lib import colors
from reportlab.lib.pagesizes import LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, Paragraph, SimpleDocTemplate, Spacer

from irdesk.exchange.error import ExchangeError
from irdesk.exchange.sheets.grid import grid
from irdesk.exchange.sheets.markdown import inline_text, parser

MARGIN = 48
SIZES = (10.0, 9.0, 8.0, 7.0)
"""Sizes of the type, in points: a sheet of one page takes the first that fits."""

_PLACES = (
    "/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts", "C:/Windows/Fonts",
)  # fmt: skip
_KNOWN = ("DejaVuSans.ttf", "NotoSans-Regular.ttf", "LiberationSans-Regular.ttf", "Arial Unicode.ttf", "arial.ttf")
_BOLD = {"Vera.ttf": "VeraBd.ttf", "DejaVuSans.ttf": "DejaVuSans-Bold.ttf", "NotoSans-Regular.ttf": "NotoSans-Bold.ttf",
         "LiberationSans-Regular.ttf": "LiberationSans-Bold.ttf", "arial.ttf": "arialbd.ttf"}  # fmt: skip


def write_pdf(markdown: str, title: str, *, one_page: bool, font: Path | None = None) -> bytes:
    """Return a PDF of US letter pages; the same Markdown gives the same bytes.

    Raises ExchangeError where no font has all the characters, rather than printing boxes for a name.
    """
    tokens = parser().parse(markdown)
    needed = {ord(char) for token in tokens if token.type == "inline" for char in inline_text(token) if char > " "}
    names = _fonts(needed, font)
    data, pages = b"", 0
    for size in SIZES if one_page else SIZES[:1]:
        data, pages = _built(_Flow(names, size).of(tokens), title)
        if pages <= 1:
            break
    return data


def _built(story: Sequence[Flowable], title: str) -> tuple[bytes, int]:
    out = io.BytesIO()
    page = {"leftMargin": MARGIN, "rightMargin": MARGIN, "topMargin": MARGIN, "bottomMargin": MARGIN}
    document = SimpleDocTemplate(out, pagesize=LETTER, title=title, author="irdesk", invariant=1, **page)
    document.build(list(story))
    return out.getvalue(), int(document.page)


def _fonts(needed: set[int], given: Path | None) -> tuple[str, str]:
    """Return the names of a regular and a bold font that have every character."""
    missing = needed
    for path in [given] if given else _candidates():
        regular = _load(path)
        missing = needed - set(regular.face.charToGlyph)
        if not missing:
            pdfmetrics.registerFont(regular)
            bold = _load(path.with_name(_BOLD.get(path.name, path.name)), fallback=path, suffix="-strong")
            if needed - set(bold.face.charToGlyph):
                bold = _load(path, suffix="-strong")
            pdfmetrics.registerFont(bold)
            return regular.fontName, bold.fontName
    signs = " ".join(f"{chr(code)} (U+{code:04X})" for code in sorted(missing)[:5])
    raise ExchangeError(f"no font here has {signs}; name a TrueType file that has them (--font FILE)")


def _candidates() -> list[Path]:
    """Return the font that comes with ReportLab, then the widely installed ones that are here."""
    import reportlab

    own = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
    found = {
        path.name: path
        for place in _PLACES
        if Path(place).is_dir()
        for path in Path(place).rglob("*.ttf")
        if path.name in _KNOWN
    }
    return [own, *(found[name] for name in _KNOWN if name in found)]


def _load(path: Path, *, fallback: Path | None = None, suffix: str = "") -> TTFont:
    chosen = path if path.is_file() or fallback is None else fallback
    try:
        return TTFont(f"{chosen.stem}{suffix}", str(chosen))
    except (TTFError, OSError) as error:
        raise ExchangeError(f"not a TrueType font that can be used: {error}", name=str(chosen)) from error


class _Flow:
    """Turns the tokens of a sheet into what flows down the page."""

    def __init__(self, fonts: tuple[str, str], size: float) -> None:
        self.bold = fonts[1]
        base = ParagraphStyle("text", fontName=fonts[0], fontSize=size, leading=size * 1.4, spaceAfter=size * 0.4)
        self.text = base
        self.styles = {
            "h1": ParagraphStyle("h1", base, fontName=fonts[1], fontSize=size * 1.6, leading=size * 2, spaceAfter=size),
            "h2": ParagraphStyle(
                "h2", base, fontName=fonts[1], fontSize=size * 1.15, spaceBefore=size, spaceAfter=size * 0.4
            ),
        }
        self.item = ParagraphStyle("item", base, leftIndent=size * 1.4, bulletIndent=size * 0.4, spaceAfter=size * 0.2)
        self.size = size

    def of(self, tokens: Sequence[Token]) -> list[Flowable]:
        """Return the flowables of a sheet."""
        out: list[Flowable] = []
        at = 0
        while at < len(tokens):
            token = tokens[at]
            if token.type == "table_open":
                end = next(i for i in range(at, len(tokens)) if tokens[i].type == "table_close")
                table = grid(tokens[at:end], self.text, self.bold, LETTER[0] - 2 * MARGIN, self._words)
                out += [table, Spacer(1, self.size * 0.5)]
                at = end
            elif token.type == "inline":
                if tokens[at - 1].tag == "h2":  # no heading alone at the foot of a page
                    out.append(CondPageBreak(self.size * 9))
                out.append(self._block(tokens[at - 1], token))
            elif token.type == "hr":
                out.append(HRFlowable(width="100%", color=colors.grey))
            at += 1
        return out

    def _block(self, opened: Token, token: Token) -> Paragraph:
        if opened.type == "heading_open":
            return Paragraph(self._words(token), self.styles.get(opened.tag, self.styles["h2"]))
        if token.level > 1:
            return Paragraph(self._words(token), self.item, bulletText="•")
        return Paragraph(self._words(token), self.text)

    def _words(self, token: Token) -> str:
        """Return an inline token in ReportLab's own mark-up, its text escaped."""
        made = []
        for child in token.children or []:
            if child.type == "strong_open":
                made.append(f'<font name="{self.bold}">')
            elif child.type == "strong_close":
                made.append("</font>")
            elif child.type in {"softbreak", "hardbreak"}:
                made.append(" " if child.type == "softbreak" else "<br/>")
            elif child.content:
                made.append(xml(child.content))
        return "".join(made)
