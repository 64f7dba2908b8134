"""Stock exchanges and tickers as releases print them."""

import re

EXCHANGES = {
    "nasdaq stockholm": "Nasdaq Stockholm", "nasdaq helsinki": "Nasdaq Helsinki",
    "nasdaq copenhagen": "Nasdaq Copenhagen", "nasdaq iceland": "Nasdaq Iceland",
    "omx stockholm": "Nasdaq Stockholm", "omx helsinki": "Nasdaq Helsinki",
    "omx copenhagen": "Nasdaq Copenhagen", "nasdaq dubai": "Nasdaq Dubai",
    "nasdaqgs": "NASDAQ", "nasdaqgm": "NASDAQ", "nasdaqcm": "NASDAQ",
    "nasdaq": "NASDAQ", "nasd": "NASDAQ", "nyse american": "NYSE American", "nyse mkt": "NYSE MKT",
    "nyse amex": "NYSE Amex", "nyse arca": "NYSE Arca", "nyse": "NYSE", "new york stock exchange": "NYSE",
    "amex": "AMEX",
    "american stock exchange": "AMEX", "tsx-v": "TSX-V", "tsxv": "TSX-V", "tsx.v": "TSX-V",
    "tsx v": "TSX-V", "tsx venture": "TSX-V", "tsx": "TSX",
    "toronto stock exchange": "TSX", "otcqx": "OTCQX", "otcqb": "OTCQB", "otc pink": "OTC Pink", "otc bb": "OTCBB",
    "otcbb": "OTCBB", "otc:bb": "OTCBB",
    "otc": "OTC", "aim": "AIM", "lse": "LSE", "london": "LSE", "asx": "ASX", "hkex": "HKEX",
    "sehk": "HKEX", "hkse": "HKEX", "fse": "FSE", "frankfurt": "FSE", "six": "SIX", "euronext": "Euronext",
    "cboe": "Cboe",
    "cse": "CSE", "neo": "NEO", "tase": "TASE", "sgx": "SGX", "jse": "JSE", "bse": "BSE", "nse": "NSE", "phlx": "PHLX",
    "tse": "TSE", "bmv": "BMV", "nzx": "NZX", "xetra": "Xetra",
    "bm&fbovespa": "BM&FBOVESPA", "bovespa": "Bovespa", "b3": "B3", "oslo børs": "Oslo Børs", "ose": "OSE",
    "twse": "TWSE", "krx": "KRX", "wse": "WSE", "bme": "BME", "nsx": "NSX", "bursa malaysia": "Bursa Malaysia",
    "chicago stock exchange": "CHX", "pacific exchange": "PCX", "bulletin board": "OTCBB",
}  # fmt: skip
"""The exchanges by the words releases use, longer words before those they contain."""

_NAMES = "|".join(re.escape(name).replace(r"\ ", r"[ ]") for name in EXCHANGES)
TICKER = re.compile(
    rf"[(\[][^()\[\]]{{0,60}}?\b(?P<exchange>{_NAMES})\b[^:()\[\]]{{0,50}}?(?:\s?[:\-–—]{{1,2}}\s?|symbol )[\"“]?"
    r"(?P<ticker>[A-Z0-9]{1,7}(?:[.\-/][A-Z]{1,2}){0,2})(?=\s*[)\];,&/”\"*|]|$| and | ?- ?News\b)",
    re.IGNORECASE,
)
"""`(NASDAQ: IFOX)`, `(Nasdaq-NM: ESAN)`, `(NYSE American: UAVS)`, `("Acme" or the "Company") (TSX: ACM)`."""

CODED = re.compile(r",? ?\((?P<exchange>[A-Z]{2,6})(?: ?: ?| - )(?P<ticker>[A-Z0-9]{1,7})\*?\)")
"""`(XSHG: ACME)`: letters of an exchange that is not among the known ones, right behind the name."""

REVERSED = re.compile(
    rf",? ?\((?P<ticker>[A-Z]{{1,5}}(?:\.[A-Z]{{1,2}})?) ?[-–—:] ?(?i:(?P<exchange>{_NAMES}))\)",
)
"""`(ACM – NYSE)`: the symbol before its exchange."""

MARKET = r"(?i: national market| global(?: select)? market| capital market)?"
SYMBOL = re.compile(
    rf"(?P<exchange>(?i:{_NAMES})){MARKET}(?:(?: stock)? (?i:(?:trading |ticker )?symbol|code)s?[ :]+| ?: ?| -- )"
    rf"(?P<ticker>[A-Z]{{1,5}})"
    r"(?:\.[A-Z])?[^\S\n]*$",
    re.MULTILINE,
)
"""`TSE SYMBOL: ACM`, `AIM: ACM` on a line of its own, or in its last column."""

BELOW = re.compile(
    rf"(?P<exchange>{_NAMES}) (?:code|ticker|symbol)s?:?[^\S\n]*\n\s*(?-i:(?P<ticker>[A-Z0-9]{{2,5}}))[^\S\n]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""`ASX CODE`, and the symbol alone on the next line."""

COLUMN = re.compile(r"(?:^| {3,}|(?<=[\w)]\. ))(?=[^\W\d])")
"""Where the last column of a line begins, or its last sentence."""


def symbols(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Match the lines, or their last columns, between the offsets that say only an exchange and a symbol there."""
    found: list[re.Match[str]] = []
    at = start
    for line in text[start:end].split("\n"):
        if (
            ":" in line
            or " -- " in line
            or "ymbol" in line
            or "YMBOL" in line
            or line[-4:].lower() == "code"
            or "ode " in line.lower()
        ):
            column = [match.end() for match in COLUMN.finditer(line)][-1:]
            short = column and len(line) - column[0] < _SHORT
            match = (SYMBOL.match(text, at + column[0]) or BELOW.match(text, at + column[0])) if short else None
            found += [match] if match else []
        at += len(line) + 1
    return found


_SHORT = 60
BARE = re.compile(r" ?\((?P<ticker>[A-Z]{1,5})\)")
_UNDER = re.compile(r"under(?<!\wunder)\s+the\s+(?:ticker\s+|trading\s+|stock\s+)?symbol\b")
_SENTENCE = 400
"""So far before and behind these words the sentence on where a stock is traded may reach."""

_LISTED = re.compile(
    rf"(?P<whose>[\w&.,’' ]{{3,60}}?)\s+(?:(?:common|ordinary)\s+)?(?:stock|shares)\s+(?:is|are"
    rf"|trades?)\b[^.;()]{{0,60}}?"
    rf"\b(?i:(?P<exchange>{_NAMES}))\b[^.;()]{{0,40}}?\bunder\s+the\s+(?:ticker\s+|trading\s+"
    rf"|stock\s+)?symbol\s+[“\"']?"
    r"(?P<ticker>[A-Z]{1,5})\b"
)
"""`Its stock is traded on the NASDAQ under the symbol ACME.`"""


def listings(text: str, end: int) -> list[re.Match[str]]:
    """Match the sentences before `end` that say where whose stock is traded, and under which symbol."""
    found: dict[int, re.Match[str]] = {}
    for under in _UNDER.finditer(text, 0, end):
        for match in _LISTED.finditer(text, max(0, under.start() - _SENTENCE), under.end() + _SENTENCE):
            found.setdefault(match.start("ticker"), match)
    return list(found.values())


def exchange_of(match: re.Match[str]) -> str | None:
    """Return the usual spelling of the exchange that a ticker's match names, None where it names none."""
    printed = match.groupdict().get("exchange")
    return EXCHANGES.get(re.sub(r"\s+", " ", printed.lower()), printed) if printed else None
