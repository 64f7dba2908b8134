"""Records at hand: the answers to a word are mostly those to the word before it was a letter longer."""

from functools import lru_cache

from irdesk.lookup.answers import Records

MANY, FEW = 4_096, 256
"""How many small records are kept at hand, and how many tables."""


class Remembered:
    """The records of one state of a desk; what was asked for is not asked for again."""

    def __init__(self, records: Records) -> None:
        self.company = lru_cache(MANY)(records.company)
        self.contact = lru_cache(MANY)(records.contact)
        self.call = lru_cache(MANY)(records.call)
        self.head = lru_cache(MANY)(records.head)
        self.highlight = lru_cache(MANY)(records.highlight)
        self.statement = lru_cache(FEW)(records.statement)
