"""What a release says of a call for others beside the one for investors: the press, employees, lenders."""

import re

from irdesk.domain.months import WHOLE
from irdesk.reading.calls.words.dates import find_days

_DEBT = (
    r"(?:(?:bank )?lenders|bank(?:ing)? (?:group|syndicate)|(?:note|bond|debt|debenture)[- ]?holders?|creditors"
    r"|holders of (?:[\w'-]+ ){0,5}(?:notes|bonds|debt|debentures)"
    r"|(?:debt|credit|fixed[- ]income|high[- ]yield|bond) (?:investors?|analysts?|community|market))"
)
_PRESS = rf"(?:media|press|journalists?|reporters?|employees|{_DEBT})"
_STEMS = ("media", "press", "journalist", "reporter", "employee", "lender", "noteholder", "bondholder", "note holder",
          "debt", "holders of", "creditor", "credit investor", "fixed income", "fixed-income", "high yield",
          "high-yield", "bank group", "banking group", "bank syndicate", "bond ", "note-holder", "bond-holder",
          "debenture")  # fmt: skip
_INVESTORS = (
    r"(?:(?:financial|securities|sell-side|buy-side|equity) )?(?<!debt )(?<!credit )(?<!income )(?<!-income )"
    r"(?<!yield )(?<!bond )(?:analysts?|investors?|shareholders?|stockholders?|unitholders?)"
)
_BOTH = re.compile(rf"\b{_PRESS}\b.*\b{_INVESTORS}\b|\b{_INVESTORS}\b.*\b{_PRESS}\b", re.IGNORECASE)
# "for the media at 8 a.m. …", "Media: 8 a.m. …", up to where the investors' part begins.
_PART = re.compile(
    rf"\b(?:for|with) (?:the |our |its |members of the |all )?{_PRESS}"
    rf"(?: only| representatives)?\b(?!\s?(?:,|/|&|and|or)\s(?:the )?{_INVESTORS})"
    rf"(?:(?!\b{_INVESTORS}\b)[^;])*?(?=,? (?:and|while|followed by)\b(?:(?!\b{_PRESS}\b)[^;.])*\b{_INVESTORS}\b|;|$)"
    rf"|\b{_PRESS}(?: (?:conference )?(?:call|participants|dial-in))?:[^;]*?(?=;|\b{_INVESTORS}\b[^;:]{{0,20}}:|$)",
    re.IGNORECASE,
)
# "at 8 a.m. ET for the media": the time stands before.
_TIME_BEFORE = re.compile(
    rf"\bat \d{{1,2}}(?::\d\d)? ?[ap]\.?m\.?,?(?: \(?[A-Z][\w.]{{0,8}}(?: [Tt]ime)?\)?)? for (?:the )?{_PRESS}\b"
    rf"(?!\s?(?:,|/|&|and|or)\s(?:the )?{_INVESTORS})",
    re.IGNORECASE,
)
# "A separate call for noteholders begins at 1 p.m.", "Lender call: 1 p.m.".
_OTHERS = re.compile(
    rf"(?!.*\b{_INVESTORS}\b).*(?:\b{_DEBT}'? (?:conference |update |earnings )?call\b"
    rf"|\b(?:call|teleconference) (?:[\w-]+ )?(?:for|with) (?:[\w'-]+ ){{0,4}}?{_DEBT}\b)"
    r"|\W{0,4}(?:lender|noteholder|bondholder|creditor|debt investor|fixed income|employee)s?'? (?:conference )?call\b",
    re.IGNORECASE,
)
# "A recorded message on our August sales is at 800-555-0140."
_MONTH = (
    rf"(?:{WHOLE}|monthly)(?: \d{{4}})?"
    r"(?: comparable(?: store)?)?"
)
_MONTHLY = re.compile(
    rf"\brecorded (?:message|call|commentary|announcement)\b[^.]{{0,120}}\b{_MONTH} sales\b"
    rf"|\b{_MONTH} sales (?:results )?(?:recorded|recording|message|hotline)\b",
    re.IGNORECASE,
)
_PRESS_LISTENS = re.compile(
    r"\W{0,4}(?:The |Members of the |Representatives of the )?(?:journalists|reporters|press|media)"
    r"(?: (?:representatives|members|wishing to \w+|interested in \w+))? (?:may|can|are|will|should|wish\w*)\b",
    re.IGNORECASE,
)


def without_press(text: str) -> str:
    """Blank the part of a sentence that is about the others' own call, where it tells of the investors' too."""
    small = text.lower()
    if not (any(word in small for word in _STEMS) and _BOTH.search(text)):
        return text
    pattern = _TIME_BEFORE if _TIME_BEFORE.search(text) else _PART
    return pattern.sub(lambda found: _only_days(found[0]), text)


def is_on_sales(text: str) -> bool:
    """Tell whether a sentence is about a recorded word on the sales of a month, not about the call on the quarter."""
    return "sales" in text.lower() and _MONTHLY.search(text) is not None


def is_of_press(text: str) -> bool:
    """Tell whether a sentence says where journalists dial to listen ("Journalists may follow the call on …")."""
    return _PRESS_LISTENS.match(text) is not None


def is_for_lenders(text: str) -> bool:
    """Tell whether a sentence is only about a call for those who lend to the company, or work for it."""
    small = text.lower()
    return any(word in small for word in _STEMS) and _OTHERS.match(text) is not None


def _only_days(part: str) -> str:
    """Blank all but the days: both calls may be on the one that is named first."""
    kept = [" "] * len(part)
    for day in find_days(part):
        kept[day.start : day.end] = part[day.start : day.end]
    return "".join(kept)
