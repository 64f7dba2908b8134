"""Attributions: `said Jane Roe, Chief Executive Officer`, `Mr. Roe continued`, `Jane Roe, President, commented`."""

import re

import msgspec

VERB = (
    r"(?:said|says|stated|states|commented|comments|continued|continues|added|adds|noted|notes|remarked|concluded"
    r"|concludes"
    r"|explained|explains|observed|declared|emphasized|stressed|cautioned|went on to say|pointed out|reported"
    r"|announced|(?:made|issued|provided|offered) the following (?:statement|comments?)|had this to say)"
)
PART = r"(?:[A-ZÀ-Ý][\w’'.-]*[\w.]|[A-Z]\.|de|van|von|der|la|al|[a-z]{1,3}[A-Z][\w’'-]+)"
SUFFIX = r"(?:(?:Jr|Sr|II|III|IV|Esq)\.?|Ph\.? ?D\.?|M\.?D\.?|CFA|CPA)\b\.?"
NAME = rf"(?:(?:Mr|Ms|Mrs|Dr|Sir)\.? )?{PART}(?: (?:[“\"(][A-Z]\w+[”\")] )?{PART}){{0,4}}(?:,? {SUFFIX}){{0,3}}"
ROLE_WORD = (
    r"(?:Chief|President|Chair(?:man|woman|person|s)?|CEO|CFO|COO|CTO|Co-CEO|Officer|Director|Vice|Executive"
    r"|Senior|Founder"
    r"|Co-Founder|Head|Manager|Treasurer|Secretary|General|Managing|Partner|Board|Member|EVP|SVP|VP|Principal"
    r"|Controller|and|&"
    r"|of|the|Lead|Independent|Interim|Global|Non-Executive|Group|Corporate|Financial|Operating|Technology"
    r"|Marketing|Medical"
    r"|Scientific|Commercial|Product|Revenue|Accounting|Administrative|Information|Legal|People|Strategy)"
)
ROLES = re.compile(
    r"\b(?:chief|president|chair(?:man|woman|person)?|ceo|cfo|coo|cto|officer|director|vice|founder|head|manager"
    r"|treasurer"
    r"|partner|member|evp|svp|vp|principal|controller|counsel|executive)\b",
    re.IGNORECASE,
)
OFFICE = re.compile(r" (?:Chair(?:man|woman|person)|President|C[EFOT]O|Officer|Director|Treasurer|Founder)$")
"""The end of `Acme Chairman`, which is nobody's name."""

OFFICES = r"(?:[\w.&’'-]+ ){0,4}(?:Chair(?:man|woman|person)?|President|C[EFOT]O|Officer|Director|Treasurer|Founder)"
"""An office, perhaps with whose it is before it: `Acme Company Chairman`."""

FORM = r"(?:Inc|Corp|Corporation|Co|Ltd|Limited|LLC|plc|PLC|N\.V|S\.A|AG|SE|L\.P)\b"
OWNED = re.compile(
    r"(?:[A-Z&][\w.&’'-]*,? ){1,5}?(?:Company|Corporation|Corp\.?|Inc\.?|Ltd\.?|Limited|plc|PLC) |[Cc]ompany "
)
"""Whose office a title is: `Acme Company Chairman`, `Company President`."""

SHOUTED = re.compile(r" (?:COMMENTS?|COMMENTED|SAYS|SAID)$")
TITLE = (
    r"(?P<title>(?:[^\"“”.;:]|\.(?=\w)|(?<=[ .][A-Z])\.){3,160}?"
    r"(?:(?:Inc|Corp|Co|Ltd|U\.S|N\.A|Jr)\.[^\"“”.;:]{0,60}?)?)"
)
PREFACE = (
    r"(?:(?:Commenting(?: on [^,]{3,60}?)?|Commentary|Comments?)[,:]? )?"
    r"(?:(?:[Tt]he|[Oo]ur) )?(?:(?:[Cc]ompany|Group)['’]s )?"
)
"""What may lead to a speaker's title: `Commenting on the year, the Company's`."""

