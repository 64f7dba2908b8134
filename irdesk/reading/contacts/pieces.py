"""The pieces of a contact's lines: numbers and addresses, and the words between them by kind."""

import re
from collections.abc import Iterator

import msgspec

from irdesk.reading.contacts.addresses import CITY, without_address
from irdesk.reading.contacts.agencies import WRITTEN_WITH_COMMAS
from irdesk.reading.contacts.eastern import WRITING
from irdesk.reading.contacts.lines import Line
from irdesk.reading.contacts.mailboxes import addresses
from irdesk.reading.contacts.phones import Number, numbers
from irdesk.reading.contacts.rows import in_a_row, title_before, title_behind
from irdesk.reading.contacts.words import (
    ADVISER,
    COMPANY,
    CREDENTIALS,
    DEPARTMENT,
    DESK_LINE,
    FIRM,
    LINEAGE,
    TITLE,
    is_department,
    is_person,
    is_same_firm,
    is_spelling,
    kind_of,
    own_desk,
)

EXTENDED = re.compile(r"\x00[\s,;]{0,3}\(?(?:ext(?:ension|n)?|x)[.:]? ?\d{1,6}\)?", re.IGNORECASE)
PARTNERS = re.compile(r"^[A-Z]\w+(?:, [A-Z]\w+)* (?:&|and) [A-Z]\w+$")
SERVED = re.compile(r"(?P<firm>[A-Z][\w&.,’' ]{2,50}) for [A-Z]")
"""`Roe Partners for Acme`: a firm, and whom it works for."""

OWN_CONTACT = re.compile(r"(?P<firm>[A-Z].{2,60}?) Contacts?", re.IGNORECASE)
"""`Acme Inc. Contact`: the company's name as a heading."""

LEAD = re.compile(r"^(?i:(?:for (?:more|further|additional) information,? )?(?:please )?contact) (?=[A-Z][\w.]+ [A-Z])")
"""`FOR MORE INFORMATION CONTACT JANE ROE`."""

BEFORE = "before"
"""The mark of a title that stands before its name."""

LABELS = re.compile(
    r"^\W*(?:e-?mails?|tel(?:ephone)?|phone|ph|fax|facsimile|cell(?:ular)?|mobile|office|direct|main|web(?: ?site)?"
    r"|toll[- ]?free|twitter|linkedin|@\\w+|[tpfmeocd]|or|and|at|by|via"
    r"|x|ext\.?|not for publication)(?: (?:at|or|and|number|no\.?))?\W*$",
    re.IGNORECASE,
)
BREAK = re.compile(
    r",(?= )|;|\||[•·：，]| / |: |:$|[()]| or (?=[A-Z])| of (?=[A-Z])| - (?=[A-Z])|\s[–—]\s| {2,}"
    r"|(?<=[a-z]{3})(?=[A-Z]{2,}[ a-z])|(?<=\bC[EFOT]O)(?=[A-Z][a-z])"
    r"|(?<=[a-z]{2})(?=(?:Chief|President|Director|Telephone|Phone|E-?mail)\b)|(?<=\bInc\.)(?=[A-Z][a-z])"
    r"|(?<=Officer)(?=[A-Z])|(?<=President)(?=[A-Z])|(?<=Director)(?=[A-Z])|(?= (?:Phone|Tel|TEL|Telephone|E-?mail|Fax"
    r"|FAX|Cell|Mobile|Office|Direct)\b ?[:.\x00])|(?= (?:TEL|Tel|Phone|FAX|Fax) ?$)"
)


class Piece(msgspec.Struct, frozen=True):
    """Some words of a contact block, their kind and their place. `line` counts the lines of its card."""

    kind: str
    text: str
    start: int
    end: int
    line: int
    number: Number | None = None
    after: str = ""  # the mark before it on its line
    heads: bool = False  # a colon stands behind it
    owner: str | None = None  # the firm named before a desk: `Acme Media Relations`


def pieces(card: list[Line], company: str | None = None, region: str = "US") -> list[Piece]:
    """Return the pieces of a card in order; a blank line is a piece of the kind `break`.

    `region` is the country whose plan a number without a country's code follows.
    """
    found: list[Piece] = []
    for index, line in enumerate(card):
        if line.text:
            found.extend(_of_line(line, index, company, region))
        else:
            found.append(Piece("break", "", line.start, line.start, index))
    return found


