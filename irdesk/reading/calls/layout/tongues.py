"""The languages that a call is held in, and the headings that name one."""

import re

LANGUAGES = "English|Portuguese|Spanish|French|German|Italian|Hebrew|Chinese|Mandarin|Cantonese|Japanese|Korean|Russian"
# A line that heads the details of the call in one language: "Portuguese", "Conference call in English:".
LANGUAGE = re.compile(
    rf"\W{{0,4}}(?:(?:conference |earnings |results )?(?:call|webcast|teleconference)s? )?(?:in |held in )?"
    rf"(?P<named>{LANGUAGES})"
    r"(?:[ -](?:language|version|conference call|call|webcast|teleconference|session))*\W*",
    re.IGNORECASE,
)
