"""What is about no call, though it stands near one: a meeting, a talk, a call for the press, a regulation."""

import re

from irdesk.reading.calls.words.cues import REPLAY
from irdesk.reading.calls.words.names import ANOTHER, CALL
from irdesk.reading.calls.words.times import find_times

_REGULATION = re.compile(
    r"forward-looking|Regulation F(?:air|D)|risks and uncertainties|actual results|as a means of disclosing"
    r"|undue reliance",
    re.IGNORECASE,
)

# Rule *no call*: what is said not to take place.
_DENIED = re.compile(
    r"\b(?:will|does|do|did|is|are|has|have)(?: not|n't) (?:be )?(?:(?:plan|intend|elect|expect)\w* to )?"
    r"(?:host|hold|conduct|schedul|hav)\w*[^.;]{0,50}\b(?:call|webcast|teleconference)\b"
    r"|\b(?:not to|no longer|cease to|elected not to|decided not to) (?:host|hold|conduct)[^.;]{0,50}\bcall\b"
    r"|\b(?:there )?will be no (?:[\w-]+ ){0,3}(?:call|webcast)\b",
    re.IGNORECASE,
)

# A call that is not for investors.
_MEDIA = re.compile(
    r"\W{0,4}(?:media|press|journalists|reporters)(?: (?:conference )?(?:call|participants|dial-in))?:"
    r"(?=.*\d ?(?:[ap]\.?m|[:.]\d\d [A-Z]{3}))|"
    r"(?!.*\b(?:analyst|investor|shareholder)s?\b).*\b"
    r"(?:(?:media|press|employee)s? (?:conference )?call (?:at|on|to|for|with)\b"
    r"|call (?:for|with) (?:the )?(?:media|press|journalists|reporters|employees)\b)",
    re.IGNORECASE,
)

# A talk at somebody else's conference.
_TALK = re.compile(
    r"\b(?i:present|presenting|presentation|speak|speaking|appear|appearing|participat\w+|attend\w*) "
    r"(?:[\w ,]{0,40} )?(?i:at|in) [^;\n]{0,90}\b(?:Conference|Forum|Symposium|Summit|Fireside"
    r"|CONFERENCE|FORUM|SYMPOSIUM|SUMMIT|FIRESIDE)\b"
    r"(?! (?i:call|ID|code|number|pass ?code|PIN|access|details|information|line|operator)\b)"
)

_MEDIA_STEMS = ("media", "press", "journalist", "reporter", "employee")

_REGULATION_STEMS = (
    "forward-looking", "regulation f", "risks and uncertainties", "actual results", "as a means of disclosing",
    "undue reliance",
)  # fmt: skip

_TALK_STEMS = ("present", "speak", "appear", "participat", "attend")


def is_other(text: str, small: str) -> bool:
    """Tell whether a piece, in its own and in `small` letters, is of no call, or of one that is not for investors.

    Most pieces have none of the words that each rule needs, and are not searched.
    """
    if ("not" in small or "n't" in small or "no longer" in small or "cease to" in small or "be no" in small) and (
        _DENIED.search(text)
    ):
        return True
    if any(word in small for word in _MEDIA_STEMS) and _MEDIA.match(text):
        return True
    if any(word in small for word in _REGULATION_STEMS) and _REGULATION.search(text) and not _is_told(text):
        return True
    talks = any(word in small for word in _TALK_STEMS) and _TALK.search(text)
    return bool(talks) and not CALL.search(text)


def is_another(text: str) -> bool:
    """Tell whether a sentence is about another occasion, a general meeting or an investor day, and no call."""
    return ANOTHER.search(text) is not None and CALL.search(text) is None and REPLAY.search(text) is None


def _is_told(text: str) -> bool:
    """Tell whether a sentence says when a call is, whatever else it warns of."""
    return CALL.search(text) is not None and bool(find_times(text))
