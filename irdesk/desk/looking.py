"""The look-up: from a few typed words to answers and records."""

from functools import cached_property
from typing import TYPE_CHECKING

from irdesk.desk.errors import told
from irdesk.desk.records import Records
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import ReleaseHead

if TYPE_CHECKING:
    from irdesk.desk.indexing import Indexing
    from irdesk.domain.answer import Answer

MOST_NAMED = 100
"""How many companies a few words may name."""

FEW_RELEASES = 200
"""Up to so many releases the whole desk is searched for one question as quickly as a part of it."""

MOST_ROWS = 100_000
"""How many table rows are looked into for one question."""


class Looking(Records):
    """Finds what a few words mean."""

    closed = False

    @cached_property
    def indexing(self) -> "Indexing":
        """What keeps the index of the look-up; of a closed desk none is made any more."""
        from irdesk.desk.indexing import Indexing

        made = Indexing(self)
        if self.closed:
            made.close()
        return made

    @told()
    def find(self, words: str, limit: int = 50) -> "tuple[Answer, ...]":
        """Return the best answers to what was typed, slips forgiven; the first time the index is made for it."""
        from irdesk.lookup import search

        found = self.indexing.fresh()
        return search(found.index, found.records, words, self.now(), limit)

    @told()
    def glance(self, words: str, limit: int = 50) -> "tuple[Answer, ...]":
        """Return the best answers within a frame: by the index at hand, of the newest that hold what was typed."""
        from irdesk.lookup import search

        found = self.indexing.at_hand
        return search(found.index, found.records, words, self.now(), limit, deep=False) if found else ()

    @property
    def ready(self) -> bool:
        """Whether `glance` answers from the desk as it stands."""
        return self.indexing.current

    @told()
    def near(self, limit: int = 20) -> "tuple[Answer, ...]":
        """Return what is most likely asked for before anything is typed: calls on or ahead, open replays."""
        from irdesk.lookup import near

        return near(self.calls(), self, self.now(), limit)

    @told()
    def find_once(self, words: str, limit: int = 50) -> "tuple[Answer, ...]":
        """Return the best answers where there will be no second question: of a large desk only a part is read.

        What the exact words do not find is looked for as `find` does.
        """
        return self.find_part(words, limit) or self.find(words, limit)

    @told()
    def find_part(self, words: str, limit: int = 50) -> "tuple[Answer, ...]":
        """Return what exact words find in the part of a large desk that they can be about; none on a small desk."""
        from irdesk.lookup import narrow_index, search

        if len(self.store.releases) <= FEW_RELEASES or not words.strip():
            return ()
        return search(narrow_index(self, words, MOST_ROWS), self, words, self.now(), limit, deep=False)

    @told()
    def lines(self, words: tuple[str, ...], tables: tuple[str, ...], limit: int) -> tuple[tuple[str, int], ...]:
        """Return (table, id) of the records whose searchable line holds every word."""
        return self.store.find_lines(words, tables, limit)

    @told()
    def match_companies(self, words: str) -> tuple[Company, ...]:
        """Return the companies that the words name: by ticker alone where one is it, else by every word."""
        exact = self.store.companies.where(ticker=words.strip()) if words.strip() else ()
        if exact:
            return exact
        found = (
            self.company(key) for _, key in self.store.find_lines(tuple(words.split()), ("companies",), MOST_NAMED)
        )
        return tuple(company for company in found if company)

    @told()
    def match_contacts(self, words: str) -> tuple[Contact, ...]:
        """Return the contacts that hold every word in name, role, firm, number or e-mail; all of them for no word."""
        from irdesk.lookup import match_contacts
        from irdesk.lookup.narrow import Narrow
        from irdesk.lookup.words import fragments

        if words.strip() and len(self.store.releases) > FEW_RELEASES:
            part = Narrow(self, fragments(words))
            found = match_contacts(part.contacts(), {one.id: one for one in part.companies()}, words)
            if found:
                return found
        return match_contacts(self.contacts(), {one.id: one for one in self.companies()}, words)

    @told()
    def match_releases(self, words: str) -> tuple[ReleaseHead, ...]:
        """Return the releases named by number, or by words of company, period and headline; the newest first."""
        from irdesk.lookup import match_releases

        numbered = self.head(int(words)) if words.strip().isdecimal() else None
        if numbered:
            return (numbered,)
        named = self.store.companies.where(ticker=words.strip()) if words.strip() else ()
        if named:
            return tuple(head for company in named for head in self.of_company(company.id)[2])
        return match_releases(self.heads(), {one.id: one for one in self.companies()}, words)
