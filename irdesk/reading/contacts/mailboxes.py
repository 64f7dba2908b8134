"""Addresses of e-mail as contact blocks print them."""

import re
from collections.abc import Iterator

EMAIL = re.compile(
    r"(?:(?<![\w.+-])(?!\d{3}-\d{4}[A-Za-z]|x\d|[\w.-]{0,30}\d{3}[-.]\d{3}[-.]\d{4}[A-Za-z])[A-Za-z0-9]|(?<=-\d{4})[A-Za-z]|(?<=x\d\d\d)[A-Za-z])"
    r"(?:[\w.+'-]|\\_){0,60}@ ?[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,60}){0,4}"
    r"\.(?:[A-Za-z]{2,8}\b|(?:com|net|org)(?=\d{3}[-. ]\d{3}))"
)
RUN_IN = re.compile(r"(?:Office|Mobile|Cell|Direct|Fax|Phone|Email)(?=[a-z]{2})")
"""A label that runs into the address behind a number: `303 … Officejane@acme.example`."""

SPELLED = re.compile(
    r"(?<![\w.@])(?P<box>[A-Za-z0-9][\w.+-]{0,60})(?: ?\((?:at|@)\) ?|  at  )"
    r"(?P<host>[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,60}){0,3}?)(?: ?\(dot\) ?|  dot  |\.)(?P<end>[a-z]{2,8})\b"
)
"""An address spelled for people: `jane (at) acme.example` (square brackets are blanks by now)."""


def addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where the addresses of a line stand, and each as it is written to."""
    for match in EMAIL.finditer(text) if "@" in text else ():
        label = RUN_IN.match(text, match.start()) if re.search(r"\d ?$", text[: match.start()]) else None
        first = label.end() if label else match.start()
        yield first, match.end(), text[first : match.end()].replace("\\", "").replace(" ", "")
    for match in SPELLED.finditer(text) if "(at)" in text or "(@)" in text or "  at  " in text else ():
        yield *match.span(), f"{match['box']}@{match['host']}.{match['end']}"
