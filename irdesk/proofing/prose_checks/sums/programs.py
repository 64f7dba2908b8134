"""What is left of a program to buy shares, or of what may be drawn: the whole without what has been used.

"All were bought under the $300.0 million program that began in January, of which $184.0 million remains." The three
figures stand in one paragraph. Others may have been taken off that the text does not name, so only a figure that looks
like the difference misprinted is told, and of its first digit only where the text says that no more has been used.
"""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, total, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.misprints import turned
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span

_OF_THE = re.compile(r"\b(?:of|from|under) the $", re.IGNORECASE)
_AUTHORITY = re.compile(r"\bauthori[sz]ation of $", re.IGNORECASE)
_SIZED = re.compile(r"\b(?:authori[sz]ation|programme|program|plan|facility|revolver) of (?:up to )?$", re.IGNORECASE)
_BEGAN = re.compile(
    r" (?:(?:that was |then )?(?:available|remaining|authori[sz]ed|left)\b[^$€£;.]{0,12}\b(?:at|as of|when|on)\b"
    r"|at the (?:start|beginning) of)",
    re.IGNORECASE,
)
"""What makes of a figure the one that a period began with."""
_LEFT_BEFORE = re.compile(r"\b(?:leaving|leaves|remaining|left|available|stands at|now)\b[^$€£;]{0,50}$", re.IGNORECASE)
_LEFT_BEHIND = re.compile(
    r"[^$€£;.]{0,40}?\b(?:remain(?:s|ed|ing)?|available|left|unused|undrawn|still authori[sz]ed)\b",
    re.IGNORECASE,
)
_LEFT_OF = re.compile(r" of the [$€£][\d.,]+ [mb]illion [^$€£;.]{3,50}?\bremain", re.IGNORECASE)
_PROGRAM = re.compile(
    r"[^$€£;.]{0,40}?\b(?:authori[sz]\w*|programs?|programmes?|plan|facilit(?:y|ies)|revolver|commitments?"
    r"|lines? of credit)\b",
    re.IGNORECASE,
)
_USED = re.compile(
    r"\b(?:repurchase[ds]?|bought|purchase[ds]?|buy|borrow\w*|spent|invested|draw(?:n|ings?)|used|utili[sz]ed|retired)\b",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:has|have|had) (?:now )?(?:used|repurchased|bought|spent)\b|\bto date\b"
    r"|\b(?:has|have|had) been (?:used|drawn)|\ball (?:were |was |of (?:it|them) )?(?:bought |made )?under"
    r"|\bsince (?:its|the) (?:inception|start|launch)"
    r"|\b(?:drawn|borrowed|outstanding) (?:on|under)\b|\bof (?:the|our|its|this) [$€£]",
    re.IGNORECASE,
)
"""What says that no more than this has been taken off."""
_PRICE = re.compile(r"\b(?:price|average)\b[^$€£]{0,30}$", re.IGNORECASE)
_DIVIDEND = re.compile(r" (?:in|of) (?:cash )?dividends\b", re.IGNORECASE)
_RETURNED = re.compile(r"\b(?:dividends?|returns?|returned)\b[^$€£]{0,40}$", re.IGNORECASE)
_OF = re.compile(
    r" (?:(?:(?:was|were|is|had been) )?(?:drawn|borrowed|used|outstanding) )?(?:of|under|on) (?:the|our|its|this)"
    r"(?: [\w-]+){0,3} ",
    re.IGNORECASE,
)
_IN_QUARTER = re.compile(r"[^;,.]{0,30}\b(?:in|during|for) the (?:\w+ ){0,2}(?:quarter|month|year)\b", re.IGNORECASE)
_QUARTERS = re.compile(r"\b(?:in|during|for) the (?:\w+ ){0,2}quarter\b", re.IGNORECASE)
_LETTERS = re.compile(r" (?:of|in) (?:\w+ ){0,2}letters of credit\b", re.IGNORECASE)
_FURTHER = re.compile(r"\b(?:further|additional|another|subsequent(?:ly)?|since then)\b", re.IGNORECASE)
"""What goes on from what the sentence before says was left."""
_LITTLE = 10
_BEFORE, _BEHIND, _ENOUGH = 60, 80, 3


