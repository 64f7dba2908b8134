"""The numbers of a sentence: money, per-share figures, percentages, shares, and how exactly each is meant."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

import msgspec

from irdesk.proofing.intervals import Amount, displayed
from irdesk.proofing.prose.number_words import NUMBER_WORD, numbers_of, value_of
from irdesk.proofing.words.sentences import lowered

Kind = Literal["money", "per_share", "percent", "points", "shares", "count"]

_SCALES = {"thousand": 10**3, "k": 10**3, "million": 10**6, "millions": 10**6, "mm": 10**6, "m": 10**6, "mn": 10**6,
           "billion": 10**9, "billions": 10**9, "bn": 10**9, "b": 10**9, "trillion": 10**12}  # fmt: skip
CURRENCY = (
    r"(?:US|C|CA|A|HK|NT|R|S|NZ)?\$|€|£|¥|₹"
    r"|\b(?:USD|EUR|GBP|CAD|RMB|CNY|CHF|NOK|SEK|DKK|JPY|INR|KRW|BRL|MXN|ZAR|AUD|NZD|HKD|SGD|PLN|ILS|NIS|US dollars)\s?"
)
"""What stands before an amount of money."""
_CALLED = {"yen": "JPY", "euro": "EUR", "won": "KRW", "rupee": "INR", "peso": "PESO", "pound": "GBP", "franc": "CHF"}
"""From the word behind an amount, without its plural's s, to the currency."""

_QUANTITY = re.compile(
    rf"""(?P<paren>\()?
    (?P<sign>[-−–]\s?(?=\$|\d))?
    (?P<currency>{CURRENCY.lower().replace(" ", "[ ]")})?\s?
    (?P<minus>(?(currency)\(|\((?=[\d.,]+\s?(?:%|per\ ?cent|[a-z]*illion)?\s?\)))|[-−–](?=\.?\d))?
    (?P<number>(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?|\.\d+|\b{NUMBER_WORD}\b)
    (?P<close>\))?
    (?:[\s-]?(?P<scale>thousand|millions?|billions?|trillion|mm|mn|bn|[mbk](?![\w-])|k(?=\b))\b)?
    (?P<after>\s?%|\s?percent(?:age)?\b(?:[\s-]points?)?|\spoints\b
    |[\s-]point(?=\ (?:improvement|increase|decrease|decline|expansion|contraction|drop|rise|reduction)\b)
    |\s?per\ cent\b(?:[\s-]points?)?|[\s-]?basis[\s-]points?\b|\s?bps\b|[\s-]cents?\b
    |\s(?:yen|euros?|won|rupees|pesos|pounds|francs|kron[eo]r)\b)?
    """,
    re.VERBOSE,
)
"""A number, in lower case."""
_LEAD = 16
_WORDS = 48  # what may say of an amount that it is below nothing, or about so much
"""What may stand before a number: signs, a bracket and the name of a currency."""
_PER_SHARE = re.compile(
    r"^\s?/\s?(?:(?:diluted|basic|common)\s){0,2}(?:share|unit|ADS)\b"
    r"|^\)?\s*(?:\([^)]{0,30}\)\s*)?(?:(?:gain|loss|earnings|income)\s)?(?:per|a)\s(?:[\w-]+\s){0,5}?"
    r"(?:share|unit|ADS)\b",
    re.IGNORECASE,
)
_SHARES = re.compile(r"^\s+(?:[\w-]+\s){0,5}?shares\b", re.IGNORECASE)
_MODES = (
    ("about", ("approximately", "about", "roughly", "around", "some", "circa", "~")),
    ("above", ("more than", "over", "exceed", "exceeded", "exceeding", "exceeds", "in excess of", "at least", "above",
               "surpassed", "surpassing")),
    ("below", ("nearly", "almost", "close to", "under", "less than", "up to", "below")),
)  # fmt: skip
"""What the words right before a number make of it."""


class Quantity(msgspec.Struct, frozen=True, gc=False):
    """A number of the text at [start, end) of its paragraph: `amount` in whole units (dollars, shares, per cent).

    `mode` is `as shown`, `about`, `above` or `below`; `basis` is what a per-share figure says of itself.
    """

    kind: Kind
    start: int
    end: int
    amount: Amount
    printed: str
    mode: str = "as shown"
    basis: str | None = None
    negative: bool = False
    currency: str = ""
    scale: int = 1  # what a word such as "million" multiplies by
    translated: bool = False  # the amount before it in another currency, in brackets
    bracketed: bool = (
        False  # the figure of the year before, in brackets behind this year's: "SEK 1,203 million (1,048)"
    )

    @property
    def signed(self) -> Amount:
        """The amount with its sign: "(0.4)%" is below nothing."""
        return -self.amount if self.negative else self.amount


