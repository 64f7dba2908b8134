"""Time zones as releases print them: abbreviation to IANA zone."""

PLACES = {
    "ET": "America/New_York", "EDT": "America/New_York", "EST": "America/New_York",
    "CT": "America/Chicago", "CDT": "America/Chicago", "CST": "America/Chicago",
    "MT": "America/Denver", "MDT": "America/Denver", "MST": "America/Denver",
    "PT": "America/Los_Angeles", "PDT": "America/Los_Angeles", "PST": "America/Los_Angeles",
    "AKT": "America/Anchorage", "HST": "Pacific/Honolulu", "AT": "America/Halifax", "ADT": "America/Halifax",
    "GMT": "Europe/London", "BST": "Europe/London", "UTC": "UTC", "UK": "Europe/London",
    "CET": "Europe/Paris", "CEST": "Europe/Paris", "EET": "Europe/Helsinki", "EEST": "Europe/Helsinki",
    "IST": "Asia/Kolkata", "IDT": "Asia/Jerusalem", "HKT": "Asia/Hong_Kong", "SGT": "Asia/Singapore",
    "JST": "Asia/Tokyo", "KST": "Asia/Seoul", "AEST": "Australia/Sydney", "AEDT": "Australia/Sydney",
    "NZST": "Pacific/Auckland", "NZDT": "Pacific/Auckland", "BRT": "America/Sao_Paulo",
}  # fmt: skip
"""From the abbreviation in capitals to the place whose clocks it means."""


def iana(zone: str | None) -> str | None:
    """Return the IANA name of a printed zone, or None where it names no single place."""
    return PLACES.get((zone or "").upper())
