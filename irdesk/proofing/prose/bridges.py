"""Whether the words between a name and a number, or between two numbers, leave the subject what it was."""

import re

from irdesk.proofing.prose.claim_words import BRIDGE


def bridged(words: str) -> bool:
    """Say whether only words of comparison and time stand between two numbers, so that the subject is the same."""
    plain = _OF_SALES.sub("", words)
    return bool(BRIDGE.match(_AS_SHARE.sub(" ", plain) if " as a" in plain else plain))


_AS_SHARE = re.compile(
    r",? as an? (?:percent(?:age)?|%) of (?:(?:our|its|total|net|consolidated) )*(?:sales|revenues?)\b,?", re.IGNORECASE
)
"""What makes of a line its share of sales: "selling expenses as a percentage of revenue increased to"."""
_OF_SALES = re.compile(r"^\)? of (?:the )?(?:segment|division)(?:[’']s)? (?:net )?(?:sales|revenues?)\b", re.IGNORECASE)
"""What a rate of a part is a share of: "or 13.6% of segment sales, compared with"."""
