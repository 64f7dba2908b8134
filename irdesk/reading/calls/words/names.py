"""What releases call a call, and where the search for it begins."""

import re

from irdesk.domain.months import STEM
from irdesk.reading.calls.layout.blocks import Cue
from irdesk.reading.calls.layout.tongues import LANGUAGES

# The call, as a noun.
CALL_WORDS = (
    rf"call in (?:{LANGUAGES})|"
    r"(?:conference|earnings|investors?'?|analysts?'?|results|quarterly|telephone|shareholders?'?|stockholders?'?|"
    r"management|tele|phone|audio|question|Q&A|update|live|corporate|review|business)[ -](?:conference |telephone "
    r"|Q&A )?call"
    r"|Q[1-4](?: (?:and|full|fiscal|year|FY ?\d{2,4}|\d{4}|earnings|results|financial)){0,5} call"
    r"|quarter(?:ly)?(?: (?:and|full|fiscal|year|\d{4}|earnings|results|financial)){0,5} call|tele-?conference"
    r"|question[- ]and[- ]answer (?:session|webcast)|Q&A (?:session|webcast)|conference-call"
    r"|call (?:information|details|access|instructions|notification)|conference (?:tele)?phone call"
    r"|conference by (?:tele)?phone|(?:audio|video"
    r"|telephon(?:e|ic)|phone)[ -]?(?:(?:press|news) )?conference"
    r"|video ?conference|(?:(?:earnings|results|investor|quarterly) )?(?:video|Zoom) (?:call|webinar)"
    r"|(?:earnings|results|investor|quarterly) webinar"
    rf"|call(?=: (?:(?:Mon|Tues|Wednes|Thurs|Fri)day|{STEM}[a-z]{{0,6}}\.? \d))"
    r"|call (?:for|with) (?:[\w-]+ ){0,2}(?:investors|analysts|shareholders|stockholders)"
    r"|(?:host|hold|held|conduct)(?:s|ed|ing)? (?:its|our) call(?= (?:on|at|to|today|tomorrow)\b)"
    r"|call to discuss (?=(?:[\w'-]+ ){0,5}(?:results|earnings))"
    r"|call (?:itself )?(?:will be (?:held|hosted|on)|will (?:take place|begin|start)|takes place|is (?:set"
    r"|scheduled|at|on))"
    r"|discuss(?:ion of)? (?:[\w-]+ ){0,5}(?:earnings|results) with (?:[\w-]+ )?(?:analysts|investors)"
    r"|(?:results|earnings|investors?'?|analysts?'?|market|media) (?:(?:and|&) (?:media|analysts?'?|investors?'?) )?"
    r"briefing"
    r"|(?:(?:information|results) meeting|briefing) for (?=(?:the )?(?:[\w-]+,? ){0,3}(?:analysts|investors)\b)"
    r"|briefing (?:on|about) (?:[\w'’-]+ ){1,6}for (?=(?:the )?(?:[\w-]+,? ){0,3}(?:analysts|investors)\b)"
    r"|(?:quarterly|earnings|results) (?:earnings |results )?review for (?=(?:the |our )?(?:[\w-]+ ){0,2}"
    r"(?:community|analysts|investors))"
    r"|(?:review|discuss|present|go over|talk through) (?:the|its|our|these) (?:[\w-]+ ){0,4}results"
    r"(?= (?:with (?:[\w-]+ ){1,4})?(?:at|on) (?:\d|[MTWF]\w+day))"
    r"|(?:news|press) conference for (?=(?:[\w-]+,? ){0,3}(?:analysts|investors))"
    r"|(?:analysts?'?|investors?'?|results) presentation"
    r"(?= (?:of (?:[\w'-]+ ){1,5}results )?(?:at|on) (?:\d|to(?:day|morrow)|[MTWFS][a-z]{2,5}day"
    r"|[A-Z]\w+ \d)| (?:will be|is) (?:held|hosted)| takes place)"
    r"|presentation (?:for|to) (?:[\w-]+ ){0,3}(?:analysts|investors)"
    r"(?=[^.;]{0,40}\b(?:held|hosted|takes? place|given)\b| at \d)"
    r"|(?:analysts?'?|investors?'?) (?:and|&) (?:press|media) conference"
    r"|presentation of (?:[\w'-]+ ){0,5}results (?:for|to) (?:[\w-]+ ){0,2}(?:analysts|investors)"
)
CALL = re.compile(rf"\b(?:{CALL_WORDS})s?\b", re.IGNORECASE)
CALLISH = re.compile(
    rf"\b(?:{CALL_WORDS}|web-? ?cast|call|broadcast|event|conference|Q&A session|presentation)s?\b", re.IGNORECASE
)

