"""How a sentence goes on behind what is put in between: with the figure before it, as if it were not there."""

from irdesk.proofing.prose.asides import inside
from irdesk.proofing.prose.claim import Claim, Sentence
from irdesk.proofing.prose.quantities import Quantity


class Outer:
    """Keeps the claim before an aside while the numbers within it are read."""

    def __init__(self) -> None:
        self._within: tuple[int, int] | None = None
        self._claim: Claim | None = None

    def led_by(self, sentence: Sentence, quantity: Quantity, former: Claim | None) -> Claim | None:
        """Return the claim that a number goes on with; `former` is the one right before it."""
        where = inside(sentence.asides, quantity.start)
        left = self._within is not None and where != self._within
        if left:
            former = self._claim
        elif where != self._within:
            self._claim = former
        self._within = where
        return former


def begins(sentence: Sentence, number: int) -> int:
    """Return where the words that lead to a number begin: behind the one before it, and behind an aside."""
    begin = sentence.quantities[number - 1].end if number else sentence.start
    at = sentence.quantities[number].start
    return max([begin, *(last for first, last in sentence.asides if begin <= last <= at)])
