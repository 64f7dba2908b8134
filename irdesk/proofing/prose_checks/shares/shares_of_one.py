"""Shares that are all there is of one whole: "Kilns made up 52.4% of sales, glazes 31.1% and tools 16.5%"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, displayed, shown, total
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, sayings, span, swapped
from irdesk.proofing.words.sentences import lowered

_ALL = 100
_NEAR = 3
"""So many points from 100 any other digit is a slip; farther off only digits in another order are."""
_FAR = 10
_FEWEST = 3
_SHARES = re.compile(
    r"\b(?:account(?:s|ed|ing) for|represent(?:s|ed|ing)|ma[dk](?:es?|ing) up|contribut(?:es?|ed|ing)"
    r"|compris(?:es?|ed|ing)|constitut(?:es?|ed|ing)|c[ao]mes? from|coming from|derived from|generated"
    r"|(?:was|were|is|are) (?:split|divided|made up of|composed of)|mix|breakdown|consist(?:s|ed|ing) of)\b"
)
_NO_SHARES = re.compile(
    r"\bgr[eo]w\w*|\brose\b|\bris\w+|\bincreas\w*|\bdecreas\w*|\bdeclin\w*|\bfell\b|\bdown\b"
    r"|(?<!made )(?<!make )(?<!makes )(?<!making )\bup\b|\bhigher\b|\blower\b|\bmargins?\b|\brates?\b|\byields?\b"
    r"|\bimprov\w*|\bown(?:s|ed)?\b|\bstakes?\b|\binterests? (?:in|of)\b|\blargest\b|\btop\b|\bcustomers?\b|\bwhich\b"
    r"|\beach\b|\bboth\b|\bexceed\w*|\bleast\b|\bcomplet\w*|\boccup\w*|\bleased\b|\bexport\w*|\brecurring\b"
    r"|\bdigital\b|\bonline\b|\be-commerce\b|\bgovernments?\b"
)
"""What is no share, or shares that may overlap: exports may be of each product."""
_JOIN = re.compile(r"[^%;:.$€£\d]{0,70}(?:,|\band\b|\bwith\b|\))[^%;:.$€£\d]{0,70}")
_COMPARED = re.compile(r"\b(?:compared|versus|against|vs)\b|\bfrom \$?$")
_STOP = re.compile(r"[,;:(.]|\b(?:compared|versus|against|respectively|and)\b")
_REST = re.compile(r"\b(?:remaining|remainder|rest|balance|other)\b[^%$\d]{0,40}$")
_OF = re.compile(r" of\b")


def shares_of_one(book: Book) -> Iterator[Finding]:
    """Yield a warning for each list of shares that is closed, and would make 100% but for a slip of one of them."""
    for saying in sayings(book):
        if len(saying.claims) >= _FEWEST:
            for row in _rows(saying):
                if len(row) >= _FEWEST and _of_one(saying, row):
                    yield from _held(book, row, closed=_closed(saying, row))


def _rows(saying: Saying) -> Iterator[list[Claim]]:
    """Yield the percentages of a sentence that are listed one behind the other."""
    row: list[Claim] = []
    for claim in saying.claims:
        gap = lowered(saying.between(row[-1], claim)) if row else ""
        joined = row and _JOIN.fullmatch(gap) and not _COMPARED.search(gap)
        if claim.quantity.kind != "percent" or not joined:
            yield row
            row = []
        if claim.quantity.kind == "percent":
            row.append(claim)
    yield row


def _of_one(saying: Saying, row: list[Claim]) -> bool:
    """Say whether a list is one of shares of one whole, with "and" before its last."""
    text = lowered(saying.paragraph.text)
    words = text[saying.start : row[-1].quantity.end] + _STOP.split(text[row[-1].quantity.end : saying.end])[0]
    plain = not any(c.compared or c.expected or c.quantity.negative for c in row)
    exact = all(c.quantity.mode == "as shown" for c in row) and len({c.quantity.amount.step for c in row}) == 1
    gaps = [text[one.quantity.end : other.quantity.start] for one, other in pairwise(row)]
    ends = re.search(r"\band\b|\bwith\b", gaps[-1]) and not any(re.search(r"\band\b.*\band\b", gap) for gap in gaps)
    wholes = sum(_OF.match(text, c.quantity.end) is not None for c in row)
    told = _SHARES.search(words) is not None and _NO_SHARES.search(words) is None
    return bool(plain and exact and ends and told and wholes <= 1)


def _closed(saying: Saying, row: list[Claim]) -> bool:
    """Say whether the last share is called what remains."""
    return _REST.search(lowered(saying.between(row[-2], row[-1]))) is not None


def _held(book: Book, row: list[Claim], *, closed: bool) -> Iterator[Finding]:
    made = total(c.quantity.amount for c in row)
    off = made.value - _ALL
    if made.low <= _ALL <= made.high:
        severity = "ok"
    elif (off > 0 or closed) and abs(off) <= _FAR and _one_slip(row, off):
        severity = "warning"  # less than all may leave out what nobody tells
    else:
        return
    message = f"{' and '.join(c.quantity.printed for c in row)} make {shown(made.value)}%."
    verdict = "exact" if severity == "ok" else "impossible"
    spans = [span(c) for c in row]
    yield finding(book.text, "sum", severity, verdict, message, *spans, stated=shown(made.value), expected=str(_ALL))


def _one_slip(row: list[Claim], off: Decimal) -> bool:
    """Say whether one share, with another digit or with its digits in another order, would make all of them 100."""
    for claim in row:
        stated = claim.quantity.amount
        right = _shown_like(stated, stated.value - off)
        if swapped(stated, right) or (abs(off) <= _NEAR and misprinted(stated, right.value)):
            return True
    return False


def _shown_like(stated: Amount, worth: Decimal) -> Amount:
    """Return a number with as many places as another one."""
    return displayed(worth.quantize(stated.step)) if stated.step is not None else stated
