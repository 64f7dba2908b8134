"""Telephone numbers as contact blocks print them."""

import re
from collections.abc import Iterator

import msgspec

NUMBER = re.compile(
    r"(?<![\w/.@$])(?<![A-Z]-)(?:\+ ?|00|011[- ])?\(?\d{1,4}\)?(?:[-.–‑/ ]{0,2}\(?\d{1,5}\)?){1,6}(?=[^\d]|$)"
    r"|(?<=[a-z])\d{3}[-.]\d{3}[-.]\d{4}(?!\d)"
    r"|(?<![\w/.@$])1?[-. ]?\(?8\d\d\)?[-. ][A-Z]{3}[-. ]?[A-Z]{4}\b"
)
ZIPPED = re.compile(r"\d{5}(\(\d{3}\) ?\d{3}[-. ]\d{4})")
"""A zip code that runs into the number behind it."""

EXTENSION = re.compile(r"[\s,;]{0,3}(?:\(?(?:ext(?:ension|n)?|x)[.:]? ?)(?P<digits>\d{1,6})(?!\d)\)?", re.IGNORECASE)
BEFORE = re.compile(
    r"\b(?P<label>tel(?:ephone)?|phone|ph|office|direct|work|main|o|t|p|d|fax|facsimile|f|cell(?:ular)?"
    r"|mobile|mob|c|m"
    r"|toll[- ]?free)\b(?: no| number)?[.:#, ]{0,8}\(?$",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"^[\s,]{0,2}[(\[-]{0,2} ?(?P<label>fax|facsimile|cell(?:ular)?|mobile|m|f|o|office|direct|toll[- ]?free)\b"
    r"(?! ?[:.]| ?[-+(]?\d)",
    re.IGNORECASE,
)
KINDS = {"o": "office", "w": "office", "d": "office", "f": "fax", "c": "cell", "m": "cell", "t": None, "p": None}


class Number(msgspec.Struct, frozen=True):
    """A number with its place: `number` is E.164, or as printed where `sure` is False."""

    number: str
    printed: str
    start: int
    end: int
    extension: str | None = None
    kind: str | None = None
    sure: bool = True


def numbers(text: str, region: str = "US") -> Iterator[Number]:
    """Yield the telephone numbers in a line of a contact block; one that begins with a zero may be `region`'s."""
    for match in NUMBER.finditer(text):
        printed = match.group().rstrip(" -.–/(")
        zipped = ZIPPED.fullmatch(printed)
        printed = zipped[1] if zipped else printed
        digits = re.sub(r"\D", "", printed)
        label = BEFORE.search(text[max(0, match.start() - 26) : match.start()])
        if not _shaped(printed, digits, labelled=label is not None):
            continue
        start = match.start() + (5 if zipped else 0)
        end = start + len(printed)
        number = e164(printed, region if digits[0] == "0" else "US")
        if number is None and not (label or printed.startswith("+") or len(digits) >= 10):
            continue
        extension = EXTENSION.match(text, end)
        stop = extension.end() if extension else end
        kind = _kind(label["label"] if label else None, AFTER.match(text[stop : stop + 16]))
        digits_of = extension["digits"] if extension else None
        yield Number(number or printed, printed, start, end, digits_of, kind, number is not None)


def _shaped(printed: str, digits: str, *, labelled: bool) -> bool:
    """Tell whether digits and marks can be a telephone number, not a date, a zip code or an amount."""
    if not 7 <= len(digits) <= 15 or re.fullmatch(
        r"\d{5}-\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:19|20)\d\d[-–](?:19|20)\d\d", printed
    ):
        return False
    if printed.startswith(("+", "00", "011")):
        return len(digits) >= 8
    if len(digits) == 7:
        return labelled
    return bool(re.search(r"[-.() –/‑A-Z]", printed)) or labelled


def _kind(before: str | None, after: re.Match[str] | None) -> str | None:
    """Return `office`, `cell`, `fax` or `toll-free` where a label says so."""
    label = (after["label"] if after else before or "").lower()
    if label.startswith("toll"):
        return "toll-free"
    if label in KINDS:
        return KINDS[label]
    for kind, words in {
        "fax": ("fax", "facs"),
        "cell": ("cell", "mob"),
        "office": ("office", "direct", "work", "main"),
    }.items():
        if label.startswith(words):
            return kind
    return None


def e164(printed: str, region: str = "US") -> str | None:
    """Return a printed number in E.164 (without a country code it is `region`'s), or None where it is not valid."""
    import phonenumbers

    tidy = re.sub(r"^(\+?\d{1,3})[-. ]?\(0\)", r"\1 ", printed)
    coded = re.match(r"\(([2-9]\d{1,2})\) ?", tidy) if len(re.sub(r"\D", "", tidy)) > 10 else None
    for written in (
        tidy,
        *([tidy[1:]] if re.match(r"\+[2-9]\d\d[-. ]\d{3}[-. ]\d{4}$", tidy) else []),
        *(
            ["+" + tidy]
            if re.match(r"[2-9]\d[-. ]", tidy) and not re.match(r"\d{3}[-. ]\d{3}[-. ]\d{4}$", tidy)
            else []
        ),
        *([f"+{coded[1]} {tidy[coded.end() :]}"] if coded else []),  # `(972) 3 555 0100`
    ):
        try:
            number = phonenumbers.parse(written, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None
