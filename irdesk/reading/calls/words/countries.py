"""Countries as call lists name them, and their ISO 3166 codes."""

import re

_CODES = {
    "United States": "US", "USA": "US", "U.S.A.": "US", "U.S.": "US", "US": "US", "Canada": "CA",
    "Canadian": "CA", "Mexico": "MX", "United Kingdom": "GB", "UK": "GB", "U.K.": "GB", "Great Britain": "GB",
    "England": "GB", "London": "GB", "Ireland": "IE", "France": "FR", "Paris": "FR", "Germany": "DE",
    "Frankfurt": "DE", "Switzerland": "CH", "Zurich": "CH", "Geneva": "CH", "Austria": "AT", "Italy": "IT",
    "Spain": "ES", "Portugal": "PT", "Netherlands": "NL", "The Netherlands": "NL", "Holland": "NL",
    "Belgium": "BE", "Luxembourg": "LU", "Denmark": "DK", "Sweden": "SE", "Norway": "NO", "Finland": "FI",
    "Iceland": "IS", "Poland": "PL", "Czech Republic": "CZ", "Hungary": "HU", "Greece": "GR", "Turkey": "TR",
    "Russia": "RU", "Israel": "IL", "United Arab Emirates": "AE", "UAE": "AE", "South Africa": "ZA",
    "India": "IN", "China": "CN", "Mainland China": "CN", "China Mainland": "CN", "PRC": "CN",
    "Hong Kong": "HK", "Taiwan": "TW", "Japan": "JP", "South Korea": "KR", "Korea": "KR", "Singapore": "SG",
    "Malaysia": "MY", "Thailand": "TH", "Indonesia": "ID", "Philippines": "PH", "Vietnam": "VN",
    "Australia": "AU", "New Zealand": "NZ", "Brazil": "BR", "Argentina": "AR", "Chile": "CL", "Colombia": "CO",
    "Peru": "PE", "Bermuda": "BM", "Puerto Rico": "PR", "Uruguay": "UY", "Kazakhstan": "KZ", "Cyprus": "CY",
}  # fmt: skip
# "South African participants: 0800 …": who dials, told by an adjective.
_ADJECTIVES = {
    "British": "GB", "Irish": "IE", "French": "FR", "German": "DE", "Swiss": "CH", "Austrian": "AT", "Italian": "IT",
    "Spanish": "ES", "Portuguese": "PT", "Dutch": "NL", "Belgian": "BE", "Danish": "DK", "Swedish": "SE",
    "Norwegian": "NO", "Finnish": "FI", "Polish": "PL", "Greek": "GR", "Russian": "RU", "Israeli": "IL",
    "South African": "ZA", "Indian": "IN", "Chinese": "CN", "Japanese": "JP", "Korean": "KR", "Australian": "AU",
    "Brazilian": "BR", "Mexican": "MX",
}  # fmt: skip
_NAMES = "|".join(re.escape(name) for name in sorted(_CODES, key=len, reverse=True))
# A name, or before a colon a code.
COUNTRY = re.compile(
    rf"(?<![A-Za-z])(?:(?:{_NAMES})(?![a-z])|(?:{_NAMES.upper()})(?![A-Za-z])"
    r"|(?:SE|NO|DK|FI|DE|FR|NL|CH|BE|AT|IE|ES|IT|PT|LU|HK|SG|JP|CN|TW|AU|NZ|IL|ZA|BR|MX|CA)"
    r"(?=\s?:| (?i:toll|local|freephone)\b)"
    rf"|(?:{'|'.join(_ADJECTIVES)})(?= (?i:participants|callers|investors|analysts|toll|freephone|dial|numbers?)\b))"
)
# Cities before a number: "Tokyo 03-3555-0100". As an audience only a country counts.
_CITIES = {
    "Tokyo": "JP", "Osaka": "JP", "Sydney": "AU", "Melbourne": "AU", "Stockholm": "SE", "Oslo": "NO",
    "Copenhagen": "DK", "Helsinki": "FI", "Amsterdam": "NL", "Brussels": "BE", "Dublin": "IE", "Madrid": "ES",
    "Milan": "IT", "Rome": "IT", "Vienna": "AT", "Munich": "DE", "Berlin": "DE", "Mumbai": "IN",
    "Delhi": "IN", "Beijing": "CN", "Shanghai": "CN", "Seoul": "KR", "Taipei": "TW", "Johannesburg": "ZA",
    "Cape Town": "ZA", "Sao Paulo": "BR", "São Paulo": "BR", "Tel Aviv": "IL", "Moscow": "RU", "Buenos Aires": "AR",
    "Mexico City": "MX", "Auckland": "NZ",
}  # fmt: skip
PLACE = re.compile(rf"{COUNTRY.pattern}|(?<![A-Za-z])(?:{'|'.join(_CITIES)})(?![a-z])")
_BY_NAME = {name.upper(): code for name, code in (_CODES | _CITIES | _ADJECTIVES).items()}


def iso(name: str) -> str | None:
    """Return the ISO code of a country as printed, or None."""
    return _BY_NAME.get(name.upper()) or (name if re.fullmatch("[A-Z]{2}", name) else None)


def country_of(place: str) -> str | None:
    """Return the ISO code of the country that a place names last ("Leuven, Belgium"), or None."""
    named = [found[0] for found in PLACE.finditer(place)]
    return iso(named[-1]) if named else None
