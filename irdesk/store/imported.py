"""What became of a release that was imported."""

import msgspec


class Imported(msgspec.Struct, frozen=True):
    """What became of a release: `outcome` is `new`, `unchanged` or `changed`; `changes` say what, old → new."""

    release_id: int
    outcome: str
    changes: tuple[str, ...] = ()
