"""The parts of a paragraph that stand between quotation marks."""

import re
from collections.abc import Iterator

import msgspec

OPEN = re.compile(
    r"(?:(?<=^)|(?<=[\s(—–>*_-]))[“\"„](?=\S)|“|``|« ?(?=\S)"
    r"|(?:(?<=^)|(?<=\s))''(?=\w)|(?:(?<=^)|(?<=[:;] ))['‘] ?(?=[A-Z])"
)
TERM = re.compile(r"\((?:the |collectively,? )?[“\"][^“”\"()]{1,40}[”\"]? ?\)")
"""A short name given in brackets, perhaps within a speech: `Energy ("E")`."""

REOPENED = re.compile(r"(?<=[.!?]) (?=\"[A-Z])")
"""Where the next speech opens behind a sentence's end."""

CLOSE = {
    "'": re.compile(r"(?<=[.!?]) ?['’]$|(?<=,)['’](?= (?:said|says|commented|comments|added|adds)\b)"),
    "‘": re.compile(r"(?<=[.!?]) ?['’]$|(?<=,)['’](?= (?:said|says|commented|comments|added|adds)\b)"),
    "«": re.compile(r"\s?»"),
    '"': re.compile(r"(?<=\S)\"(?=$|[\s,.;:)\]—–*_-])"),
    "“": re.compile(r"”|(?<=[.,!?])\"(?=$|\s)"),
    "„": re.compile(r"[“”]"),
    "``": re.compile(r"''"),
    "''": re.compile(r"(?<=\S)''(?=$|[\s,.;:)])"),
}


class Speech(msgspec.Struct, frozen=True):
    """A stretch of speech in a paragraph: `start` and `end` without the marks; `closed`: its end mark stands there."""

    start: int
    end: int
    closed: bool
    outer_start: int
    outer_end: int


def speeches(text: str) -> Iterator[Speech]:
    """Yield what stands between quotation marks; one that is not closed reaches to the end of the paragraph."""
    at = 0
    text = TERM.sub(lambda match: f"({' ' * (len(match[0]) - 2)})", text)
    while match := OPEN.search(text, at):
        mark = match.group().rstrip()
        close = CLOSE[mark if mark in CLOSE else "“"].search(text, match.end())
        end = close.start() if close else len(text)
        if mark == '"' and close and (other := REOPENED.search(text, match.end(), end)):
            at = other.start() + 1  # the first mark was never closed
            continue
        yield Speech(match.end(), end, close is not None, match.start(), close.end() if close else len(text))
        at = close.end() if close else len(text)


def is_speech(text: str, speech: Speech) -> bool:
    """Tell speech from a term in quotation marks: at least five words, or a sentence's end inside the marks."""
    words = text[speech.start : speech.end].split()
    return len(words) >= 5 or (len(words) >= 2 and text[speech.end - 1 : speech.end] in ",.!?")