def _of_line(line: Line, index: int, company: str | None, region: str) -> Iterator[Piece]:
    """Take the addresses and numbers out of a line and classify what is left."""
    masked = line.text
    found: list[tuple[int, int, Piece]] = []
    for first, last, address in addresses(masked):
        found.append((first, last, Piece("email", address, 0, 0, index)))
    masked = _mask(masked, found)
    found.extend((one.start, one.end, Piece("phone", one.printed, 0, 0, index, one)) for one in numbers(masked, region))
    masked = EXTENDED.sub(lambda match: "\x00" * len(match.group()), _mask(masked, found))
    found.extend(_words(masked, index, company))
    for first, last, piece in _names_first(sorted(found, key=lambda part: part[0])):
        yield msgspec.structs.replace(piece, start=line.at(first), end=line.at(last - 1) + 1)


def _names_first(found: list[tuple[int, int, Piece]]) -> list[tuple[int, int, Piece]]:
    """Put a title that stands before its name behind it, as titles stand elsewhere."""
    for at, (_, _, piece) in enumerate(found[:-1]):
        if piece.after == BEFORE and found[at + 1][2].kind == "person":
            found[at], found[at + 1] = found[at + 1], found[at]
    return found


def _mask(text: str, found: list[tuple[int, int, Piece]]) -> str:
    for first, last, _ in found:
        text = text[:first] + "\x00" * (last - first) + text[last:]
    return text


def _words(text: str, index: int, company: str | None) -> list[tuple[int, int, Piece]]:
    """Break the words of a line at its commas, bars, brackets and colons; join what belongs to one name or title."""
    text = without_address(text)
    parts: list[tuple[int, int, str]] = []
    names = _names(text, company)
    for run in re.finditer(r"[^\x00]+", text):
        begin, mark = run.start(), "\x00" if run.start() else ""
        cuts = [cut for cut in BREAK.finditer(text, run.start(), run.end()) if not _inside(cut.start(), names)]
        cuts = sorted([*cuts, *_before_own(text, run, company)], key=lambda cut: cut.start())
        for cut in [*cuts, None]:
            stop = cut.start() if cut else run.end()
            if words := _bare(text[begin:stop], company):
                first = begin + text[begin:stop].index(words)
                parts.append((first, first + len(words), mark))
                mark = ""
            if cut:
                begin, mark = cut.end(), cut.group().strip() or cut.group()
    return _joined(text, parts, index, company)


def _bare(words: str, company: str | None) -> str:
    """Take a link to the next piece, or to the last, off some words: `Jane Roe at`, `and Jane Roe`."""
    words = LEAD.sub("", re.sub(r"\s+(?:at|AT|or|by|via|on|(?:[Tt]el|[Pp]hone|[Ff]ax)[.:])$", "", words.strip()))
    linked = re.match(r"(?:and|or|&) (?=[A-Z])", words)
    if linked and is_person(words[linked.end() :]):
        return words[linked.end() :]
    served = SERVED.match(words)
    if not served or TITLE.search(words):
        return words
    ours = company and words[served.end() - 1 :].lower().startswith(company.split()[0].strip(",.").lower())
    return served["firm"] if ours or FIRM.search(served["firm"]) else words


def _names(text: str, company: str | None) -> list[tuple[int, int]]:
    """Return where the company's name, or an agency's, stands in a line: `Roe, Roe and Co.` is not cut at its comma."""
    if "," not in text:
        return []
    named = [name for name in (company or "", *WRITTEN_WITH_COMMAS) if "," in name]
    patterns = (r"\s+".join(re.escape(word) for word in name.rstrip(".").split()) for name in named)
    return [match.span() for pattern in patterns for match in re.finditer(pattern, text, re.IGNORECASE)]


def _before_own(text: str, run: re.Match[str], company: str | None) -> list[re.Match[str]]:
    """Cut before the company's full name where other words run into it (`Finance Division Acme Tool Corp.`)."""
    if not company or " " not in company or company not in text:
        return []
    return list(
        re.compile(rf"(?<=[a-z]{{3}})(?<! for) (?={re.escape(company)})").finditer(text, run.start(), run.end())
    )


def _inside(at: int, places: list[tuple[int, int]]) -> bool:
    return any(first < at < last for first, last in places)


