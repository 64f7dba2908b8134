"""A number of the running text with its meaning, and the sentence that it stands in."""

import msgspec

from irdesk.domain.prose import Paragraph
from irdesk.proofing.book import Book
from irdesk.proofing.prose.metrics import Mention
from irdesk.proofing.prose.periods import Calendar, Slot, When
from irdesk.proofing.prose.quantities import Quantity
from irdesk.proofing.prose.row_names import Named


class Claim(msgspec.Struct, frozen=True):
    """A number with its meaning. `metric` None: the sentence names none; `slot` None: the period is unknown.

    `compared`: it is what another claim is held against. `expected`: it speaks of the future. `scoped`: the sentence
    narrows it. `named`: the sentence itself names the period. `change`: it is an increase or a decrease, not a level.
    `row`: the words by which the sentence names one row of the tables, where that says more than its metric.
    `listed`: its period is the one at its place in a list of them.
    """

    quantity: Quantity
    paragraph: Paragraph
    sentence: tuple[int, int]
    metric: Mention | None
    slot: Slot | None
    compared: bool
    expected: bool
    scoped: bool
    named: bool
    loss: bool
    headline: bool = False
    change: bool = False
    when: str = ""
    row: tuple[str, ...] | None = None
    listed: bool = False

    @property
    def subject(self) -> tuple[str, ...] | str | None:
        """What the number measures: the row that the sentence names, else the metric."""
        return self.row or (self.metric.key if self.metric is not None else None)

    @property
    def whole(self) -> bool:
        """Whether the number is said of one row, or of the whole company's metric."""
        return self.row is not None or (self.metric is not None and self.metric.whole)

    @property
    def words(self) -> str:
        """The sentence."""
        return self.paragraph.text[self.sentence[0] : self.sentence[1]]


class Sentence(msgspec.Struct, frozen=True):
    """A sentence with what stands in it, in order."""

    paragraph: Paragraph
    start: int
    end: int
    quantities: tuple[Quantity, ...]
    mentions: tuple[Mention, ...]
    whens: tuple[When, ...]
    compares: tuple[int, ...]  # where the last word of each comparison ends
    names: tuple[Named, ...] = ()
    asides: tuple[tuple[int, int], ...] = ()

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.paragraph.text[self.start : self.end]


class Setting(msgspec.Struct, frozen=True):
    """Where a sentence stands: the period and the scope of its heading, whether it is the headline or an outlook."""

    book: Book
    calendar: Calendar
    slot: Slot | None
    scoped: bool
    headline: bool
    own: frozenset[str]
    expected: bool = False
    part: str = ""  # the part of the company that the heading names
    led: str = ""  # the part whose line opens the paragraph, which its segment lines are of
    base: Slot | None = None  # the period that the heading compares its own with
