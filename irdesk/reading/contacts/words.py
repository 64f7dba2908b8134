"""What kind of words a piece of a contact block is: a person, a title, a desk, a firm."""

import re

from irdesk.reading.contacts.agencies import AGENCIES
from irdesk.reading.contacts.eastern import WRITING, eastern_kind

DESK = (
    r"(?:investment|financial|analyst) community"
    r"|investors?|shareholders?|stockholders?|analysts?|media|press|news|public|corporate|company|trade"
    r"|business press|financial"
    r"|ir|pr|communications?|information|customer|bondholders?|general"
)
DESK_LINE = re.compile(
    rf"^(?:for |in |outside )?(?:the )?(?:international |u\.?s\.? |european? |retail |institutional"
    rf" |individual |private )?(?:[A-Z][\w.]+/)?"
    rf"(?:{DESK})(?:(?: ?[/&,-] ?| and | or | )(?:{DESK}"
    rf"|relations|affairs|services))*"
    r"(?: (?:and|&) [a-z ]{3,20})?(?: ?(?:relations|contacts?(?:\(s\))?|inquiries|enquiries|affairs|communications"
    r"|team|department|info\w*|only|center|representative)){0,3}"
    r"(?: (?:for|in|at) [\w. ]{2,30})?(?:,? (?:please )?contacts?)?$",
    re.IGNORECASE,
)
GENERIC = re.compile(
    r"^(?:/ ?)?(?:(?:for|or) )?(?:(?:more|further|additional|general|other) )*(?:information|inquiries"
    r"|contacts?(?:\(s\))?(?: information)?|questions|details)"
    r"(?:,? (?:please )?(?:contact|call|visit|see)s?)?(?: (?:at(?: the company)?|us))?$"
    r"|^(?:please )?contacts?$|^(?:company|editorial|business|technical|legal"
    r"|agency|corporate|primary|press release) contacts?$|^agency$"
    r"|^contact:? for (?:further|more) information$",
    re.IGNORECASE,
)
TITLE = re.compile(
    r"\b(?:chief|president|vice|c\.[efot]\.o\b|svp|evp|vp|avp|ceo|cfo|coo|cto|cmo|cio|cao|officer|director|manager|mgr|treasurer"
    r"|controller"
    r"|comptroller|secretary|head|chair(?:man|woman|person)?|founder|counsel|executive|senior|sr\.?|principal"
    r"|spokes\w+"
    r"|coordinator|specialist|supervisor|analyst|administrator|assistant|associate director|managing"
    r"|general partner|deputy|leiter(?:in)?|sprecher(?:in)?|vorstand\w*|directeur|directrice|diretora?|gerente"
    r"|presidente|responsable|(?<!& )(?<!und )(?<!and )partner|consultant|associate|lead|owner|publicist|liaison)\b",
    re.IGNORECASE,
)
DEPARTMENT = re.compile(
    r"^(?:and |& )?(?:of )?(?:(?:corporate|global|external|internal|strategic|business|financial|finance|investor"
    r"|public|media|treasury|marketing|communications?|human|resources|legal|regulatory|government|risk"
    r"|relations|development|planning|strategy|affairs|administration|operations|reporting|sales|capital|markets"
    r"|fp&a|esg"
    r"|sustainability|accounting|treasurer|tax|integration|analysis|north america|americas|europe|asia|and|&|the|-|–"
    r"|us|representative|pr|ir|it|hr|division|department|dept\.?|section|/) ?)+$",
    re.IGNORECASE,
)
FIRM_WORDS = (
    r"inc|incorporated|corp|corporation|co|company|companies|ltd|limited|llc|llp|l\.p|lp|plc|group|partners"
    r"|communications?|associates|assoc|advisory|advisors?"
    r"|agency|strategies|consulting|consultants|holdings|relations|international|worldwide|media|systems"
    r"|technologies|networks|bank|trust|university|pr|ir|reit|n\.v|s\.a|gmbh|ag|(?-i:AB)|a/s|asa|oyj|kgaa|s\.p\.a|b\.v|board|counsellors|research|capital"
    r"|global|america|europe|securities|ventures|labs|(?<!human )resources"
)
ADVISER = re.compile(
    r"^(?:(?:nominated|joint|sole|financial|corporate|company|house|lead|retained|rule 3|and|the|nomad|pr|ir|,|&|/) ?)*"
    r"(?:advis[eo]rs?|brokers?|broking|sponsor|nomad|bookrunners?"
    r"|(?<=financial )(?:pr|communications|public relations))\b[\w &/,]{0,40}$",
    re.IGNORECASE,
)
"""What a firm is to the issuer: `(Nominated Adviser and Broker)`."""
FIRM = re.compile(
    r"^(?:[A-Z][\w’'.-]* ){2,}(?:Services|Solutions|Banking)$"
    rf"|(?:^|\W)(?:{FIRM_WORDS})\.?$|\b(?:inc|llc|ltd|corp|gmbh|plc|l\.l\.c)\b|&|^the ",
    re.IGNORECASE,
)
INITIALS = r"(?:[A-Z]\.){1,3}"
UPPER = "A-ZÀ-ÖØ-ÝĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁĽĻŃŅŇŌŐŒŘŚŞŠȘŢȚŤŪŮŰŲŹŻŽΑ-ΩΆΈΉΊΌΎΏА-ЯЁЄІЇЎҐ"
LOWER = "a-zß-öø-ÿāăąćčďđēėęěğģīįıķłľļńņňōőœřśşšșţțťūůűųźżžΐα-ώа-яёєіїўґ"
NAME_WORD = (
    rf"(?:[{UPPER}][{LOWER}’'{UPPER}]*(?:-[{UPPER}][{LOWER}]+)?|[A-Z]\.?"
    r"|d[aei]|de|la|van|von|der|den|du|bin|al|dos|del)"
)
PERSON = re.compile(
    rf"^(?:(?:Mr|Ms|Mrs|Dr|Prof|Sir)\.? )?(?:{INITIALS} ?|[{UPPER}][{LOWER}’'{UPPER}]+(?:-[{UPPER}][{LOWER}]+)? )"
    rf"(?:(?:\([A-Z][a-z]+\)|[“\"'‘][A-Z][a-z]+[”\"'’]|{INITIALS}|{NAME_WORD}) ){{0,3}}"
    rf"(?:[dl]['’])?[{UPPER}][\w{LOWER}’'-]*[{LOWER}A-Z](?:,? (?:Jr|Sr|II|III|IV)\.?)?$"
)
CREDENTIALS = re.compile(
    r"^(?:CFA|FCPA|CPA|CMA|FCA|FCCA|ACCA|ACA|CGMA|CAIA|FRM|MBA|M\.B\.A\.?|Ph\.? ?D\.?|D\.?Phil\.?|J\.?D\.?"
    r"|LL\.?M\.?|M\.?D\.?"
    r"|MBChB|DVM|Esq\.?|IRC|CIRP|CA|P\.?Eng\.?|P\.?E\.?|CFP|APR|M\.?S\.?|M\.?A\.?|B\.?A\.?|B\.?Sc\.?"
    r"|CBE|OBE|MBE|M\.?Sc\.?|R\.?N\.?|Pharm\.? ?D\.?)$"
)
LINEAGE = re.compile(r"^(?:Jr|Sr|II|III|IV)\.?$")
PLACES = re.compile(
    r"^(?:in |outside )?(?:the )?(?:united states|china|korea|u\.?s\.?a?|canada|europe|asia|north america|hong kong"
    r"|london|japan|india"
    r"|new york|international|domestic)$",
    re.IGNORECASE,
)
NOT_PERSON = re.compile(
    r"\b(?:Investors?|Media|Press|Relations|Contacts?|Information|Release|News|Exhibit|Suite|Representative|Note"
    r"|NOTE|Editors?"
    r"|EDITORS|Korea|China|Quarter|Results|Reports?|Announces?|Financial|Tables?|Follow|Website|Source|Immediate"
    r"|Conference"
    r"|Inquiries|America|Toll|United|States|Communications?|Statements?|Stock|Exchange|Nasdaq|NASDAQ|NYSE|Web"
    r"|Site|Logo"
    r"|Corporate|New York|Email|E-mail|Phone|Fax|Tel|Original|Version|Balance|Sheets?|Consolidated|Condensed"
    r"|Summary|Avenue|Editorial|Services|Operations|Department|Business|Development|Dept|Advis[eo]rs?|Brokers?|Nominated|Sponsor)\b",
    re.IGNORECASE,
)


