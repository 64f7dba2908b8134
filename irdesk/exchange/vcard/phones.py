"""TEL lines: a phone to a line and back (RFC 6350 §6.4.1, RFC 3966)."""

import re
from functools import lru_cache

from irdesk.domain.company import Phone
from irdesk.exchange.contentlines import Params, Property, escape, param_text, unescape
from irdesk.exchange.text import carried

PRINTED, EXTENSION = "X-IRDESK-PRINTED", "X-IRDESK-EXT"
_KINDS = {"office": "work", "cell": "cell", "fax": "fax", "toll-free": "x-toll-free"}
_TYPES = (("fax", "fax"), ("cell", "cell"), ("x-toll-free", "toll-free"), ("work", "office"))
_E164 = re.compile(r"\+[1-9]\d{5,14}")
_WRITTEN = re.compile(r"\+?[\d\s().\-/·]{5,}")
_TAIL = re.compile(r"[\s,;]*(?:\bext(?:ension|n)?\.?|\bx)\s*:?\s*(\d{1,8})\s*$", re.IGNORECASE)


def write_phone(phone: Phone, version: str) -> str:
    """Return the TEL line of a phone: a `tel:` URI in vCard 4.0, text in 3.0; the printed form as a parameter."""
    plain = _E164.fullmatch(phone.number) is not None
    uri = plain and version == "4.0"
    params = ["VALUE=uri"] if uri else []
    if phone.kind in _KINDS:
        params.append(f"TYPE={_KINDS[phone.kind]}")
    bare = plain and phone.printed == phone.number
    if not bare or (phone.extension and not uri):
        params.append(f"{PRINTED}={param_text(phone.printed)}")
        if phone.extension:
            params.append(f"{EXTENSION}={param_text(phone.extension)}")
    head = ";".join(["TEL", *params])
    if uri:
        extension = f";ext={_uri_digits(phone.extension)}" if phone.extension else ""
        return f"{head}:tel:{phone.number}{extension}"
    return f"{head}:{escape(phone.number + _extension_text(phone.extension))}"


def _uri_digits(extension: str) -> str:
    return "".join(char for char in extension if char in "0123456789-.()") or "0"


def _extension_text(extension: str | None) -> str:
    return f" ext. {extension}" if extension else ""


def read_phone(line: Property, region: str | None = None) -> Phone:
    """Return the phone of a TEL line. A number without a country code gets one only where `region` says which."""
    value = line.value.strip()
    uri = value[:4].lower() == "tel:"
    text = value[4:] if uri else carried(unescape(value))
    ours = line.param(PRINTED)
    if ours:
        return _own(line, text, ours[0], uri=uri)
    if uri:
        number, _, rest = text.partition(";")
        found = re.search(r"(?:^|;)ext=([^;]+)", rest)
        extension = found[1] if found else None
    else:
        tail = _TAIL.search(text)
        number, extension = (text[: tail.start()], tail[1]) if tail else (text, None)
    dialled = e164(number, region) or number.strip()
    return Phone(
        number=dialled, printed=dialled if uri else number.strip(), extension=extension, kind=_kind(line.params)
    )


def _own(line: Property, text: str, printed: str, *, uri: bool) -> Phone:
    extension = next(iter(line.param(EXTENSION)), None)
    number = text.partition(";")[0] if uri else text.removesuffix(_extension_text(extension))
    return Phone(number=number, printed=printed, extension=extension, kind=_kind(line.params))


@lru_cache(maxsize=1024)
def _kind(params: Params) -> str | None:
    types = {value.lower() for key, values in params if key == "TYPE" for value in values}
    types |= {key.lower() for key, values in params if not values}
    return next((kind for word, kind in _TYPES if word in types), None)


def e164(text: str, region: str | None = None) -> str | None:
    """Return a written number in E.164 where it has a country code, or `region` (ISO 3166) lends it one."""
    if not _WRITTEN.fullmatch(text.strip()):
        return None
    if text.strip().startswith("+"):
        written = "+" + "".join(char for char in text.replace("(0)", "", 1) if char.isdecimal() and char.isascii())
        return written if _E164.fullmatch(written) else None
    return _with_region(text, region) if region else None


def _with_region(text: str, region: str) -> str | None:
    import phonenumbers

    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
