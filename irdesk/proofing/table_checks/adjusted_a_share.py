"""What an adjusted amount a share is of: "Adjusted diluted EPS" of adjusted net income, and of diluted shares."""

import re
from collections.abc import Iterable

_BASIS = re.compile(r"\s*(?:,|(?<!non)-)?\s*\(?\b(?:fully )?(?P<kind>basic|diluted)\b\)?")
_A_SHARE = re.compile(
    r"(?P<measure>adjusted|non-|core|normali[sz]ed|underlying) (?:net )?(?:income|earnings|profit|loss)"
    r"(?: attributable to (?!non).{2,60}?)?(?: per (?:common |ordinary )?(?:share|unit|ads)s?(?: outstanding)?)"
    r"(?: attributable to (?!non).{2,60})?"
)
_EARNED = ("net income", "net earnings", "net profit", "earnings", "income", "profit")
_HOLDERS = r" (?:attributable|available|applicable)(?: to (?!non|minor|redeem).{2,60})?"


def adjusted_a_share(label: str, keys: Iterable[str]) -> tuple[tuple[str, ...], str] | None:
    """Return the names, of the release's `keys`, that an adjusted result a share may be of, and the shares' basis.

    What is the holders' goes before what is all of it.
    """
    kinds = {found["kind"] for found in _BASIS.finditer(label)}
    plain = " ".join(_BASIS.sub(" ", label).split())
    found = _A_SHARE.fullmatch(re.sub(r"\beps\b", "earnings per share", plain))
    if found is None or len(kinds) > 1:
        return None
    names = [f"{found['measure']} {what}" for what in _EARNED]
    holders = re.compile(f"(?:{'|'.join(map(re.escape, names))}){_HOLDERS}")
    theirs = [key for key in keys if key.startswith(found["measure"]) and holders.fullmatch(key)]
    return (*(theirs or names),), next(iter(kinds), "diluted")
