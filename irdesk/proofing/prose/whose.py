"""Words around a metric that leave open whether its figure is the whole company's: "Marine reported revenue of"."""

import re
from collections.abc import Iterator

from irdesk.proofing.book import Book
from irdesk.proofing.prose.asides import asides, without
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claim_words import BRIDGE
from irdesk.proofing.prose.metrics import is_plain
from irdesk.proofing.prose.periods import When, calendar_of, periods
from irdesk.proofing.prose.quantities import quantities
from irdesk.proofing.prose.row_names import words_of

_WORD = re.compile(r"[^\W\d_][\w&’'.-]*\w|[^\W\d_]")
_LABEL = re.compile(r"\W*(?P<what>[^:,.;$\d]{2,50}):\s")
_SETTING = re.compile(
    r"(?:^\W*|[,;]\s(?:and\s|while\s|but\s)?)(?:in|at|for|within|across|among|outside|excluding|adjusted for"
    r"|before|on|of)\s"
    r"(?P<what>[^,;$\d]{2,60}),",
    re.IGNORECASE,
)
"""What opens a clause: "In Europe, …", "On an adjusted basis, …"."""
_VERB = re.compile(
    r"\b(?:report(?:ed|s)|generat(?:ed|es)|post(?:ed|s)|deliver(?:ed|s)|grew|contribut(?:ed|es)(?! to)|record(?:ed|s)"
    r"|achiev(?:ed|es)|had|has|produc(?:ed|es)|saw|earned|booked|added|increased|looked for|expected)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[;:]|,\s(?:and|while|whereas|but)\b|\band\b(?=\s(?:we|it|the company)\b)", re.IGNORECASE)
_BEHIND = re.compile(
    r"\s(?:came|coming|that|which|generated|earned|derived|relat|was (?:from|in|generated))", re.IGNORECASE
)
_HOPED = re.compile(r"\b(?:plan|budget|consensus|analysts?|estimates?)\b", re.IGNORECASE)
_TIME = re.compile(r"\b(?:months?|weeks?|days?)\b", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:climb\w*|drop\w*|widen\w*|narrowed|(?:in|de)creas\w+|declin\w*|to|flat|advanc\w+|jump\w+|surg\w+|slipp\w+"
    r"|expand\w+|grow\w*"
    r"|fall\w*|ris\w+|hit|hitting|set|sets|all-time|high|new|our|another|also|again|including"
    r"|from acquisitions|unchanged"
    r"|slightly|sharply|significantly|modestly|strongly|basis"
    r"|year over year|one|through|even|which|that|it|we|ending)\b",
    re.IGNORECASE,
)
"""Words between a metric and its number that say how it moved."""
_KNOWN = frozenset(
    re.split(
        r"\s+",
        """we it they our company corporation group firm bank partnership trust management today again which who that
        addition aggregate all fact summary particular basis dollars terms result time context line plan expectations
        results performance period quarter year half months month weeks once more yet another as i us inc corp ltd llc
        plc nv ag sa se co quarter-end year-end at during no be been being not only but even well
        despite after continued
        interest noninterest non-interest premium premiums investment collaboration flow flows position loans deposits
        r&d g&a sg&a selling end ended close compared versus
        relative income loss revenue revenues sales profit margin earnings
        ebitda operating
        operations gross cost costs expense expenses cash eps share per general administrative research development
        attributable available allocated stockholders shareholders unitholders holders common through
        continues another new very excellent robust solid healthy outstanding good great best-ever all-time high
        business""",
    )
)
_CALLED = re.compile(
    r"(?:,\s|\()(?:an?\s)?(?:u\.s\.\s)?(?:non-?\s?(?:u\.s\.\s)?)?gaap\b(?:\s(?:financial\s)?(?:performance\s)?measures?)?[^,;()$%]{0,60}[,)]",
    re.IGNORECASE,
)
"""What a measure is, put in behind its name: ", a non-GAAP measure defined below,"."""
_BRACKETS = re.compile(r"\([^()]*(?:\)|$)|^[^()]*\)")
_NOTE = re.compile(r"\[\d{1,2}\]|\(\d\)")
_MOST = 400


