"""An invented bus company without tables: what the proof says of a sentence of its release."""

from irdesk.domain.release import Release
from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.drafts import grave

HEAD = "Talverno Group plc announces its results\n\nLondon, 14 July 2025 - Talverno Group plc (LSE: TAL) reports.\n\n"


def of(words: str) -> Release:
    return read_bytes((HEAD + words + "\n").encode(), "draft.txt")


def told(words: str) -> set[tuple[str, str]]:
    return {each for each in grave(proof(of(words))) if each[0] != "notice"}