AFTER = (
    re.compile(
        rf"^[\s,]*(?:as )?{VERB}(?: to [\w ]+)?,? (?P<before>(?:[\w’'&./-]+,? ){{0,12}}?)"
        rf"(?P<name>(?!{ROLE_WORD},|{OFFICES},|{FORM}){NAME}(?!, {FORM}))"
        rf"(?:, {TITLE})?(?=(?<![ .][A-Z])\.|[;:]|,? [“\"]|,?\s*$|, (?:in|who"
        rf"|which|adding|during|when|while)\b)"
    ),
    re.compile(rf"^[\s,]*(?P<name>{NAME})(?:, {TITLE},)? (?:also |further |then )?{VERB}\b"),
    re.compile(
        rf"^[\s,]*(?P<before>(?:[A-Z][\w.&’'-]*,? ){{0,5}}?(?:{ROLE_WORD},? )*(?!of|the|and|&){ROLE_WORD} )"
        rf"(?P<name>(?!{ROLE_WORD}\b){NAME}),? (?:also |further |then )?{VERB}\b"
    ),
    re.compile(rf"^[\s,]*(?P<name>he|she|He|She) (?:also |further |then )?{VERB}\b"),
    re.compile(rf"^[\s,]*(?:as )?{VERB} (?P<name>he|she)\b"),
    re.compile(rf"^\s*(?:[–—-]+ ?)?(?P<name>{NAME}), (?=.*(?i:{ROLES.pattern})){TITLE}\s*$"),
)
BEFORE = (
    re.compile(
        rf"(?:^|(?<! [A-Z])[.!?”\"] ){PREFACE}"
        rf"(?:[A-Z][\w&.-]* |plc ){{0,3}}?"
        rf"(?P<before>(?:{ROLE_WORD},? )*(?!of|the|and|&){ROLE_WORD})(?: of the (?:[Cc]ompany|[Gg]roup|[Bb]ank))?, "
        rf"(?P<name>{NAME}),? {VERB}[,:]?\s*$"
    ),
    re.compile(
        r"(?:^|(?<! [A-Z])[.!?”\"] |, |\bCommenting on [^,]{0,60}[a-z] )"
        rf"(?P<name>{NAME})(?:(?:,| [–—-]) {TITLE})?,? (?:also |further |then )?(?:{VERB})(?: (?:of|about|on"
        rf"|that|in|as|regarding|concerning)\b[^\"“”]{{0,120}})?[,:]?\s*$"
    ),
    re.compile(
        rf"(?:[Aa]ccording to|{VERB} by) (?P<before>(?:[\w&.-]+['’]s? )?(?:{ROLE_WORD},? ){{0,8}}?)"
        rf"(?P<name>(?!{ROLE_WORD}\b){NAME})(?:, {TITLE})?[,:]\s*$"
    ),
    re.compile(rf"{VERB},? (?P<name>{NAME})(?:, {TITLE})?[,:]\s*$"),
    re.compile(
        rf"^(?:(?:Commented|Comments|Said|Says|Stated|Added|Noted|Concluded|Explained) )?(?P<name>{NAME}), {TITLE}:\s*$"
    ),
    re.compile(rf"^(?P<name>{NAME}) \({TITLE}\):\s*$"),
    re.compile(
        rf"^(?:(?:Comments?|Statement|Message) (?:from|by) )?(?:the |our )?"
        rf"(?P<before>(?:{ROLE_WORD},? )*(?!of|the|and|&){ROLE_WORD},? )(?P<name>{NAME}):\s*$"
    ),
    re.compile(
        rf"(?:^|(?<! [A-Z])[.!?”\"] ){PREFACE}"
        rf"(?:(?!{ROLE_WORD} )[A-Z][\w&.-]* |plc ){{0,3}}?"
        rf"(?P<before>(?:[\w’'&.-]+['’]s? )?(?:{ROLE_WORD},? )*(?!of|the|and"
        rf"|&){ROLE_WORD} )(?P<name>{NAME}),? (?:also "
        rf"|further )?{VERB}"
        r"(?: (?:of|about|on|that|in|as)\b[^\"“”]{0,120})?[,:;]?\s*$"
    ),
)


class Attribution(msgspec.Struct, frozen=True):
    """Who said it: places of the name and of the title in the paragraph."""

    name: tuple[int, int]
    title: tuple[int, int] | None = None


def after_speech(text: str, at: int, stop: int) -> Attribution | None:
    """Read the attribution that follows a speech ending at `at`."""
    for pattern in AFTER:
        match = pattern.match(text[at : min(stop, at + 420)])
        if match and (found := _found(match, at)):
            return found
    return None


def before_speech(text: str, at: int, start: int) -> Attribution | None:
    """Read the attribution that leads to a speech beginning at `at`."""
    first = max(start, at - 420)
    first += len(text[first:at]) - len(text[first:at].lstrip())
    for pattern in BEFORE:
        match = pattern.search(text[first:at].rstrip(" ") + ("" if text[at - 1 : at] != " " else " "))
        if match and (found := _found(match, first)):
            return found
    return None


