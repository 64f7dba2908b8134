"""Periods that a sentence only compares with, "rose from the prior year to $32 million": no figure of it is theirs."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from irdesk.proofing.prose.periods import When
from irdesk.proofing.words.sentences import lowered

_LEAD = re.compile(
    r"(?:\b(?:from|over|than|versus|vs\.?|against|above|below|compar\w+(?: favorably)? (?:to|with)|relative to"
    r"|in comparison (?:to|with)|(?:in line|consistent|even|level|flat|unchanged) with|similar to"
    r"|same (?:[\w-]+ ){0,3}as(?: in)?|(?:identical|equal|comparable) (?:to|with)"
    r"|double|triple|quadruple|twice|half|times"
    r"|(?P<on>on))|(?:%|percent|growth|increased?|decreased?|up|down) on)"
    r"\s(?:(?:the|our|its|that|those|levels?|of|in|for|during|at|strong|record|solid|weak)\s)*$"
)
"""What leads from a comparison to the period that it is with, in lower case."""
_BARE = re.compile(
    r"(?:['’]s?)?(?: (?:results?|levels?|period|quarter|figures?|totals?|base))?"
    r"\s*(?:$|[.;:)]|at (?:approximately |about )?(?=[$€£\d])|,(?! (?:when|which|where|in which|with which))"
    r"|\b(?:to|and|while|whereas|but|as|with|primarily|mainly|largely|principally|partly|due|driven|because|reflecting"
    r"|led|by|helped|despite|including|excluding|on an?|in (?:constant|line)|at constant)\b)"
)
"""What stands behind a period that no figure of it follows, in lower case."""
_LESS_THAN = re.compile(r"than (?:in|for|during|at)\b")
"""What no figure but one of its own follows: "9 days fewer than in the second quarter (142 days)"."""
_LONGEST = 40
_RELATIVE = frozenset({"same", "ago", "before", "year"})


def with_bases(text: str, start: int, whens: Iterable[When]) -> Iterator[When]:
    """Yield the periods of a sentence that starts at `start`, those told which it only compares with."""
    lower = lowered(text)
    for when in whens:
        begin = max(start, when.start - _LONGEST)
        lead = _LEAD.search(lower[begin : when.start])
        firm = lead is not None and (lead["on"] is None or when.kind in _RELATIVE)
        alone = lead is not None and _LESS_THAN.match(lead.group()) is not None
        if lead is None or not firm or not (alone or _BARE.match(lower, when.end)):
            yield when
        else:
            yield msgspec.structs.replace(when, base=begin + lead.start())


def is_spent(whens: Iterable[When], at: int, end: int) -> bool:
    """Say whether the comparison at `at` is with a period that ends before `end`, and with no figure of it."""
    return any(when.base is not None and when.base <= at < when.end <= end for when in whens)
