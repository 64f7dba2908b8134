"""Time zones as releases print them: abbreviation to IANA zone."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

PLACES = {
    "ET": "America/New_York", "EDT": "America/New_York", "EST": "America/New_York",
    "CT": "America/Chicago", "CDT": "America/Chicago", "CST": "America/Chicago",
    "MT": "America/Denver", "MDT": "America/Denver", "MST": "America/Denver",
    "PT": "America/Los_Angeles", "PDT": "America/Los_Angeles", "PST": "America/Los_Angeles",
    "AKT": "America/Anchorage", "HST": "Pacific/Honolulu", "AT": "America/Halifax", "ADT": "America/Halifax",
    "GMT": "Europe/London", "BST": "Europe/London", "UTC": "UTC", "UK": "Europe/London",
    "CET": "Europe/Paris", "CEST": "Europe/Paris", "EET": "Europe/Helsinki", "EEST": "Europe/Helsinki",
    "IDT": "Asia/Jerusalem", "HKT": "Asia/Hong_Kong", "SGT": "Asia/Singapore",
    "JST": "Asia/Tokyo", "KST": "Asia/Seoul", "AEST": "Australia/Sydney", "AEDT": "Australia/Sydney",
    "AWST": "Australia/Perth", "ACST": "Australia/Adelaide", "ACDT": "Australia/Adelaide",
    "NZST": "Pacific/Auckland", "NZDT": "Pacific/Auckland", "BRT": "America/Sao_Paulo",
}  # fmt: skip
"""From the abbreviation in capitals to the place whose clocks it means."""

SHARED = {
    "IST": {
        "Asia/Jerusalem": r"Israel\w*|Tel[- ]Aviv|Herzliy?a|Haifa|Jerusalem|Petah?[- ]Ti[kq]va|TASE|\+ ?972",
        "Europe/Dublin": r"Ireland|Irish|Dublin|\bCork\b|Galway|Limerick|ISEQ|\+ ?353",
        "Asia/Kolkata": r"India\b|Indian\b|Mumbai|Bangalore|Bengaluru|Hyderabad|Chennai|Delhi|Pune\b|Gurgaon|Noida"
        r"|Kolkata|Ahmedabad|\bBSE\b|\bNSE\b|\+ ?91\b",
    },
    "CST": {
        "America/Chicago": r"U\.?S\.? Central|Chicago|Houston|Dallas",
        "Asia/Shanghai": r"China|Chinese|Beijing|Shanghai|Shenzhen|Guangzhou|Hong Kong|Taipei|Taiwan|\+ ?86\b|\+ ?886",
    },
    "AST": {
        "America/Halifax": r"Halifax|Nova Scotia|New Brunswick|Atlantic Canada|Fredericton|Moncton",
        "America/Puerto_Rico": r"Puerto Rico|San Juan",
        "Atlantic/Bermuda": r"Bermuda|Hamilton HM",
        "Asia/Riyadh": r"Saudi|Riyadh|Jeddah|Kuwait|Arabian?\b|\+ ?966",
    },
    "BST": {
        "Europe/London": r"London|British|U\.?K\.?\b|England|\+ ?44\b",
        "Asia/Dhaka": r"Bangladesh|Dhaka|\+ ?880",
    },
    "EST": {
        "America/New_York": r"New York|U\.?S\.?\b",
        "Australia/Sydney": r"Australia\w*|Sydney|Melbourne|Canberra",
    },
    "MST": {
        "America/Denver": r"Denver|Colorado|Boulder|Utah|Salt Lake|Calgary|Alberta|Boise|Albuquerque|Santa Fe",
        "America/Phoenix": r"Arizona|Ariz\.|, AZ\b|Phoenix|Scottsdale|Tempe\b|Tucson|Chandler",
    },
    "AEST": {
        "Australia/Sydney": r"Sydney|Melbourne|Canberra|Victoria|NSW|Hobart",
        "Australia/Brisbane": r"Brisbane|Queensland|QLD|Gold Coast",
    },
}  # fmt: skip
"""The abbreviations that several places' clocks share: each place with what tells that it is meant.

