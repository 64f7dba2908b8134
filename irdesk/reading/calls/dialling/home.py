"""In which country the numbers of a release are dialled that it prints without a country's code."""

import re

from irdesk.reading.calls.dialling.phones import find_numbers
from irdesk.reading.calls.words.countries import COUNTRY, country_of, iso
from irdesk.reading.contacts.read import EXCHANGES
from irdesk.reading.masthead import Masthead

# The plan of these has no zero before a number.
_AMERICAN = ("US", "CA")


def home_of(masthead: Masthead) -> str | None:
    """Return the country of the dateline, else of the exchange, else Great Britain for a plc; None for North America.

    Rule *at home*: then a number that begins with a zero, and that the country's plan has, is dialled there.
    """
    country = country_of(masthead.place or "")
    if country is None:
        british = re.search(r"\bplc\b", masthead.company.name or "", re.IGNORECASE)
        country = EXCHANGES.get(masthead.company.exchange or "", "GB" if british and not masthead.place else None)
    return None if country in _AMERICAN else country


# "UK (Thursday, 13 May 2004, 2:30 p.m. BST)" above "Toll free 0808 …": a line that is a country's name, with its hour.
_HEAD = re.compile(rf"\W{{0,4}}(?P<country>{COUNTRY.pattern})\s?(?:\(|:|$)")


def headed(text: str) -> str | None:
    """Return the country that a line without a number heads.

    Rule *under its country*: the numbers below it are dialled there.
    """
    head = _HEAD.match(text)
    return iso(head["country"]) if head and not find_numbers(text) else None


def abroad(text: str) -> bool:
    """Tell whether a line begins with the name of a country outside North America."""
    head = _HEAD.match(text)
    return head is not None and iso(head["country"]) not in _AMERICAN
