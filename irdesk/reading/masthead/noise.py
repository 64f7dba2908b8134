"""Lines of the top that are about the release rather than of it."""

import re
from functools import lru_cache

from irdesk.reading.masthead.dates import DATE
from irdesk.reading.masthead.placelines import PRESS_FROM, REPORTED

NOISE = re.compile(
    r"^\W*(?:<[^>]{1,40}>\s*\d*|ex(?:hibit)?[- .]*99[\d.()a-z]*\b.{0,20}|exhibit \d.{0,20}"
    r"|for (?:immediate|internet) (?:release|posting).{0,40}|(?:immediate|news|press|earnings) release|released?|none"
    r"|(?:dgap|eqs)[- ](?:news|ad-?hoc|corporate)\b.{0,200}|the issuer is solely responsible.{0,60}"
    r"|(?:medien|presse)mitteilung\b.{0,30}|communiqu[ée] de presse\b.{0,30}|media release"
    r"|company press release|(?:news|earnings) ?(?:for immediate)?|financial news|\[?.{0,40}logo.{0,20}\]?"
    r"|page \d+|contacts?\W.{0,80}"
    r"|(?:for )?(?:more|further|additional) information.{0,60}|.{0,20}newswire|source[:\s].{0,60}|tab navigation"
    r"|press release\s+source.{0,60}|related .{0,40}|company contact.{0,60}|contact\(s\).{0,30}|image.{0,30}"
    r"|(?:investor|media|press|company) (?:relations|contacts?|inquiries)\b.{0,80}"
    r"|\*{0,2}\(\d\d:\d\d gmt\).{0,200}|correction\b.{0,80}|linkedin.{0,80}"
    r"|\(?(?:nyse|nasdaq|amex|otc\w*)\b[^a-z]{0,20}\)?|\(?nasdaq ?: ?\w+\)?"
    r"|rns number.{0,20}|dateline:.{0,60}|.{0,60}\bsymbols?: ?[\w.]+|for: [a-z].{0,60}"
    r"|(?:press|news) release transmitted by .{0,30}|-? ?ends? ?-?"
    r"|(?:(?:company|stock exchange) )?(?:announcement|release) no\.? ?\d.{0,20}"
    r"|(?:company|news|press) release[ :–-]+\d.{0,20}|for release\b.{0,40}|released? \d.{0,30}|press announcement)\W*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)  # a line is asked about with each of its neighbours
def is_noise(line: str) -> bool:
    """Tell whether a line of the top is about the release rather than of it."""
    picture = line[:2] in ("![", "<!") and len(line) < 200
    dated = len(line) < 60 and re.search(rf", {DATE.pattern}$", line, re.IGNORECASE)
    issued = len(line) < 120 and any(pattern.match(line) for pattern in (REPORTED, PRESS_FROM))
    return bool(picture or dated or issued or NOISE.match(line)) or not re.search(r"[A-Za-z]{2}", line)
