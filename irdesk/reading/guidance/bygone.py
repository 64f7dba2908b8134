"""What is no outlook of the company: a guidance that is met, withdrawn or earlier, and what is expected of others."""

import re

from irdesk.reading.guidance.words import EXPECTS

FORMER = re.compile(
    r"\W*(?:(?:previous(?:ly)?|prior|earlier|original)\b(?! to\b)|(?:the )?[\w.’'-]+ (?:had )?(?:previously|originally"
    r"|initially) (?:expected|anticipated|guided|forecast|estimated|projected)\b)(?!.*\bnow\b)",
    re.IGNORECASE,
)
"""How a sentence begins that tells what was expected before."""

MET = re.compile(
    r"\b(?:within|above|below|exceed\w*|beat\w*|surpass\w*|met|ahead of|in line with|compared (?:to|with)|versus|vs\.?"
    r"|(?:end|half|point|midpoint) of)\b[^.;]{0,60}?\b(?:guidance|outlook|forecasts?|targets?)\b",
    re.IGNORECASE,
)
"""What tells that a result came to what was guided: `within our 2024 guidance of …`."""

WITHDRAWS = re.compile(r"\b(?:withdr[ae]w\w*|suspend\w*|rescind\w*|no longer expects?)\b", re.IGNORECASE)
OTHERS = re.compile(
    r"\b(?:analysts?|Wall Street)\b[^.;]{0,40}?\b(?:expect|estimat|forecast|project|predict)\w*"
    r"|\b(?:contract|agreement|order|award|project|acquisition|transaction|deal)s?\b[^.;]{0,60}?"
    r" to (?:generate|contribute|bring|add|result in)"
    r"|\b(?:notes|bonds|debentures)\b[^.;]{0,60}?\bwith an?\b",
    re.IGNORECASE,
)
"""What others expect, and what is expected of a contract or of notes rather than of the company."""

NOW = re.compile(r"\b(?:now|instead|expects?|anticipates?|provid\w+|issu\w+)\b", re.IGNORECASE)
AFRESH = re.compile(rf"{EXPECTS.pattern}|[:;]", re.IGNORECASE)


def bygone(text: str) -> list[tuple[int, re.Pattern[str]]]:
    """Return where a sentence begins to tell of what is no outlook of its own, and what brings up a new one."""
    found: list[tuple[int, re.Pattern[str]]] = []
    met = MET.search(text)
    if met and not EXPECTS.search(text, 0, met.start()):
        found.append((met.end(), AFRESH))
    if gone := WITHDRAWS.search(text):
        found.append((gone.end(), NOW))
    if others := OTHERS.search(text):
        found.append((others.end(), NOW))
    return found


def is_bygone(text: str, found: list[tuple[int, re.Pattern[str]]], at: int) -> bool:
    """Tell whether an amount at a place belongs to what is no outlook of its own."""
    return any(end <= at and not anew.search(text, end, at) for end, anew in found)
