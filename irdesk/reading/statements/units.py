"""What the figures count: scale and currency of a table, unit of a row."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from irdesk.reading.statements.remembering import remembered

SCALES = {"thousand": 1000, "million": 1000000, "billion": 1000000000, "lakh": 100000, "lac": 100000, "crore": 10000000}
_SHORT = {"k": 1000, "t": 1000, "m": 1000000, "b": 1000000000}

_SCALE = re.compile(
    r"(?:\b(?:in|of|us|stated in|expressed in|[a-z]{3}|rs\.?|dollars|euros?|rmb|rupees)\s*|[$€£¥₹]\s?|^\W*|\()\s*"
    r"(?:u\.?s\.?\s*)?(?:[$€£₹]|(?:dollars?|rupees) in )?\s*(?P<word>thousand|million|billion|crore|lakh|lac)s?\b"
    r"(?!\s+(?:shares?|common|of shares))"
    r"|\(?\s*(?P<short>[$€£]?\s?(?<![\d,.])['’‘]?000(?![\d,])['’]?s?|(?<![\d,.])\$?000,000['’]?s?"
    r"|(?-i:\b(?P<first>[KMT])(?:EUR|SEK|NOK|DKK|CHF|USD|GBP)\b)"
    r"|(?:[$€£¥₹]|\b(?:EUR|USD|GBP|CHF|CAD|AUD|SEK|NOK|DKK|JPY|CNY|RMB|INR|Rs\.?))\s?(?P<letter>k|m|b)(?:m|n|ill|io)?\b)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\W*(?P<word>thousand|million|billion)s(?=\W*$|,| except| \(| of (?:us |u\.s\. )?(?:dollars|euros|pounds|yen)|;)",
    re.IGNORECASE,
)
_HINT = re.compile(  # what any scale has; most texts have none
    r"thousand|million|billion|crore|lakh|lac|000|\b[KMT](?:EUR|SEK|NOK|DKK|CHF|USD|GBP)\b|[$€£¥₹]\s?[kmb]|(?:EUR|USD|GBP|CHF|CAD|AUD|SEK|NOK|DKK|JPY|CNY|RMB|INR|Rs)"
    r"\.?\s?[kmb]",
    re.IGNORECASE,
)
_SHARES = re.compile(
    r"\b(?<!per[ -])(?:number of )?shares?(?: (?:amounts?|data|information|outstanding))?,?\s*(?:which|"
    r"that)?\s*(?:are|is)?\s*(?:reflected|presented|stated|shown|expressed)?\s*"
    r"in (?P<word>thousand|million|billion)s?|(?P<word2>thousand|million|billion)s? of shares",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"(?:\b(?:dollars?|amounts?|figures?|euros?|money)|[$€£])\s*(?:,|and|&)\s*(?:number of )?shares?(?: amounts| data)?"
    r" (?:are |stated |expressed |shown )?in (?P<word>thousand|million|billion)s?",
    re.IGNORECASE,
)
_MONEY_OF = re.compile(
    r"\b(?P<word>thousand|million|billion|crore|lakh)s? of (?:[a-z.]+ ){0,3}(?:dollars?|yen|euros?|rmb|renminbi|"
    r"pounds|francs|pesos|rupees|won)\b|\b(?P<word2>thousand|million|billion)s? of [$€£¥₹](?!\s?\d(?!\d{3}\b))",
    re.IGNORECASE,
)
_EXCEPT_SHARES = re.compile(
    r"\bexcept\b[^)]*?\b(?:for )?(?:number of )?shares?(?! data per)(?:\s*(?:amounts|data|"
    r"information))?\s*(?:,|and|/|&)",
    re.IGNORECASE,
)
_PER_SHARE = re.compile(
    r"\bper\s+(?:[\w./()’'-]+\s+){0,6}?(?:share|unit|ads|stock)s?\b|\bEPS\b|\beps\b|"
    r"\b(?:earnings|loss|income)\W+(?:\w+\W+){0,3}per\b",
    re.IGNORECASE,
)
_PRICE = re.compile(  # an amount for one of something, which no scale multiplies
    r"\bper\s+(?:bbl|barrel|mcfe?|mmbtu|boe|oz|ounce|tonne|ton|lb|pound|gallon|mwh|kwh|bushel|cwt|available room|room|"
    r"(?:gross |net )?square foot|customer|subscriber|asm|rpm|available seat mile|case|unit)s?\b",
    re.IGNORECASE,
)
_PAR = re.compile(r"\bpar\b|\bauthorized\b|\bissued\b|\bno[- ]par\b|\bstated value\b|\$\.?\d", re.IGNORECASE)
_SHARES_FIRST = re.compile(
    r"(?:weighted|average|shares|number of|(?:diluted|basic) (?:weighted|average|shares))\b", re.IGNORECASE
)
_TRADED = re.compile(
    r"\W*(?:(?:common|ordinary|treasury|preferred) )?(?:shares?|units) "
    r"(?:withheld|repurchased|surrendered|tendered|acquired|retired|purchased|redeemed|issued|sold)\b",
    re.IGNORECASE,
)
_SHARE_COUNT = re.compile(
    r"\b(?:weighted|average|number of|shares? used|diluted|basic|outstanding|"
    r"equivalent)\b.*\b(?:shares?|units|ADSs?)\b"
    r"|\b(?:shares?|units|ADSs?)\b.*\b(?:outstanding|used|equivalents?|basic|diluted)\b|^shares\b|\bshare count\b",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\b(?:employees|headcount|number of|stores?|restaurants|subscribers|customers|warehouses|locations)\b",
    re.IGNORECASE,
)
_NUMBER_FIRST = re.compile(r"\W*(?:total |average )?number of\b", re.IGNORECASE)
_MONEY = re.compile(
    r"\b(?:sales|revenues?|proceeds|purchases?|payments?|costs?|expenses?|charges?|compensation|payable|deposits|"
    r"receivables?|income|dividends|liabilit(?:y|ies)|assets?|advances?|loans?|obligations?|provisions?)\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    r"%|\bper ?cent(?:age)?\b|\bmargin rate\b|\breturn on (?:\w+ ){0,2}(?:assets|equity)\b|\befficiency ratio\b|"
    r"\btax rate\b|\bnet interest margin\b",
    re.IGNORECASE,
)
_PERCENT_STEMS = ("%", "cent", "rate", "return on", "efficiency ratio", "interest margin")
_RATIO_STEMS = ("ratio", "exchange rate", "times")
_COUNTED_FIRST = re.compile(r"(?:weighted|shares|average|number)", re.IGNORECASE)
_RATIO = re.compile(
    r"\bratio\b|^(?!effect)(?:.*\b)?exchange rate\b(?! (?:changes|fluct|movements))|\btimes\b", re.IGNORECASE
)

_CURRENCIES = (
    ("CAD", re.compile(r"\bC\$|\bCA\$|\bCDN\$?|\bCAD\b|\bcanadian dollars?", re.IGNORECASE)),
    ("AUD", re.compile(r"\bA\$|\bAU\$|\bAUD\b|\baustralian dollars?", re.IGNORECASE)),
    ("HKD", re.compile(r"\bHK\$|\bHKD\b", re.IGNORECASE)),
    ("NZD", re.compile(r"\bNZ\$|\bnew zealand dollars?", re.IGNORECASE)),
    ("SGD", re.compile(r"\bS\$|\bsingapore dollars?", re.IGNORECASE)),
    ("TWD", re.compile(r"\bNT\$|\bTWD\b|\bNTD\b", re.IGNORECASE)),
    ("BRL", re.compile(r"\bR\$|\bBRL\b|\breais\b", re.IGNORECASE)),
    ("EUR", re.compile(r"€|\b[KMT]?EUR\b|\beuros?\b", re.IGNORECASE)),
    ("GBP", re.compile(r"£|\b[KMT]?GBP\b|\bpounds? sterling\b", re.IGNORECASE)),
    ("CNY", re.compile(r"\bRMB\b|\bCNY\b|\brenminbi\b", re.IGNORECASE)),
    ("JPY", re.compile(r"¥|\bJPY\b|\byen\b", re.IGNORECASE)),
    ("INR", re.compile(r"₹|\bINR\b|\bRs\b|\brupees\b", re.IGNORECASE)),
    ("ILS", re.compile(r"₪|\bNIS\b|\bILS\b", re.IGNORECASE)),
    ("CHF", re.compile(r"\b[KMT]?CHF\b|\bswiss francs?\b", re.IGNORECASE)),
    *(
        (code, re.compile(rf"\b[kmt]?{code}(?:mn?|bn|k)?\b", re.IGNORECASE))
        for code in ("SEK", "NOK", "DKK", "SGD", "NZD", "ZAR", "PLN", "CZK", "HUF", "MXN", "KRW")
    ),
    ("KRW", re.compile(r"₩|\bkorean won\b", re.IGNORECASE)),
    ("MXN", re.compile(r"\bMex\$|\bmexican pesos?\b", re.IGNORECASE)),
    ("USD", re.compile(r"\$|\b[KMT]?USD\b|\bu\.?s\.? dollars?", re.IGNORECASE)),
)
# Most heads name none, and are searched once for all of them.
_ANY_CURRENCY = re.compile("|".join(pattern.pattern for _, pattern in _CURRENCIES), re.IGNORECASE)


@remembered
def scale(text: str) -> int | None:
    """Return what `text` says the figures are to be multiplied with, None where it says nothing."""
    if not _HINT.search(text):
        return None
    match = _SCALE.search(_SHARES.sub(" ", text)) or _BOTH.search(text) or _MONEY_OF.search(text)
    if not match:
        return None
    if word := match["word"] or match.groupdict().get("word2"):
        return SCALES[word.lower()]
    if letter := match["letter"] or match["first"]:
        return _SHORT[letter.lower()]
    return 1000000 if "000,000" in match["short"] else 1000


def bare_scale(text: str) -> int | None:
    """Return the scale that a line above a table is, or begins with: `Millions, Except Per Share`."""
    match = _BARE.match(text)
    return SCALES[match["word"].lower()] if match else None


def shares_scale(text: str, money: int, rows: Iterable[str]) -> int:
    """Return what the share rows are to be multiplied with: as stated, one where excepted, else as the money."""
    for stated in (text, *rows):
        match = _SHARES.search(stated) or re.search(
            r"\(\s*(?:in )?(?P<word>thousand|million)s?(?P<word2>)\b", stated if stated is not text else ""
        )
        if match:
            return SCALES[(match["word"] or match["word2"]).lower()]
    return 1 if _EXCEPT_SHARES.search(text) else money


def currency(symbols: Iterable[str], text: str) -> str | None:
    """Return the ISO 4217 code of a table whose figures carry `symbols` and whose heads are `text`."""
    usual = Counter(symbol for symbol in symbols if symbol).most_common(1)
    symbol = usual[0][0] if usual else ""
    for source in (text, symbol) if symbol in ("$", "") else (symbol,):
        if code := _code(source):
            return code
    return None


@remembered
def _code(text: str) -> str | None:
    if not _ANY_CURRENCY.search(text):
        return None
    return next((code for code, pattern in _CURRENCIES if pattern.search(text)), None)


def unit(label: str, sections: tuple[str, ...], *, percents: bool, balance: bool, thousands: bool = False) -> str:
    """Return the unit of a row; `percents`: all its figures carry the sign; `balance`: the table is a balance sheet.

    `thousands`: a figure has commas between thousands, which no amount per share under a mere heading has.
    """
    if percents:
        return "percent"
    own = _named(label, balance=balance)
    if own == "per_share" and thousands and sections and _averages(sections[-1]):
        return "shares"  # "Basic earnings per share" under "Shares used for computing"
    if own:
        return own
    for section in reversed(sections):
        found = _inherited(section, label)
        if found and not (thousands and found == "per_share"):
            return found
    return "currency"


def paid_for(unit: str, label: str) -> bool:
    """Tell whether a row of a statement of cash flows that names shares is what they cost: "Shares withheld"."""
    return unit == "shares" and _TRADED.match(label) is not None


def _averages(section: str) -> bool:
    """Tell whether a heading is of the shares that rows are worked out with."""
    return _counts_shares(section) and _COUNTED_FIRST.match(section) is not None and not _is_per_share(section)


@lru_cache(maxsize=2048)
def _named(label: str, *, balance: bool) -> str | None:
    """Return the unit that a label names: the first rule that holds."""
    if balance and _PAR.search(label):
        return "currency"
    counted = _counts_shares(label)
    if counted and _SHARES_FIRST.match(label):
        return "shares"
    if _is_per_share(label) or _PRICE.search(label):
        return "per_share"
    money = _MONEY.search(label) is not None
    if counted and not money and (not balance or "outstanding" in label.lower()):
        return "shares"
    return _number(label, money=money)


_AT_A_RATE = re.compile(r"\b\d+(?:\.\d+)?\s?%")
"""The rate that amounts are at, which does not say what they count."""


def _number(label: str, *, money: bool) -> str | None:
    """Return what a label names that is no amount: a per cent, a ratio, or a number of things."""
    small = label.lower()
    named = _AT_A_RATE.sub(" ", label) if "%" in label else label  # "5.95% notes due 2028", "tax effect at 21%"
    if any(stem in small for stem in _PERCENT_STEMS) and _PERCENT.search(named):
        return "percent"
    if any(stem in small for stem in _RATIO_STEMS) and _RATIO.search(label):
        return "ratio"
    if _NUMBER_FIRST.match(label):
        return "count"
    return "count" if not money and _COUNT.search(label) else None


@remembered
def _counts_shares(text: str) -> bool:
    """Tell whether a text counts shares; it names them, whatever they are called."""
    small = text.lower()
    return ("share" in small or "unit" in small or "ads" in small) and _SHARE_COUNT.search(text) is not None


@remembered
def _is_per_share(text: str) -> bool:
    """Tell whether a text says that amounts are per share."""
    small = text.lower()
    return ("per" in small or "eps" in small) and _PER_SHARE.search(text) is not None


def _inherited(section: str, label: str) -> str | None:
    small = section.lower()
    if "numerator" in small or "denominator" in small:
        return "currency" if "numerator" in small else "shares"  # what amounts a share are worked out from
    per_share = _is_per_share(section)
    if _counts_shares(section) and not (per_share and not _COUNTED_FIRST.match(section)):
        return "shares"
    if per_share:
        return "per_share" if not _counts_shares(label) or "share" not in label.lower() else "shares"
    return None
