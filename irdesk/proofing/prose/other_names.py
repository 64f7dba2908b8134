"""Other names of a row: of its two signs, of taxes, and the abbreviation that the text itself gives it."""

import re
from collections.abc import Iterable, Iterator

Name = tuple[str, ...]

_SIDE = r"(?:income|gains?|earnings|profits?|benefits?|loss(?:es)?|expenses?|costs?)"
_EITHER = re.compile(
    rf"\b(?P<one>{_SIDE}) \((?P<two>{_SIDE})\)|\((?P<first>{_SIDE})\) (?P<last>{_SIDE})", re.IGNORECASE
)
_GIVEN = re.compile(r"\(\s*(?:the\s)?[“\"‘']([A-Z][A-Z&]{1,6})[”\"’']\s*\)")
_COST = re.compile(
    r"(?P<name>[^()]*\b(?:costs?|expenses?|revenues?|administrative|development|marketing)\b[^()]*?),? "
    r"\((?:exclu|inclu|net of|which (?:ex|in)clu)[^()]*\)?$"
)
"""A line of costs with what it leaves out: "cost of revenue (exclusive of depreciation)"."""
_FEW = 2
_UNSAID = frozenset({"and", "of", "the", "for", "in", "to", "&"})
TAXES: tuple[Name, ...] = (
    ("income", "tax", "expense"),
    ("income", "tax", "benefit"),
    ("income", "tax", "provision"),
    ("provision", "for", "income", "tax"),
    ("benefit", "from", "income", "tax"),
)
"""What running text calls the row of taxes, in stems, whatever its label."""


_TAXED = re.compile(
    r"(?:total )?(?:\(?(?:provision|benefit|expense|recovery)(?: (?:for|from))?\)?[ /]*(?:or )?)+"
    r"(?:for |from )?income tax(?:es)?"
    r"|(?:total )?(?:income )?tax(?:es)?(?:[ /]*\(?(?:provision|benefit|expense|recovery)\)?)+"
)


_BEHIND = re.compile(r"\s*\(\s*non-?\s?gaap(?: measure)?\s*\)?$", re.IGNORECASE)
_ON_ITS_BASIS = re.compile(
    r"\b(?:adjusted|underlying|core|normalized|organic|excluding)\b|ebitda|free cash flow", re.IGNORECASE
)


def basis_first(label: str) -> str:
    """Return a label with the basis that brackets give it as running text has it: "non-GAAP gross profit".

    One that names its basis anyway is called without it: "underlying loss ratio (non-GAAP)".
    """
    found = _BEHIND.search(label) if "(" in label else None
    if found is None:
        return label
    name = label[: found.start()]
    return name if _ON_ITS_BASIS.search(name) else f"non-gaap {name}"


def is_tax(label: str) -> bool:
    """Say whether a plain label names the income tax, with either side in brackets: "(benefit) provision for"."""
    return "tax" in label and _TAXED.fullmatch(label) is not None


def by_sign(label: str) -> Iterator[str]:
    """Yield a label of two signs under each: "Other income (expenses), net" as both."""
    if "(" in label and (found := _EITHER.search(label)) is not None:
        for side in filter(None, found.groups()):
            name = f"{label[: found.start()]}{side}{label[found.end() :]}"
            yield name
            if name.lower().rstrip().endswith(", net") and len(name.split()) > _FEW:
                yield name.rstrip()[: -len(", net")]


def whole_cost(label: str) -> Iterator[str]:
    """Yield what a line of costs is called without what it says that it leaves out."""
    if "(" in label and (found := _COST.match(label)) is not None:
        yield found["name"]


def abbreviations(text: str) -> frozenset[str]:
    """Return the abbreviations that a text gives in brackets and quotes: ("SAE")."""
    return frozenset(found.group(1) for found in _GIVEN.finditer(text))


def abbreviated(name: Name, given: frozenset[str]) -> Iterator[Name]:
    """Yield a name with its first words as their abbreviation, where the text gives it: "SAE expenses"."""
    for size in range(2, len(name) + 1):
        if name[size - 1] not in _UNSAID:
            letters = "".join([word[0] for word in name[:size] if word not in _UNSAID]).upper()
            yield from ((each.lower(), *name[size:]) for each in given if each.replace("&", "") == letters)


def is_given(text: str, place: int) -> bool:
    """Say whether the word at `place` is an abbreviation given in brackets for the words before it."""
    opening = text.rfind("(", max(0, place - 8), place)
    return opening >= 0 and _GIVEN.match(text, opening) is not None


_SALES = (("sale",), ("net", "sale"), ("revenue",), ("net", "revenue"))
_INCOME = (("operating", "profit"), ("operating", "income"), ("segment", "operating", "profit"),
           ("segment", "operating", "income"), ("segment", "profit"))  # fmt: skip


def of_part_otherwise(words: Name) -> Iterator[Name]:
    """Yield what else the line of a part is called: "coating resins sales" are its net sales, and its revenue."""
    for alike in (_SALES, _INCOME):
        own = next((each for each in alike if words[-len(each) :] == each and len(words) > len(each)), None)
        if own is not None and words[-len(own) - 1] not in _OF_NO_PART:
            yield from ((*words[: -len(own)], *each) for each in alike if each != own)


_OF_NO_PART = frozenset({"net", "of", "and", "cost", "total", "other", "product", "service", "from", "non", "core"})
_AVERAGE = frozenset({"weighted", "average", "share", "common", "outstanding", "number", "of", "stock", "ordinary"})


def averages(words: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Yield what running text calls an average of shares, whatever the order of its label's words."""
    kind = next((each for each in ("diluted", "basic") if words - _AVERAGE == {each}), None)
    if kind is None or not words & {"average", "share"}:
        return
    for name in (("weighted", "average", kind), (kind, "weighted", "average")):
        for share in (("share",), ("common", "share")):
            yield (*name, *share)
            yield (*name, *share, "outstanding")


CURRENCIES = frozenset({
    "USD", "EUR", "GBP", "CAD", "AUD", "NZD", "CHF", "NOK", "SEK", "DKK", "JPY", "CNY", "RMB", "HKD", "TWD", "NTD",
    "KRW", "INR", "BRL", "MXN", "ZAR", "SGD", "PLN", "ILS", "NIS",
})  # fmt: skip
"""The letters of currencies, which stand in labels and name no measure."""
_REGIONS = frozenset({"USA", "EMEA", "EMEIA", "EAME", "APAC", "LATAM", "AMEA", "ASEAN", "MENA", "ASIA"})
_INITIALS = re.compile(r"[A-Z]{3,5}")


def is_abbreviation(word: str, label: str, labels: Iterable[str]) -> bool:
    """Say whether a name of one word is a measure's initials: "NOI" in a table whose `labels` are not all capitals."""
    big = word.upper()
    if _INITIALS.fullmatch(big) is None or big in CURRENCIES or big in _REGIONS:
        return False
    return big in label and not all(map(str.isupper, labels))
