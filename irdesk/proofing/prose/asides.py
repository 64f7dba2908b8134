"""What is put in between: "net income of $9.6 million, including $2.1 million from refunds, up from $7.0 million"."""

import re
from collections.abc import Iterator, Sequence

from irdesk.proofing.words.sentences import lowered

Spans = tuple[tuple[int, int], ...]

_OPENS = re.compile(
    r"(?:,\s|[(])(?:each |both )?(?:including|inclusive of|which includ(?:es?|ed|ing)"
    r"|(?:made up|composed|comprised|consisting) of|comprising)\b"
    r"|,\s(?:based|calculated) (?:up)?on (?=(?:approximately |about )?\d[\d.,]* (?:million )?(?:[\w-]+ ){0,5}shares\b)"
)
_SHARED = re.compile(r"\s\(\d[\d.]*(?:%|\s?percent)\s[a-z]{3,}\b(?<!from)(?<!over)(?<!more)(?<!less)[^()$€£%]{0,60}\)")
"""What a figure is made up of, in brackets: "65,451 barrels a day (57% oil and condensate), up 8%"."""
_CONSTANT = re.compile(
    r"(?:,|\s)\s?(?:\(|or )(?:an? )?(?:[a-z-]+ ){0,3}\(?\d[\d.]*\)?(?:%| percent)? (?:[a-z-]+ ){0,2}?"
    r"(?:on an?|in|at) constant[- ]currenc(?:y|ies)(?: basis| terms)?(?:\)|(?=,))"
)
"""A growth at other rates of exchange, beside the one as reported: ", or up 9% at constant currency,"."""
_MOVES = re.compile(r"growth|increase|decrease|decline|higher|lower|improve|year|quarter|organic|reported|margin")
_LEADING = re.compile(r"\W*(?:includ|exclud|adjust|before|after|net of)\w*\b[^,;()]{3,60}(?=,\swhich\b)")
_MAIN = re.compile(r",\s(?=(?:the|our|its|this|we|net|adjusted|total|operating)\b)")
"""Where a sentence comes to its subject: "Including settlements, which brought in $5.0 million, the price was"."""
_RESUMES = re.compile(
    r",\s(?=(?:and )?(?:(?:up|down|versus|vs|compared|as compared|for the|in the|was|were|increas\w*|decreas\w*|while"
    r"|an? (?:\w+ ){0,2}(?:increase|decrease|improvement|decline))\b|(?:from|to|or) (?:an? )?(?:[a-z]{0,3}\W)?\d))"
)
_AGAINST = re.compile(r",?\s(?=(?:as )?compared (?:to|with)\b)")
"""Where a sentence goes on behind what a figure is worked out on: "based on 11.1 million shares, compared to"."""
_WHICH = re.compile(
    r"(?<=[a-z)]),\swhich (?:excludes?|includes?|is|are|represents?|measures?|adjusts?|reflects?|does|do|was|were)\b"
    r"[^;()$€£%]{3,110}?,(?=\s(?:was|were|increased|decreased|improved|rose|fell|declined|grew|totaled|totalled)\b)"
)
"""What a measure is, between its name and its figure: "The underlying ratio, which excludes catastrophes, was"."""
_OF_MORE = re.compile(r"\b(?:underlying|adjusted|core|normali[sz]ed|organic|comparable|non-?gaap)\b")
"""What a measure is called that leaves something out by its name."""
_INNER = re.compile(r"[^;()]*")


def asides(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what of a sentence says what a figure before it holds, up to where the sentence goes on, or to its end."""
    lower, at = lowered(text), start
    if "constant" in lower:
        yield from (found.span() for found in _CONSTANT.finditer(lower, start, end))
    if "(" in lower:
        yield from (found.span() for found in _SHARED.finditer(lower, start, end) if not _MOVES.search(found[0]))
    if ", which " in lower:
        for found in _WHICH.finditer(lower, start, end):
            if "exclud" not in found[0] or _OF_MORE.search(lower, start, found.start()):
                yield found.span()
    leading = _LEADING.match(lower, start, end)
    main = _MAIN.search(lower, leading.end() + 1, end) if leading is not None else None
    if leading is not None and main is not None:
        yield leading.end(), main.start()
        at = main.start()
    while (opening := _OPENS.search(lower, at, end)) is not None:
        inner = _INNER.match(lower, opening.end(), end)
        last = inner.end() if inner is not None else end
        goes_on = None if lower[opening.start()] == "(" else _RESUMES.search(lower, opening.end(), last)
        if opening[0].endswith("on "):
            first = goes_on.start() if goes_on is not None else last
            goes_on = _AGAINST.search(lower, opening.end(), first) or goes_on
        at = goes_on.start() if goes_on is not None else last
        yield opening.start(), at


def inside(spans: Spans, place: int) -> tuple[int, int] | None:
    """Return the aside that a place of the text lies in."""
    return next((each for each in spans if each[0] <= place < each[1]), None)


def without(text: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> str:
    """Return `text[start:end]` without what `spans`, in order, cut out of it."""
    words, at = "", start
    for first, last in spans:
        if last > at and first < end:
            words += text[at : max(first, at)]
            at = max(at, last)
    return words + text[at:end] if at < end else words