def _found(match: re.Match[str], shift: int) -> Attribution | None:
    """Take the title apart from the name where it stands before it (`said Chairman and CEO Jane Roe`)."""
    start, end = match.span("name")
    name = match.group("name")
    parts = match.groupdict()
    stated = parts.get("title") or ""
    title = (
        match.span("title") if ROLES.search(stated) and not stated.startswith(("who ", "which ", "whose ")) else None
    )
    if lead := re.match(rf"(?:[\w.’'&-]+ ){{0,8}}?(?:{ROLE_WORD} )+(?=[A-Z])", name):
        before = parts.get("before") or ""
        first = match.start("before") if ROLES.search(before) else start
        title = title or (first, start + len(lead.group().rstrip()))
        start += lead.end()
    elif title is None and parts.get("before") and ROLES.search(parts["before"]):
        title = (match.start("before"), match.start("before") + len(parts["before"].rstrip(" ,")))
    end -= len(said[0]) if (said := SHOUTED.search(match.string[start:end])) else 0
    if end <= start or ROLES.fullmatch(match.string[start:end]) or OFFICE.search(match.string[start:end]):
        return None
    return Attribution((start + shift, end + shift), (title[0] + shift, title[1] + shift) if title else None)


def tidy_title(title: str) -> str:
    """Take the company off a title: `Infocrossing's Chairman`, `chairman of Acme Inc.`, `CFO at Acme`."""
    title = re.sub(r", (?:in )?(?:commenting|speaking|writing) (?:on|about|at|in)\b.*$", "", title.strip(" ,"))
    owner = re.match(r"(?:the |our )?(?:[\w.&-]+ ){0,4}?[\w.&-]+['’]s? (?=\w)", title)
    if owner and not ROLES.search(owner.group()):
        title = title[owner.end() :]
    title = re.sub(r"^the (?:company|firm|bank)['’]s ", "", title, flags=re.IGNORECASE)
    whose = OWNED.match(title)
    if whose and not ROLES.search(whose.group()) and re.match(ROLE_WORD, title[whose.end() :]):
        title = title[whose.end() :]
    title = re.sub(r"^(?!(?:[SEA]?VP|C[EFOTM]O)\b)[A-Z]{2,6} (?=(?:President|Chair|Chief|CEO|CFO))", "", title)
    title = re.sub(
        r"^(?:the|our|its) |^[A-Z][\w.&-]+ (?=(?:chair|president|chief|vice|executive|senior)[a-z]*\b)", "", title
    )
    while cut := OF_COMPANY.match(title):
        department = DEPARTMENTS.match(cut["role"] + cut["link"]) and not INCORPORATED.search(cut["company"])
        if ROLES.search(cut["company"]) or department:
            break
        title = cut["role"]
    return title.strip(" ,")


def without_company(title: str, company: str, before: str = "") -> str:
    """Take the company's name, or its first words, off a title: `Acme Chairman`, `Acme Mills CFO`, `CFO of Acme`.

    `before` is the text before the title: of `Acme Group Chairman` the name's second word was taken for the title's.
    """
    words = [word.strip(",.") for word in re.sub(r"^[Tt]he ", "", company).split()]
    for cut in range(1, len(words)):
        if before.rstrip().endswith(" ".join(words[:cut])):
            for word in words[cut:]:
                title = title.removeprefix(f"{word} ")
    if words and len(words[0]) > 2:  # a house that its own people write in small letters
        title = re.sub(rf"(?<=\w) (?:of|at) {re.escape(words[0])}$", "", title, flags=re.IGNORECASE)
    if len(words) > 1:
        named = re.escape(" ".join(words[:2]))
        title = re.sub(rf"(?<=\w) (?:of|at|for) (?:[Tt]he )?{named}\b[\w.,&’' -]*$", "", title)
    for count in range(len(words), 0, -1):
        lead = re.compile(r"[,.]? ".join(map(re.escape, words[:count])) + r"[,.]? ").match(title)
        if lead and ROLES.match(title, lead.end()) and not ROLES.match(title):
            return title[lead.end() :]
    return title


OF_COMPANY = re.compile(
    r"^(?P<role>.+)(?P<link> of| at| for|,) (?P<company>(?!(?:the )?(?i:board|investor|finance|operations|sales"
    r"|marketing"
    r"|staff|strategy"
    r"|treasury|corporate|global|research|human|financial|strategic)\b)(?:the )?(?:[A-Z]"
    r"|[a-z]{1,2}[A-Z]|\d[A-Za-z])[\w.,&’'() -]*)$"
)
"""`CEO of Acme`, `Chairman at Acme`: the company at the end of a title."""

INCORPORATED = re.compile(r"\b(?:Inc|Corp|Corporation|Ltd|Limited|plc|PLC|AG|AB|ASA|Oyj|S\.?A|N\.?V|LLC|Bancorp)\.?$")
DEPARTMENTS = re.compile(r".*\b(?:head|director|vice president|manager|member|chair) of$", re.IGNORECASE)
"""`Head of Oncology` is no company."""
