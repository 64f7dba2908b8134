"""What can be a company's name."""

import re

from irdesk.reading.masthead.dates import DATE

SUFFIX = (
    r"(?:Inc|Incorporated|Corp|Corporation|Co|Company|Companies|Ltd|Limited|LLC|L\.L\.C|LP|L\.P|PLC|plc|N\.V"
    r"|NV|S\.A\.(?:B\.)? de C\.V|S\.A|SA|S\.p\.A|SpA|B\.V|BV|A/S|Oyj|Oy|GmbH|KGaA|Berhad|Bhd"
    r"|AG|SE|AB|ASA|Trust|Group|Holdings|REIT|Bancorp|Bancshares)"
)
CONNECTORS = frozenset({"of", "and", "&", "the", "for", "de", "in", "at", "on", "del", "la", "van", "von", "y"})


SMALL_FORMS = frozenset({"plc", "plc.", "p.l.c", "p.l.c.", "incorporated", "limited", "inc", "inc.", "ltd", "ltd."})
SMALL = (
    r"(?!(?:an?|the|our|its|this|that|by|of|for|from|with|and|at|in|on|to|as|today|said|former(?:ly)?)\b)"
    r"[a-z][\w’'-]+(?: (?:[a-z][\w’'-]{2,}|[A-Z][\w’'-]+)){0,2},?"
    r" (?:[Ii]nc|[Ll]td|Limited|Corp|Corporation|LLC|N\.?V|S\.?A|plc|AG|SE|AB|ASA|Oyj)\b\.?"
)
"""A name that begins with a small letter, with its legal form: `plough, Inc.`"""


def clean(name: str) -> str:
    """Take trade marks, stray commas and brackets off a name, and a date that stands before it."""
    name = re.sub(r"-?(?:Registered )?Trademark-?|\(?['‘]?\(?(?:TM|SM)\)['’]?\)?|[®™©*]", "", name)
    name = DATED.sub("", re.sub(r"\s+", " ", name)).strip(" ,;:-–—")
    return BODY.sub("", name)


DATED = re.compile(rf"^(?:on )?{DATE.pattern}[ ,:–—-]+", re.IGNORECASE)
BODY = re.compile(
    r"^the (?:board(?: of (?:directors|management))?|directors|management(?: board)?) (?:of|for) (?:the )?(?=[A-Z])",
    re.IGNORECASE,
)
"""`The Board of Acme plc` speaks for Acme plc."""


def is_name(name: str) -> bool:
    """Tell whether the words can be a company's name: capitalised but for the small words between."""
    words = name.split()
    if SMALL_NAME.fullmatch(name):
        return True
    if not words or len(words) > 9 or not re.search(r"[A-Za-z]{2}|[A-Z]", name) or NOT_NAME.search(name):
        return False
    return words[0] not in CONNECTORS - {"the"} and all(map(_is_name_word, words))


def _is_name_word(word: str) -> bool:
    """A capital, a figure, or a small first letter with a capital or a dot after it (`eBay`), or a connector."""
    return (
        word in CONNECTORS
        or word in SMALL_FORMS
        or not word[0].islower()
        or bool(re.search(r"[A-Z]|\.\w|^\d", word[1:]))
    )


SMALL_NAME = re.compile(SMALL)
NOT_NAME = re.compile(
    r"^(?:inc|incorporated|corp|corporation|co|ltd|limited|llc|plc|n\.?v|s\.?a|l\.?p|ag|se|ab|asa)\.?$|"
    r"\b(?:Quarter|Results|Year Ended|Net (?:Sales|Income)|Revenues?|Call|Webcast|Conference|Toll|Earnings)\b"
    r"|\bnon-GAAP\b|\bforward[- ]looking\b"
    r"|[:|]|/(?![A-Z][a-z]|S\b)"
    r"|^(?:The|We|In|For|Our|This|Total|Net|Full|First|Second|Third|Fourth|Today|As|Q\d|A|An|It|On|Exhibit"
    r"|Contacts?|Invitation|Notice|Announcement|Reminder|Agenda|Correction|Update)$"
    r"|^(?:to:? )?(?:nasdaq |omx )+(?:nordic|copenhagen|k(?:ø|oe)benhavn|helsinki|stockholm|iceland)\b"
    r"|^oslo b(?:ø|oe)rs\b"
    r"|^(?:the )?(?:(?:senior )?management|company|firm|partnership|trust|board)$",
    re.IGNORECASE,
)