def open_words(book: Book, claim: Claim) -> str:
    """Return the words that may narrow what a number is said of, or an empty string."""
    text, start = claim.paragraph.text, claim.sentence[0]
    metric, number = claim.metric, claim.quantity
    ahead = metric is not None and start <= metric.start and metric.end <= number.start
    at = metric.start if metric is not None and ahead else number.start
    if at - start > _MOST:
        return ""
    own, start = _own(book), _clause(text, start, at, number.start)
    whens = list(periods(text, start, claim.sentence[1], calendar_of(book)))
    adjusted = metric is not None and metric.key.startswith("adjusted")
    for words, first in _before(text, start, at):
        strange = _strange(words, first, whens, own, frozenset(claim.row or ()))
        if adjusted and strange.lower() == "adjusted":
            continue  # "On an adjusted basis, … adjusted earnings were"
        if strange:
            return strange
    hoped = _HOPED.search(text, start, at)
    if hoped is not None or metric is None:
        return hoped.group() if hoped is not None else ""
    if not ahead:
        found = _BEHIND.match(text, metric.end) if metric.start >= number.end else None
        return found.group().strip() if found is not None else ""
    return _between(claim, metric.end, whens)


def _clause(text: str, start: int, at: int, end: int) -> int:
    """Return where the words that may narrow a figure begin: behind a break, where its clause has a verb of its own."""
    breaks = [each.end() for each in _BREAK.finditer(text, start, at)]
    return breaks[-1] if breaks and _OWN_VERB.search(text, breaks[-1], end) else start


_OWN_VERB = re.compile(
    r"\b(?:was|were|totall?ed|rose|fell|grew|increased|decreased|declined|improved|reached)\b", re.IGNORECASE
)


def _before(text: str, start: int, at: int) -> Iterator[tuple[str, int]]:
    """Yield what stands before a metric and says of whom it is: a label, what opens a clause, the subject of a verb."""
    label = _LABEL.match(text, start, at)
    if label is not None:
        yield label["what"], label.start("what")
    for found in _SETTING.finditer(text[start:at]):
        yield found["what"], start + found.start("what")
    verbs = list(_VERB.finditer(text, start, at))
    if verbs:
        last = verbs[-1].start()
        breaks = [each.end() for each in _BREAK.finditer(text, start, last)]
        begin = max((each for each in breaks if text[each:last].strip()), default=start)
        yield text[begin:last], begin


def _strange(words: str, first: int, whens: list[When], own: frozenset[str], row: frozenset[str]) -> str:
    """Return the first word that is of no period, no name of the company or of the row, and says something."""
    if any(each.group().lower() in own for each in _WORD.finditer(words)):
        return ""  # the company by its name, whatever is said of it: "Corley, a maker of hinges, today reported"
    inner = [(each.start(), each.end()) for each in _BRACKETS.finditer(words)]
    for found in _WORD.finditer(words):
        if any(start <= found.start() < end for start, end in inner):
            continue  # a symbol, a short name
        place, word = first + found.start(), found.group().lower()
        if any(when.start <= place < when.end for when in whens) or word in _KNOWN or is_plain(word, own):
            continue
        if row and row.issuperset(words_of(word)):
            continue
        if word not in {"non-gaap", "total"}:
            return found.group()
    return ""


def _between(claim: Claim, begin: int, whens: list[When]) -> str:
    """Return what stands between a metric and its number and is no word of comparison and time."""
    text, end = claim.paragraph.text, claim.quantity.start
    cuts = [(each.start, each.end) for each in whens]
    cuts += [(each.start, each.end) for each in quantities(text, begin, end)]
    cuts += [(each.start(), each.end()) for each in _CALLED.finditer(text, begin, end)]
    cuts += [each for each in asides(text, begin, end) if re.search(r"\d", text[each[0] : each[1]])]
    words = _NOTE.sub(" ", without(text, begin, end, sorted(cuts)))
    time = _TIME.search(words)
    if time is not None:
        return time.group()
    return "" if claim.row is not None or BRIDGE.match(_MOVED.sub(" ", words)) else words.strip()


def _own(book: Book) -> frozenset[str]:
    name = " ".join(filter(None, (book.release.company.name, *book.release.company.aliases)))
    return frozenset(word.lower().strip(".,") for word in name.split())