One that stands in PLACES, too, is that place's where nothing tells otherwise.
"""

CITIES = {
    "LONDON": "Europe/London", "DUBLIN": "Europe/Dublin", "IRISH": "Europe/Dublin", "PARIS": "Europe/Paris",
    "FRANKFURT": "Europe/Berlin", "GERMAN": "Europe/Berlin", "ZURICH": "Europe/Zurich", "SWISS": "Europe/Zurich",
    "AMSTERDAM": "Europe/Amsterdam", "DUTCH": "Europe/Amsterdam", "BRUSSELS": "Europe/Brussels",
    "MADRID": "Europe/Madrid", "SPANISH": "Europe/Madrid", "MILAN": "Europe/Rome", "ITALIAN": "Europe/Rome",
    "ATHENS": "Europe/Athens", "GREEK": "Europe/Athens", "OSLO": "Europe/Oslo", "NORWEGIAN": "Europe/Oslo",
    "STOCKHOLM": "Europe/Stockholm", "SWEDISH": "Europe/Stockholm", "COPENHAGEN": "Europe/Copenhagen",
    "DANISH": "Europe/Copenhagen", "HELSINKI": "Europe/Helsinki", "FINNISH": "Europe/Helsinki",
    "MOSCOW": "Europe/Moscow", "ISRAEL": "Asia/Jerusalem", "TEL AVIV": "Asia/Jerusalem", "DUBAI": "Asia/Dubai",
    "JOHANNESBURG": "Africa/Johannesburg", "SOUTH AFRICAN": "Africa/Johannesburg",
    "SA": "Africa/Johannesburg", "MUMBAI": "Asia/Kolkata", "INDIA": "Asia/Kolkata",
    "INDIAN": "Asia/Kolkata", "BANGKOK": "Asia/Bangkok", "SINGAPORE": "Asia/Singapore", "BEIJING": "Asia/Shanghai",
    "CHINA": "Asia/Shanghai", "BEIJING/HONG KONG": "Asia/Hong_Kong", "HONG KONG": "Asia/Hong_Kong",
    "KUALA LUMPUR": "Asia/Kuala_Lumpur", "MALAYSIA": "Asia/Kuala_Lumpur", "MALAYSIAN": "Asia/Kuala_Lumpur",
    "MANILA": "Asia/Manila", "PHILIPPINE": "Asia/Manila", "JAKARTA": "Asia/Jakarta", "SHANGHAI": "Asia/Shanghai",
    "DELHI": "Asia/Kolkata", "NEW DELHI": "Asia/Kolkata", "VIENNA": "Europe/Vienna", "AUSTRIAN": "Europe/Vienna",
    "WARSAW": "Europe/Warsaw", "PRAGUE": "Europe/Prague", "BUDAPEST": "Europe/Budapest", "LISBON": "Europe/Lisbon",
    "ISTANBUL": "Europe/Istanbul", "TURKISH": "Europe/Istanbul", "CAIRO": "Africa/Cairo", "LIMA": "America/Lima",
    "BOGOTA": "America/Bogota", "BOGOTÁ": "America/Bogota", "MONTREAL": "America/Toronto", "DALLAS": "America/Chicago",
    "BOSTON": "America/New_York", "SAN FRANCISCO": "America/Los_Angeles",
    "TAIPEI": "Asia/Taipei", "TAIWAN": "Asia/Taipei", "TOKYO": "Asia/Tokyo", "JAPAN": "Asia/Tokyo",
    "SEOUL": "Asia/Seoul", "KOREA": "Asia/Seoul", "SYDNEY": "Australia/Sydney", "MELBOURNE": "Australia/Melbourne",
    "PERTH": "Australia/Perth", "NEW YORK": "America/New_York", "NY": "America/New_York",
    "NEW YORK CITY": "America/New_York",
    "ATLANTIC": "America/Halifax",
    "TORONTO": "America/Toronto", "CHICAGO": "America/Chicago", "HOUSTON": "America/Chicago",
    "DENVER": "America/Denver", "CALGARY": "America/Edmonton", "PHOENIX": "America/Phoenix",
    "ARIZONA": "America/Phoenix", "LOS ANGELES": "America/Los_Angeles", "VANCOUVER": "America/Vancouver",
    "ALASKA": "America/Anchorage", "HAWAII": "Pacific/Honolulu", "MEXICO CITY": "America/Mexico_City",
    "SAO PAULO": "America/Sao_Paulo", "RIO DE JANEIRO": "America/Sao_Paulo",
    "SÃO PAULO": "America/Sao_Paulo", "BRAZIL": "America/Sao_Paulo", "BRASILIA": "America/Sao_Paulo",
    "BRASÍLIA": "America/Sao_Paulo", "BUENOS AIRES": "America/Argentina/Buenos_Aires", "SANTIAGO": "America/Santiago",
}  # fmt: skip
"""From the name before "time" ("Toronto time"), in capitals, to the place."""


_NAMES = {"Asia/Jerusalem": "ISRAEL TIME", "Europe/Dublin": "DUBLIN TIME", "Asia/Kolkata": "INDIA TIME"}


def iana(zone: str | None) -> str | None:
    """Return the IANA name of a printed zone (`EDT`, `TORONTO TIME`), or None where it names no single place."""
    name = (zone or "").upper()
    city = re.sub(r"\s+(?:(?:LOCAL|STANDARD|DAYLIGHT)\s+)*TIME$", "", re.sub(r"\s*/\s*", "/", name))
    return PLACES.get(name) or (CITIES.get(city) if name.endswith("TIME") else None)


def clocks(zone: str | None, at: dt.datetime | None) -> str | None:
    """Return the IANA name of a printed zone whose clocks agree with a known instant of it (aware).

    Where several places share the abbreviation (`IST`), it is the one that has the instant's offset on that day.
    """
    usual = iana(zone)
    if at is None:
        return usual
    places = dict.fromkeys(([usual] if usual else []) + list(SHARED.get((zone or "").upper(), ())))
    return next((place for place in places if at.astimezone(ZoneInfo(place)).utcoffset() == at.utcoffset()), usual)


def said_otherwise(zone: str) -> str | None:
    """Return how to write an abbreviation that names no single place, None for one that does."""
    names = [_NAMES[place] for place in SHARED.get(zone.upper(), ()) if place in _NAMES]
    return f"{', '.join(names[:-1])} or {names[-1]}" if names and iana(zone) is None else None