def _joined(
    text: str, parts: list[tuple[int, int, str]], index: int, company: str | None
) -> list[tuple[int, int, Piece]]:
    found: list[tuple[int, int, Piece]] = []
    for first, last, mark in parts:
        words = text[first:last]
        heads = text[last : last + 2].strip().startswith(":")
        before = found[-1] if found else None
        if (
            before
            and mark in (",", "of", "-")
            and "\x00" not in text[before[1] : first]
            and _belongs(before[2], words, mark)
        ):
            whole = text[before[0] : last]
            kind = "firm" if COMPANY.fullmatch(words) and before[2].kind == "person" else before[2].kind
            kind = kind if kind in ("title", "person", "client") else "firm"
            found[-1] = (before[0], last, msgspec.structs.replace(before[2], kind=kind, text=whole))
        elif before and mark == "(" and before[2].kind == "person" and is_spelling(before[2].text, words):
            if not WRITING.search(words):  # `王小明 (Wang Xiaoming)`
                found[-1] = (first, last, msgspec.structs.replace(before[2], text=words))
        elif people := list(_people(words, mark, before[2] if before else None)):
            found.extend((first + at, first + end, msgspec.structs.replace(one, line=index)) for at, end, one in people)
        elif before and before[2].kind == "firm" and mark == "(" and ADVISER.match(words):
            continue
        elif before and before[2].line == index and before[2].kind in ("person", "other") and ADVISER.match(words):
            found[-1] = (*before[:2], msgspec.structs.replace(before[2], kind="firm"))
        elif not LABELS.match(words):
            piece = Piece(kind_of(words, company), words.strip(" ,;:-–—/"), 0, 0, index, after=mark, heads=heads)
            found.append(_placed(first, last, piece, before[2] if before else None, company))
    return [part for part in found if part[2].kind != "credentials"]


def _people(words: str, mark: str, before: Piece | None) -> Iterator[tuple[int, int, Piece]]:
    """Yield the people of words that are several in a row, or one with a title that no comma parts from the name."""
    if row := in_a_row(words):
        yield from ((first, last, Piece("person", words[first:last], 0, 0, 0, after="/")) for first, last in row)
    elif cut := title_before(words):
        own = BEFORE if mark != "," or not before or before.kind != "person" else mark
        yield 0, cut[0], Piece("title", words[: cut[0]], 0, 0, 0, after=own)
        yield cut[1], len(words), Piece("person", words[cut[1] :], 0, 0, 0, after=mark)
    elif cut := title_behind(words):
        yield 0, cut[0], Piece("person", words[: cut[0]], 0, 0, 0, after=mark)
        yield cut[1], len(words), Piece("title", words[cut[1] :], 0, 0, 0, after=",")


def _placed(first: int, last: int, piece: Piece, before: Piece | None, company: str | None) -> tuple[int, int, Piece]:
    """Judge a piece by what stands before it: behind a person a desk is a title, initials are a firm."""
    if company and (own := OWN_CONTACT.fullmatch(piece.text)) and is_same_firm(own["firm"], company):
        return first, last, msgspec.structs.replace(piece, kind="client", text=own["firm"])
    if piece.kind == "desk" and company and (own := own_desk(piece.text, company)):
        return first, last, msgspec.structs.replace(piece, text=own["desk"], owner=own["firm"])
    if before and before.kind == "person" and piece.after == "," and piece.kind == "person" and CITY.match(piece.text):
        return first, last, msgspec.structs.replace(piece, kind="place")
    if before and before.kind == "person" and piece.after in (",", "("):
        if piece.kind == "desk" or (piece.kind in ("person", "other") and DEPARTMENT.match(piece.text)):
            return first, last, msgspec.structs.replace(piece, kind="title")
        if piece.kind == "other" and re.fullmatch(r"[A-Z]{3,6}", piece.text):
            return first, last, msgspec.structs.replace(piece, kind="firm")
    return first, last, piece


def _belongs(previous: Piece, words: str, mark: str) -> bool:
    """Tell whether words go on with the piece before: `, Inc.`, `, Jr.`, `, Marketing`, `of Investor Relations`."""
    if previous.kind == "title":
        more = bool(DEPARTMENT.match(words) or (mark == "," and TITLE.search(words)))
        more = more or (mark == "of" and (bool(DESK_LINE.match(words)) or is_department(previous.text, words)))
        return more and not re.search(r"\d", words)
    if mark != "," or CREDENTIALS.match(words):
        return False
    if LINEAGE.match(words):
        return previous.kind == "person"
    goes_on = re.match(r"^[A-Z][\w&' .-]{0,30}(?:and|&) (?:Co|Company|Sons|Associates)\b", words)
    plain = previous.kind in ("firm", "person", "other") and not FIRM.search(previous.text)
    partners = " " not in previous.text and PARTNERS.match(words) and words[-1:] != "."
    return bool(COMPANY.fullmatch(words) or (goes_on and plain) or (partners and previous.kind == "other"))
