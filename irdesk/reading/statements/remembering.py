"""What a head says is asked for many times while a table is read: answers about short texts are remembered."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

LONGEST = 400  # characters; a longer text is no head, and would be dear to keep
MOST = 2048  # texts

Answer = TypeVar("Answer")


def remembered(ask: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """Return a function that answers as `ask` does, which must depend on its text alone."""
    recall = lru_cache(maxsize=MOST)(ask)

    @wraps(ask)
    def answer(text: str) -> Answer:
        return recall(text) if len(text) <= LONGEST else ask(text)

    return answer