CAMEL = re.compile(r"^(?!Mac|Linked|You|We|Face)[A-Z][a-z]{2,}[A-Z][a-z]{2,}\w*$")
"""A firm that writes itself in one word: `StreetConnect`."""
THE_FIRM = re.compile(r"^the .+ (?:company|group|firm|partners|agency)$", re.IGNORECASE)
GENERIC_FIRM = re.compile(r"^at (?:the )?company$", re.IGNORECASE)
AT_FIRM = re.compile(r"^at (?:the )?[A-Z].{1,60}?(?:[,.]? (?:please )?contact)?$", re.IGNORECASE)
FOR_WHOM = re.compile(
    r"^for (?!(?:more|further|additional|immediate)\b)(?P<who>[A-Z].{1,60}?)(?P<end>(?: information"
    r"| inquiries)?,? (?:please )?contact)?$",
    re.IGNORECASE,
)


COMPANY = re.compile(
    r"(?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|LLC|L\.L\.C|LLP|LP|L\.P|PLC|plc|N\.V|S\.A|Co)\.?", re.IGNORECASE
)
LEGAL = re.compile(rf"\b{COMPANY.pattern}(?:\W|$)")
DEPARTMENT_WORD = re.compile(r"\b(?:Communications?|Relations|Media|Research|Affairs|PR|IR|Resources|Markets)$")
"""What departments and firms are both called."""


