"""What an option takes: numbers within bounds and names that exist, refused with words before a command runs."""

import argparse
from collections.abc import Callable
from zoneinfo import available_timezones

YEAR_OF_MINUTES = 366 * 24 * 60
MOST = 1_000_000_000
PORTS = 65_535


def whole(least: int, most: int) -> Callable[[str], int]:
    """Return a type for argparse: a whole number from `least` to `most`."""

    def take(text: str) -> int:
        number = int(text) if text.strip().removeprefix("-").isdecimal() and len(text) < 20 else None
        if number is None or not least <= number <= most:
            raise argparse.ArgumentTypeError(f"{text!r} is no whole number from {least} to {most:,}")
        return number

    return take


def zone(text: str) -> str:
    """Return an IANA zone's name, for argparse."""
    if text not in available_timezones():
        raise argparse.ArgumentTypeError(f"{text!r} is no zone; write it as Europe/London or America/New_York")
    return text