def programs(book: Book) -> Iterator[Finding]:
    """Yield a warning where what is left of a program is not the whole without what has been used."""
    paragraph: list[Saying] = []
    for saying in sayings(book):
        if paragraph and paragraph[-1].paragraph is not saying.paragraph:
            paragraph = []
        paragraph.append(saying)
        if re.search(r"\b(?:remain|leav|left|avail|unused|undrawn|stands|still)", saying.text, re.IGNORECASE):
            yield from _of_paragraph(book, paragraph)


def _of_paragraph(book: Book, told: list[Saying]) -> Iterator[Finding]:
    """Hold what the last sentence says is left against the whole and what was used, in it or in those before it."""
    money = [c for saying in told for c in saying.claims if _is_sum(c)]
    own = [c for c in money if c.sentence == (told[-1].start, told[-1].end)]
    left = next((c for c in own if _is_left(told[-1], c)), None)
    whole = next((c for c in reversed(money) if c is not left and _is_whole(c)), None)
    if len(told) > 1 and _FURTHER.search(told[-1].text):
        whole = next((c for c in told[-2].claims if _is_sum(c) and _is_left(told[-2], c)), whole)
    if left is None or whole is None:
        return
    used = [c for c in money if c not in {left, whole} and _is_used(c) and _alike(c, whole)]
    used = [c for c in used if c.quantity.amount.value < whole.quantity.amount.value]
    used = [c for c in used if c.sentence in {left.sentence, whole.sentence}] or used
    if any(_OF.fullmatch(_between(c, whole)) for c in used):  # "has used $30 million of the $100 million"
        used = [c for c in used if _OF.fullmatch(_between(c, whole)) or _LETTERS.match(_around(c)[1])]
    first, last = sorted((whole.quantity.start, left.quantity.start))
    between = [c for c in used if first < c.quantity.start < last]
    used = used if all(_LETTERS.match(_around(c)[1]) for c in between) else between
    used = [c for c in used if c.sentence != left.sentence or c.quantity.start < last] or used
    if not used or not _alike(left, whole):
        return
    lettered = len(used) > 1 and any(_LETTERS.match(_around(c)[1]) for c in used)
    ties = [] if lettered else [c for c in used if verdict(left.quantity.amount, _rest(whole, c)) == "exact"]
    tied = next(iter(ties), None)
    if tied is None and len(used) > 1 and _all_off(whole, used, left):
        yield _finding(book, (whole, *used, left), "ok")
        return  # "with $50.0 million drawn and $18.3 million of letters of credit"
    most = max(used, key=lambda c: c.quantity.amount.value)
    firm = _is_first(*_around(whole))  # all that was used since is what the period used
    words = told[0].paragraph.text[told[0].start : told[-1].end]
    if tied is not None:
        yield _finding(book, (whole, tied, left), "ok")
    elif not lettered and _slipped(whole, most, left, firm=firm or _ALL.search(words) is not None):
        yield _finding(book, (whole, most, left), "warning")
    elif lettered or (
        len(used) > 1 and left.sentence == whole.sentence and turned(left.quantity.amount, _rest(whole, *used))
    ):
        yield _finding(book, (whole, *used, left), "warning")


def _is_sum(claim: Claim) -> bool:
    text: str = claim.paragraph.text
    lead = text[max(claim.sentence[0], claim.quantity.start - _BEFORE) : claim.quantity.start]
    plain = claim.quantity.kind == "money" and claim.quantity.scale > 1 and claim.quantity.mode == "as shown"
    ahead = claim.expected and not _is_whole(claim)  # a facility that is reaffirmed is there
    return plain and not (claim.compared or ahead or claim.change or _PRICE.search(lead))


def _around(claim: Claim) -> tuple[str, str]:
    text, (first, last) = claim.paragraph.text, claim.sentence
    start, end = claim.quantity.start, claim.quantity.end
    return text[max(first, start - _BEFORE) : start], text[end : min(last, end + _BEHIND)]


