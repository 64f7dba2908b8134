"""What is typed and what is searched, brought to one form: lower case, no accents, numbers as digits."""

import re
import unicodedata

_NUMBER = re.compile(r"\d[\d().\s-]{5,}\d")
_WORD = re.compile(r"[^\s,;:\"'()\[\]{}|·•]+")


def fold(text: str) -> str:
    """Return `text` in lower case without accents, on one line."""
    text = text.lower()
    if not text.isascii():
        text = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(text.split())


def fragments(typed: str) -> tuple[str, ...]:
    """Return the fragments of a query: words, and telephone numbers joined to their digits."""
    text = _NUMBER.sub(lambda number: re.sub(r"\D", "", number[0]), fold(typed))
    found = dict.fromkeys(_digits(word) for word in _WORD.findall(text))
    return tuple(word for word in found if word)


def _digits(word: str) -> str:
    """Return a word that is a number in groups as its digits, any other as it is."""
    bare = re.sub(r"[-.+/]", "", word)
    return bare if bare.isdigit() and len(bare) > 4 else word.strip(".?!")
