"""Damaged files without end, for a while: `make long` says how many were tried. Each is read, or told; never half."""

import io
import random
import time
import zipfile
from collections.abc import Callable

import pytest

from irdesk.exchange.error import ExchangeError
from tests.exchange.test_hostile import GOOD

SECONDS = 45.0
"""How long each format is tried: all of them take six minutes."""

SLOWEST = 10.0
"""What reading one damaged file may take of the processor, however busy the machine is."""

SAID = (
    *(b";", b":", b",", b'"', b"\\", b"\r", b"\n ", b"=\n", b"\x00", b"\xef\xbb\xbf", b"\xff\xfe", b"END:VCARD\n"),
    *(b"BEGIN:VEVENT\n", b"BEGIN:VTIMEZONE\n", b"TZID=", b"99999999999", b"=?utf-16?b?", b"&#0;", b"<!DOCTYPE"),
)

Wound = Callable[[bytes, random.Random], bytes]


def cut(data: bytes, dice: random.Random) -> bytes:
    """Take a piece out and put random bytes in."""
    at = dice.randrange(len(data) + 1)
    return data[:at] + dice.randbytes(dice.choice((0, 0, 1, 2, 8))) + data[at + dice.randrange(60) :]


def swap(data: bytes, dice: random.Random) -> bytes:
    """Put one line in another's place."""
    lines = data.split(b"\n")
    lines[dice.randrange(len(lines))] = dice.choice(lines)
    return b"\n".join(lines)


def repeat(data: bytes, dice: random.Random) -> bytes:
    """Say a piece many times."""
    at = dice.randrange(len(data) + 1)
    return data[:at] + data[at : at + dice.randrange(1, 40)] * dice.choice((2, 3, 200)) + data[at:]


def mark(data: bytes, dice: random.Random) -> bytes:
    """Put in what means something to one of the formats."""
    at = dice.randrange(len(data) + 1)
    return data[:at] + dice.choice(SAID) + data[at:]


def end(data: bytes, dice: random.Random) -> bytes:
    """Cut the file off."""
    return data[: dice.randrange(len(data) + 1)]


WOUNDS: tuple[Wound, ...] = (cut, cut, cut, swap, repeat, mark, mark, end)


def damaged(data: bytes, seed: str) -> bytes:
    """Return a file with a few wounds, the same ones for the same seed."""
    dice = random.Random(seed)
    if data.startswith(b"PK") and dice.randrange(4):
        return damaged_inside(data, dice)
    for _ in range(dice.randrange(1, 6)):
        data = dice.choice(WOUNDS)(data, dice)
    return data


def damaged_inside(data: bytes, dice: random.Random) -> bytes:
    """Return a zipped file with a wound in one of its parts, whose checksum is right again."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as book, zipfile.ZipFile(made, "w") as bad:
        hit = dice.choice(book.namelist())
        for name in book.namelist():
            part = book.read(name)
            bad.writestr(name, dice.choice(WOUNDS)(part, dice) if name == hit else part)
    return made.getvalue()


@pytest.mark.long
@pytest.mark.parametrize("which", range(len(GOOD)))
def test_damaged_files_for_a_while(which: int, capsys: pytest.CaptureFixture[str]) -> None:
    reader, data = GOOD[which]
    begin, tried, told, slowest = time.monotonic(), 0, 0, 0.0
    while time.monotonic() - begin < SECONDS:
        seed = f"{which}/{tried}"
        bad, busy = damaged(data, seed), time.process_time()
        try:
            reader(bad)
        except ExchangeError:
            told += 1
        except Exception as error:
            raise AssertionError(f"the file of seed {seed!r} ends in {error!r}") from error
        slowest = max(slowest, time.process_time() - busy)
        assert slowest < SLOWEST, seed
        tried += 1
    with capsys.disabled():
        print(f"\nformat {which}: {tried:,} files tried, {told:,} told as bad, slowest {slowest * 1000:.0f} ms")
    assert told < tried
