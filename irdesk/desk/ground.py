"""An open desk: where it is, by which clock, and what is to be known about it."""

import datetime as dt
from collections.abc import Callable
from typing import Self, TypeVar

from irdesk.desk.errors import DeskError, told
from irdesk.desk.places import Place, clock_at, locate, own_zone, sample_directory
from irdesk.domain.clock import Clock
from irdesk.store import Store, StoreError

Done = TypeVar("Done")


class Ground:
    """One open desk: its store, its place, its clock."""

    def __init__(self, store: Store, place: Place, clock: Clock, zone: dt.tzinfo, *, is_sample: bool = False) -> None:
        self.store = store
        self.place = place
        self.clock = clock
        self.zone = zone
        self.is_sample = is_sample

    @classmethod
    def open(
        cls,
        place: Place | None = None,
        at: str | dt.datetime | None = None,
        *,
        readonly: bool = False,
        still: bool = False,
        zone: dt.tzinfo | None = None,
    ) -> Self:
        """Open the desk at `place` (None: see `locate`), its clock at `at` (None: the machine's, or the sample's).

        Raises DeskError for a store that cannot be opened or a moment that cannot be read.
        """
        place, is_sample = (place, place == sample_directory()) if place else locate(None)
        own = zone or own_zone()
        try:
            moment = clock_at(at, place, own)
            store = Store.open(place, readonly=readonly or is_sample)
        except (StoreError, ValueError) as error:
            raise DeskError(str(error)) from error
        return cls(store, place, Clock(moment, still=still), own, is_sample=is_sample)

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    @property
    def readonly(self) -> str | None:
        """Why the desk cannot write, or None where it can."""
        if self.is_sample:
            return "this is the sample desk; `irdesk import FILE` begins your own"
        return self.store.readonly

    @property
    def author(self) -> str:
        """Who changes things here."""
        return self.store.author

    @property
    def notices(self) -> tuple[str, ...]:
        """What a person should know: an interrupted write that was set aside, a snapshot that could not be made."""
        return self.store.notices

    @property
    def sequence(self) -> int:
        """The number of the last unit of work."""
        return self.store.sequence

    def others(self) -> tuple[tuple[str, str], ...]:
        """Return (who, which record is edited) of those who have this desk open elsewhere, as of the last refresh."""
        return self.store.others()

    def note_editing(self, what: str) -> None:
        """Let the others know which record is edited here (empty: none)."""
        self.store.note_editing(what)

    def now(self) -> dt.datetime:
        """Return the present instant by the desk's clock."""
        return self.clock.now()

    def ask(self, work: Callable[[], Done]) -> Done:
        """Do some work; raises DeskError where the store cannot answer (a server that is away, a damaged file)."""
        with told():
            return work()