def _is_left(saying: Saying, claim: Claim) -> bool:
    before, behind = _around(claim)
    at = saying.claims.index(claim)
    last = saying.claims[at - 1].quantity.end if at else saying.start
    before = before[-max(0, claim.quantity.start - last) :] if claim.quantity.start > last else ""
    if _is_first(_around(claim)[0], behind):
        return False
    return any((_LEFT_BEFORE.search(before), _LEFT_BEHIND.match(behind), _LEFT_OF.match(behind)))


def _is_whole(claim: Claim) -> bool:
    before, behind = _around(claim)
    return any((_PROGRAM.match(behind), _SIZED.search(before))) or _is_first(before, behind)


def _is_first(before: str, behind: str) -> bool:
    """Say whether a figure is what was left when the period began: "of the $41.6 million available at March 31"."""
    opened = _OF_THE.search(before) is not None or _AUTHORITY.search(before) is not None
    return opened and _BEGAN.match(behind) is not None


def _is_used(claim: Claim) -> bool:
    text, (first, last) = claim.paragraph.text, claim.sentence
    before, behind = _around(claim)
    paid = _DIVIDEND.match(behind) is not None or _RETURNED.search(before) is not None
    return not paid and (_USED.search(text, first, last) is not None or _LETTERS.match(behind) is not None)


def _between(one: Claim, other: Claim) -> str:
    text: str = one.paragraph.text
    return text[one.quantity.end : other.quantity.start]


def _alike(one: Claim, other: Claim) -> bool:
    return (one.quantity.currency, one.quantity.scale) == (other.quantity.currency, other.quantity.scale)


def _rest(whole: Claim, *used: Claim) -> Amount:
    return whole.quantity.amount - total(c.quantity.amount for c in used)


def _all_off(whole: Claim, used: list[Claim], left: Claim) -> bool:
    """Say whether what is left is the whole without all that was used of it."""
    return verdict(left.quantity.amount, _rest(whole, *used)) != "impossible"


def _slipped(whole: Claim, used: Claim, left: Claim, *, firm: bool) -> bool:
    """Say whether what is left, or what was used, looks like what the other two make of it, misprinted."""
    pairs = ((left, _rest(whole, used)), (used, _rest(whole, left)))
    ahead = re.split(r"[mb]illion", used.paragraph.text[used.sentence[0] : used.quantity.start])[-1]
    partly = _IN_QUARTER.match(_around(used)[1]) is not None or _QUARTERS.search(ahead) is not None
    return any(_one_off(claim.quantity.amount, made, firm=firm, partly=partly) for claim, made in pairs)


def _one_off(stated: Amount, made: Amount, *, firm: bool, partly: bool) -> bool:
    if stated.step is None or made.value <= 0 or verdict(stated, made) != "impossible":
        return False
    one, other = (str(int(amount.value / stated.step)) for amount in (stated, made))
    if len(one) != len(other) or len(one) < _ENOUGH:
        return False
    if partly:
        return sorted(one) == sorted(other)  # what was used before the quarter is not said
    if firm and abs(stated.value - made.value) * _LITTLE < made.value:
        return True
    off = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return sorted(one) == sorted(other) or (len(off) == 1 and (firm or off[0] > 0))


def _finding(book: Book, figures: tuple[Claim, ...], severity: str) -> Finding:
    """Return a finding on the whole, what has been used of it, and what is left."""
    whole, *used, left = figures
    made = _rest(whole, *used)
    taken = " and ".join(each.quantity.printed for each in used)
    message = f"{left.quantity.printed}: {whole.quantity.printed} less {taken} is "
    message += f"{shown(made.value / left.quantity.scale)}."
    kind = "exact" if severity == "ok" else "impossible"
    spans = (span(left), *map(span, used), span(whole))
    stated = left.quantity.printed
    return finding(book.text, "sum", severity, kind, message, *spans, stated=stated, computed=made)
