"""Documents that were fetched, kept encoded, the least used let go first."""

from collections import OrderedDict

import msgspec

from irdesk.store.patch import Doc

Place = tuple[str, int]

MOST_RECORDS = 20_000
MOST_BULK = 400
BULK = frozenset({"statements", "texts"})

_decode = msgspec.json.Decoder(Doc).decode


class Cache:
    """What the server said of documents (None: there is none), as of the last unit that was taken in."""

    def __init__(self) -> None:
        self._light: OrderedDict[Place, bytes | None] = OrderedDict()
        self._bulk: OrderedDict[Place, bytes | None] = OrderedDict()

    def _shelf(self, place: Place) -> OrderedDict[Place, bytes | None]:
        return self._bulk if place[0] in BULK else self._light

    def __contains__(self, place: object) -> bool:
        return place in self._light or place in self._bulk

    def hold(self, place: Place) -> bool:
        """Whether a document is here; it will be used soon, and is let go of last."""
        shelf = self._shelf(place)
        if place in shelf:
            shelf.move_to_end(place)
        return place in shelf

    def get(self, place: Place) -> Doc | None:
        """Return a document that is here; a copy of the caller's own."""
        shelf = self._shelf(place)
        shelf.move_to_end(place)
        raw = shelf[place]
        return None if raw is None else _decode(raw)

    def put(self, place: Place, doc: Doc | None) -> None:
        """Keep a document, or that there is none."""
        shelf = self._shelf(place)
        shelf[place] = None if doc is None else msgspec.json.encode(doc)
        shelf.move_to_end(place)
        while len(shelf) > (MOST_BULK if shelf is self._bulk else MOST_RECORDS):
            shelf.popitem(last=False)

    def forget(self, place: Place) -> None:
        """Let go of a document that changed."""
        self._shelf(place).pop(place, None)

    def clear(self) -> None:
        """Let go of everything."""
        self._light.clear()
        self._bulk.clear()