def quantities(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the quantities of `text[start:end]` that mean something: bare numbers, dates and codes do not."""
    former: Quantity | None = None
    last = start
    for found in _found(text, start, end):
        quantity = _quantity(text, found, end) if found.start("number") >= last else None
        if quantity is not None:
            quantity = _with_scale_behind(text, quantity, end)
            if former is not None and _translates(text, former, quantity):
                quantity = msgspec.structs.replace(quantity, translated=True)
            yield quantity
            for each in _behind(text, quantity, end):
                last = each.end
                yield each
            former = quantity


_SCALE_BEHIND = re.compile(r"\s?\([-−–]?\d[\d.,]*\)\s(?P<scale>thousand|million|billion)\b")


def _with_scale_behind(text: str, quantity: Quantity, end: int) -> Quantity:
    """Return an amount with the unit that stands behind last year's in brackets: "EUR 149.8 (287.9) million"."""
    plain = quantity.kind == "money" and quantity.scale == 1 and quantity.currency
    found = _SCALE_BEHIND.match(text, quantity.end, end) if plain else None
    if found is None:
        return quantity
    scale = _SCALES[found["scale"]]
    return msgspec.structs.replace(quantity, amount=quantity.amount.scaled(scale), scale=scale)


_OPENS = re.compile(r"\s?[(\[](?:or |approximately |about |equivalent to |equal to |around )*")


def _translates(text: str, former: Quantity, quantity: Quantity) -> bool:
    """Say whether an amount is the one before it in another currency: "RMB1,842.6 million (US$262.6 million)"."""
    if "" in {former.currency, quantity.currency} or former.currency == quantity.currency:
        return False
    return _OPENS.fullmatch(text[former.end : quantity.start]) is not None


_YEAR = re.compile(r"\s?(?:19|20)\d\d\b")
_BRACKETED = re.compile(
    r"(?:\s(?:per|a) (?:(?:diluted|basic|ordinary) )?share)?\s?\((?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\)"
)
_YEARS = range(1980, 2100)
_DIGITS = 3


def _behind(text: str, quantity: Quantity, end: int) -> Iterator[Quantity]:
    """Yield the number in brackets behind another, of the same unit and with as many places: the year before's."""
    found = _BRACKETED.match(text, quantity.end, end)
    if found is None or quantity.kind == "points":
        return
    digits = found["number"].replace(",", "")
    if len(digits.replace(".", "")) < _DIGITS or (found["number"].isdigit() and int(digits) in _YEARS):
        return
    amount = displayed(digits, quantity.scale)
    if amount.step == quantity.amount.step:
        where = {"start": found.start("number"), "end": found.end("number"), "printed": found["number"]}
        yield msgspec.structs.replace(quantity, amount=amount, mode="as shown", negative=False, bracketed=True, **where)


def _found(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield every number of `text[start:end]` with what stands around it, looked for only where numbers stand."""
    last, lower = start, lowered(text)
    for first, behind in numbers_of(text, start, end):
        while (place := max(first, last)) < behind:
            found = _QUANTITY.search(lower, _lead(text, max(last, place - _LEAD), place), end)
            if found is None:
                return  # nor is one further on
            last = found.end()
            yield found


_SIGNS = " (.-−–"
_MARKS = frozenset("$€£¥₹")
_CODES = frozenset(re.findall(r"\b[A-Z]{3}\b", CURRENCY))


def _lead(text: str, first: int, place: int) -> int:
    """Return from where on a number at `place` may start: its signs and brackets, or all of its lead if money."""
    before = text[first:place]
    words = before.rstrip(_SIGNS)
    if words and (words[-1] in _MARKS or words[-3:].upper() in _CODES or words.lower().endswith("us dollars")):
        return first
    return first + len(words)


_GOES_ON = re.compile(r"[\w/-]\d|-\d|:\d")


def _quantity(text: str, found: re.Match[str], end: int) -> Quantity | None:
    first, last = found.start("number"), found.end()
    lead = text[max(0, first - 1) : first]
    if lead and (lead.isalnum() or lead in "/.,'’") and not found["currency"]:
        return None
    tail = text[last : min(end, last + 70)]
    kind = _kind(found, tail)
    if kind is None or _GOES_ON.match(tail):
        return None
    if kind == "count" and found["scale"] in {"M", "m"} and _YEAR.match(tail):
        return None  # "9M 2023": nine months
    amount = _amount(found, kind)
    before = text[max(0, found.start() - _WORDS) : found.start()]
    bracketed = found["paren"] and found["close"]
    signed = found["sign"] and not (found["sign"][-1] == " " and text[: found.start("sign")].endswith(" "))
    begin = found.start("currency") if found["currency"] else (found.start("sign") if signed else first)
    printed = text[begin:last].strip()
    return Quantity(
        kind=kind,
        start=begin,
        end=begin + len(printed) + (len(text[begin:last]) - len(text[begin:last].lstrip())),
        amount=amount,
        printed=printed,
        mode=_mode(before),
        basis=_basis(tail) if kind == "per_share" else None,
        negative=bool(
            found["minus"]
            or signed
            or _below_nothing(before, kind)
            or (bracketed and (found["currency"] or kind == "percent"))
        ),
        currency=_currency(found),
        scale=_SCALES.get((found["scale"] or "").lower(), 1),
    )


def _below_nothing(before: str, kind: Kind) -> bool:
    """Say whether a word makes an amount one below nothing: "compared with negative $0.4 million"."""
    return kind in {"money", "per_share"} and _NEGATIVE.search(before.lower()) is not None


_NEGATIVE = re.compile(
    r"\b(?:minus|negative) "
    r"(?:(?:[a-z-]+ ){0,3}(?:flows?|ebitda|ebit|income|earnings|margin|capital|equity|profit) of )?$"
)
"""What puts the amount behind it below nothing."""


def _called(found: re.Match[str]) -> str:
    """Return the currency that the word behind a number names, or an empty string."""
    word = (found["after"] or "").strip().lower()
    return _CALLED.get(word.rstrip("s"), "KR" if word.startswith("kron") else "")


def _currency(found: re.Match[str]) -> str:
    return (found["currency"] or "").strip().upper() or _called(found)


def _kind(found: re.Match[str], tail: str) -> Kind | None:
    after = (found["after"] or "").strip().lower().lstrip("-")
    if after.startswith(("basis", "bps")) or "point" in after:
        return "points"
    if after.startswith(("%", "percent", "per cent")):
        return "percent"
    if found["currency"] or after.startswith("cent") or _called(found):
        return "per_share" if _PER_SHARE.match(tail) else (None if after.startswith("cent") else "money")
    if found["scale"] or "," in found["number"]:
        lettered = (found["scale"] or "").lower() in {"k", "b"}  # Form 10-K, a phase 2b study
        return "shares" if _SHARES.match(tail) else ("count" if found["scale"] and not lettered else None)
    return None


def _amount(found: re.Match[str], kind: Kind) -> Amount:
    digits = found["number"].replace(",", "").lower()
    value = str(value_of(digits)) if digits[0].isalpha() else digits
    if kind in {"per_share", "money"} and (found["after"] or "").strip().lower().lstrip("-").startswith("cent"):
        return displayed(value, Decimal("0.01"))
    scale = _SCALES.get((found["scale"] or "").lower(), 1)
    return displayed(value, scale)


def _mode(before: str) -> str:
    words = before.rstrip().lower()
    return next((mode for mode, ends in _MODES if words.endswith(ends)), "as shown")


def _basis(tail: str) -> str | None:
    """Return what a figure a share says of itself; beside one that says "diluted" it is the basic one."""
    words = tail.lower()
    own = re.split(r"\d", words, maxsplit=1)[0]
    named = own[:50].split("share")[0]
    diluted, basic = "dilut" in named or "dilut" in own, "basic" in named
    basic = basic or (not diluted and _DILUTED.match(words) is not None)
    return "both" if diluted and basic else ("diluted" if diluted else ("basic" if basic else None))


_DILUTED = re.compile(r"\)? per (?:common )?share \([$€£]?[\d.]+ (?:per share )?(?:on a )?(?:fully )?(?:per )?dilut")
