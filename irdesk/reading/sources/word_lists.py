"""What the styles and lists of a Word file say of its paragraphs: bullets, and white space below."""

from dataclasses import dataclass, field

from irdesk.reading.sources.word_stream import Stream


@dataclass(slots=True)
class Looks:
    """Per style: the list and level it belongs to, and the twips it keeps free above and below."""

    lists: dict[str, tuple[str, str]] = field(default_factory=dict)
    above: dict[str, int] = field(default_factory=dict)
    below: dict[str, int] = field(default_factory=dict)
    bullets: frozenset[tuple[str, str]] = frozenset()
    normal: str = ""


class Styles(Stream):
    """Reads the styles part. The document's default spacing stands under the empty style."""

    def __init__(self) -> None:
        super().__init__()
        self._looks = Looks()
        self._now = ""
        self._parents: dict[str, str] = {}
        self._level = "0"

    def read(self, data: bytes) -> Looks:
        """Return what the styles say, those of their parents included."""
        self.parse(data)
        looks = self._looks
        for spaces in (looks.above, looks.below):
            for style in self._parents:
                known = next((spaces[name] for name in self._line(style) if name in spaces), None)
                spaces[style] = spaces.get("", 0) if known is None else known
        return looks

    def _line(self, style: str) -> list[str]:
        """Return the style and its parents, a few generations."""
        line = [style]
        while len(line) < 12 and self._parents.get(line[-1]):
            line.append(self._parents[line[-1]])
        return line

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Follow the definitions."""
        if tag == "style":
            self._now = attributes.get("styleId", "")
            self._level = "0"
            self._parents[self._now] = ""
            if attributes.get("default") in ("1", "true") and attributes.get("type") == "paragraph":
                self._looks.normal = self._now
        elif tag == "basedOn":
            self._parents[self._now] = attributes.get("val", "")
        elif tag == "spacing":
            self._space(self._looks.above, attributes.get("before", ""))
            self._space(self._looks.below, attributes.get("after", ""))
        elif tag == "ilvl":
            self._level = attributes.get("val", "0")
        elif tag == "numId" and self._now:
            self._looks.lists[self._now] = attributes.get("val", "0"), self._level

    def _space(self, spaces: dict[str, int], value: str) -> None:
        if value.isdecimal():
            spaces[self._now] = int(value[:6])


class Numbering(Stream):
    """Which levels of which lists are bullets."""

    def __init__(self) -> None:
        super().__init__()
        self._abstract: dict[str, set[str]] = {}
        self._lists: dict[str, str] = {}
        self._now = self._level = ""

    def read(self, data: bytes) -> frozenset[tuple[str, str]]:
        """Return the pairs of list id and level that are bullets."""
        self.parse(data)
        return frozenset((number, level) for number, of in self._lists.items() for level in self._abstract.get(of, ()))

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Follow definitions of lists."""
        if tag == "abstractNum":
            self._now = attributes.get("abstractNumId", "")
            self._abstract[self._now] = set()
        elif tag == "lvl":
            self._level = attributes.get("ilvl", "0")
        elif tag == "numFmt" and attributes.get("val") == "bullet" and self._now in self._abstract:
            self._abstract[self._now].add(self._level)
        elif tag == "num":
            self._now = attributes.get("numId", "")
        elif tag == "abstractNumId":
            self._lists[self._now] = attributes.get("val", "")