# Another occasion than the call.
ANOTHER = re.compile(
    r"\b(?:investor|analyst|capital markets) day\b|\b(?:annual|general|special) (?:general )?meeting\b", re.IGNORECASE
)

# Where the search for call blocks begins.
BLOCK = re.compile(
    r"(?:question\s{1,80}and\s{1,80}answer|Q&A)\s{1,80}(?:session|webcast)"
    r"|conference\s{1,80}by\s{1,80}(?:tele)?phone"
    r"|conference\s{1,80}(?:Q&A\s{1,20})?(?:tele)?(?:phone\s{1,20})?call|conference-call|(?:telephon(?:e|ic)|phone"
    r"|audio|video"
    r"|tele)[\s-]{0,8}(?:(?:press|news)\s{1,80})?conference|web-?\s?cast|"
    r"(?:quarter(?:ly)?|\bQ[1-4])\s{1,9}(?:[\w-]{1,12}\s{1,9}){0,5}call\b|\b(?:earnings|investor|analyst"
    r"|results|quarterly|telephone"
    r"|shareholder|live)s?\s{1,80}call|\breplay|rebroadcast|"
    r"\b(?:host|hold|held|conduct)(?:s|ed|ing)?\s{1,9}(?:its|a|our)\s{1,9}call\b|\bcall\s{1,9}to\s{1,9}discuss\b|"
    r"\b(?:listen\s{1,9}to|join|access|hear)\s{1,9}(?:the|our|this)\s{1,9}(?:live\s{1,9})?call\b|"
    r"\bdiscuss\s{1,9}(?:[\w-]{1,12}\s{1,9}){0,5}with\s{1,9}(?:[\w-]{1,12}\s{1,9})?(?:analysts|investors)\b|"
    r"\bcall\s{1,9}(?:for|with)\s{1,9}(?:[\w-]{1,12}\s{1,9}){0,2}(?:investors|analysts|shareholders)\b|"
    r"\b(?:video|zoom)\s{1,80}(?:call|webinar)\b|\b(?:earnings|results|investor|quarterly)\s{1,80}webinar|"
    r"\b(?:meeting|briefing)\s{1,9}for\s{1,9}(?:[\w-]{1,12},?\s{1,9}){0,3}(?:analysts|investors)\b|"
    r"\b(?:results|earnings|investor|analyst|media|market)\s{1,80}briefing\b|\bcall(?:ing)?[\s-]{1,8}in\b|"
    r"\b(?:the|this)\s{1,9}call\s{1,9}(?:is|will|can|may)\b|"
    r"\bdial(?:ing|[\s-]{1,8}in)?\b|pass\s{0,8}code|access\s{1,8}code|conference\s{1,8}id",
    re.IGNORECASE,
)

STARTS = Cue(
    BLOCK,
    (
        "call",
        "conference",
        "webcast",
        "webinar",
        "web cast",
        "web-cast",
        "discuss",
        "replay",
        "rebroadcast",
        "dial",
        "q&a",
        "answer",
        "pass",
        "access",
        "briefing",
        "meeting",
    ),
)
