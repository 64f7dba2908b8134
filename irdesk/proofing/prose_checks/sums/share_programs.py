"""What is left of a program that is told in shares: "612,400 shares. All under the 2,000,000-share program, of which
1,387,600 shares remained"."""

import re
from collections.abc import Iterator
from itertools import combinations

from irdesk.domain.finding import Finding
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, displayed, shown
from irdesk.proofing.prose_checks.sayings import misprinted

_COUNT = r"\d{1,3}(?:,\d{3})+"
_WHOLE = re.compile(
    rf"(?<![\d,$.])(?P<n>{_COUNT})[- ]shares? (?:[a-z-]+ ){{0,2}}(?:program|programme|authori[sz]ation|plan|bid)\b"
    rf"|\b(?:authori[sz]ation|program|programme|plan) (?:of|for|to (?:buy|repurchase)) (?:up to )?(?P<m>{_COUNT})"
    r" (?:[a-z]+ )?shares"
    rf"|(?<=\bof the )(?P<o>{_COUNT})(?= (?:[a-z]+ )?shares (?:that (?:were|was) )?authori[sz]ed)",
    re.IGNORECASE,
)
_LEFT = re.compile(
    rf"(?<![\d,$.])(?P<m>{_COUNT})(?= of the {_COUNT} (?:[a-z]+ )?shares [^.;$]{{0,60}}?\bremain)"
    rf"|(?<![\d,$.])(?P<n>{_COUNT}) (?:[a-z]+ )?shares (?:of [a-z]+ stock )?(?:(?:were|are) )?(?:still )?"
    r"(?:remain(?:s|ed|ing)?|available|left)\b",
    re.IGNORECASE,
)
_SHARES = re.compile(rf"(?<![\d,$.])(?P<n>{_COUNT})(?= (?:[a-z]+ ){{0,3}}?(?:shares|units)\b)", re.IGNORECASE)


def share_programs(book: Book) -> Iterator[Finding]:
    """Yield a finding on the shares that remain under a program, where the shares bought under it stand beside."""
    for paragraph in book.saying("remain", "available", "left"):
        whole, left = (list(each.finditer(paragraph.text)) for each in (_WHOLE, _LEFT))
        if len(whole) == len(left) == 1:
            yield from _held(book, paragraph, whole[0], left[0])


def _held(book: Book, paragraph: Paragraph, whole: re.Match[str], left: re.Match[str]) -> Iterator[Finding]:
    all_of_it, remaining = whole["n"] or whole["m"] or whole["o"], left["n"] or left["m"]
    most, rest = _number(all_of_it), _number(remaining)
    used = [
        each
        for each in _SHARES.finditer(paragraph.text)
        if each.start() not in range(*left.span()) and each.start() not in range(*whole.span())
    ]
    sets = [(each,) for each in used] + list(combinations(used, 2))
    made = {each: most - sum(_number(one["n"]) for one in each) for each in sets}
    tied = next((each for each in sets if made[each] == rest), None)
    near = next((each for each in sets if len(each) == 1 and made[each] > 0 and _near(rest, made[each])), None)
    found = tied or near
    if found is None:
        return
    taken = " and ".join(each["n"] for each in found)
    message = f"{remaining} shares: {all_of_it} less {taken} is {shown(displayed(str(made[found])).value)}."
    places = [
        paragraph.span(left.start(), left.start() + len(remaining)),
        *(paragraph.span(*each.span("n")) for each in found),
    ]
    severity, kind = ("ok", "exact") if tied is not None else ("warning", "impossible")
    yield finding(book.text, "sum", severity, kind, message, *places, stated=remaining)


def _number(printed: str) -> int:
    return int(printed.replace(",", ""))


def _near(stated: int, made: int) -> bool:
    amount: Amount = displayed(str(stated))
    return misprinted(amount, displayed(str(made)).value)