def kind_of(piece: str, company: str | None = None) -> str:
    """Return the kind of some words: generic, desk, client, title, person, firm, credentials, place or other."""
    words = piece.strip(" .:;,-–—*_：，")
    if eastern := eastern_kind(words):
        return eastern
    for kind, pattern in (
        ("generic", GENERIC),
        ("generic", GENERIC_FIRM),
        ("credentials", CREDENTIALS),
        ("place", PLACES),
        ("firm", THE_FIRM),
    ):
        if pattern.match(words):
            return kind
    if DESK_LINE.match(words) or (company and own_desk(words, company)):
        return "desk"
    if AT_FIRM.match(words):
        return "client"
    if match := FOR_WHOM.match(words):
        return "desk" if match["end"] or re.search(rf"\b(?:{DESK})\b", match["who"], re.IGNORECASE) else "client"
    return _people(words, piece.strip(), company)


def _people(words: str, piece: str, company: str | None) -> str:
    if company and is_same_firm(words, company):
        return "firm"
    if AGENCIES.match(words) or (
        FIRM.search(piece) and not TITLE.search(words) and words[:1].isupper() and len(words) < 70
    ):
        return "firm"
    if TITLE.search(words) and len(words) < 110:
        return "title"
    if CAMEL.match(words):
        return "firm"
    if PERSON.match(words) and not NOT_PERSON.search(words):
        return "person" if not words.isupper() or len(words) > 5 else "other"
    return "other"


def is_person(words: str) -> bool:
    """Tell whether words are a person's name and nothing else."""
    words = words.strip(" .:;,-–—*_")
    return bool(PERSON.match(words)) and not (NOT_PERSON.search(words) or words.isupper())


def own_desk(words: str, company: str) -> re.Match[str] | None:
    """Match a desk with the company's name before it: `Acme Investor Relations`, `Acme media contact`."""
    first = re.sub(r"^(?i:the) ", "", company).split()[0].strip(",.")
    desk = (
        r"(?i:(?:investor|media|public) relations|(?:corporate )?communications|(?:investor|media"
        r"|press)(?= contacts?$))"
        r"(?: (?i:contacts?))?"
    )
    return re.match(rf"(?P<firm>{re.escape(first)}[\w.,& ]{{0,40}}?) (?P<desk>{desk})$", words)


def is_department(title: str, words: str) -> bool:
    """Tell whether what somebody heads is a department, though its last word is a firm's: `Head of Group Media`."""
    heads = re.search(r"\b(?:head|director|manager|vp|president|officer|chief)$", title, re.IGNORECASE)
    return bool(heads and DEPARTMENT_WORD.search(words)) and not LEGAL.search(words)


def is_spelling(name: str, words: str) -> bool:
    """Tell whether words in brackets are the name before them in the other writing: `王小明 (Wang Xiaoming)`."""
    return bool(WRITING.search(name)) != bool(WRITING.search(words)) and kind_of(words) == "person"


def is_same_firm(words: str, company: str) -> bool:
    """Tell whether words are the company's name, or begin as it does."""
    one, other = (re.sub(r"[^a-z0-9]", "", re.sub(r"^the ", "", name.lower())) for name in (words, company))
    return len(one) > 2 and other.startswith(one)
