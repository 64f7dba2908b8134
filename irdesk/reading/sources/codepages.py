"""Which old code page a text without a mark is in: Windows, Mac, or that of the console, by what its letters say."""

from collections import Counter

CANDIDATES = ("cp1252", "mac_roman", "cp850")
NO_BREAK = 0xA0  # the space of Windows is a letter elsewhere, and says nothing
MOST = 4000  # bytes beyond ASCII that are looked at
_LETTERS = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšž")
_OPENING, _CLOSING, _DASHES = frozenset("“‘«"), frozenset("”’»"), frozenset("–—")
_MONEY, _SIGNS = frozenset("£€¥"), frozenset("•·®©™°§½¼¾\xa0…")


def code_page(lines: list[bytes]) -> str:
    """Return the code page in which what is beyond ASCII makes most sense; Windows unless it makes none there."""
    pairs: Counter[tuple[int, int, int]] = Counter()
    for line in lines:
        for place, byte in enumerate(line):
            if byte > 127 and byte != NO_BREAK:
                pairs[(line[place - 1] if place else 32, byte, line[place + 1] if place + 1 < len(line) else 32)] += 1
        if sum(pairs.values()) > MOST:
            break
    scores = {name: sum(_sense(name, *around) * count for around, count in pairs.items()) for name in CANDIDATES}
    best = max(CANDIDATES, key=lambda name: scores[name])
    return best if scores[best] >= scores["cp1252"] + 2 and scores[best] > 0 > scores["cp1252"] else "cp1252"


def _sense(name: str, before: int, byte: int, after: int) -> int:
    """Return 1 where a byte stands as what it is in a code page does, -1 where that is unlikely, else 0."""
    left, letter, right = (bytes((code,)).decode(name, "replace") for code in (before, byte, after))
    spaced = left in " (\t" or left in _DASHES
    if letter in _LETTERS or letter.lower() in _LETTERS:
        inside = left.isalpha() or right.isalpha()
        odd = letter.isupper() and (left.islower() or (left.isalpha() and right.islower()))
        return -1 if odd or not inside else 1
    if letter in _MONEY:
        return 1 if right.isdigit() or right in "'’m " else -1
    if letter in _OPENING:
        return 1 if spaced and (right.isalnum() or right in "$£(") else -1
    if letter in _CLOSING:
        return 1 if left.isalnum() or left in ".,!?)%" else -1
    if letter in _DASHES:
        return 1 if left == " " or left.isalnum() or right == " " else -1
    return 0 if letter in _SIGNS else -1
