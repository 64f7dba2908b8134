"""The look-up: from a few typed words to answers and records."""

from functools import cached_property
from typing import TYPE_CHECKING

from irdesk.desk.errors import told
from irdesk.desk.records import Records
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import ReleaseHead

if TYPE_CHECKING:
    from irdesk.domain.answer import Answer
    from irdesk.lookup import Index

MOST_NAMED = 100
"""How many companies a few words may name."""

FEW_RELEASES = 200
"""Up to so many releases the whole desk is searched for one question as quickly as a part of it."""

MOST_ROWS = 100_000
"""How many table rows the look-up index holds, those of the newest releases."""


class Looking(Records):
    """Finds what a few words mean."""

    @told()
    def find(self, words: str, limit: int = 50, *, deep: bool = True) -> "tuple[Answer, ...]":
        """Return the best answers to what was typed; without `deep` within a frame, typing slips not forgiven."""
        from irdesk.lookup import search

        return search(self.index, self, words, self.now(), limit, deep=deep)

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
        from irdesk.lookup import narrow_index, search

        if len(self.store.releases) > FEW_RELEASES:
            found = search(narrow_index(self, words, MOST_ROWS), self, words, self.now(), limit, deep=False)
            if found:
                return found
        return self.find(words, limit)

    @told()
    def lines(self, words: tuple[str, ...], tables: tuple[str, ...], limit: int) -> tuple[tuple[str, int], ...]:
        """Return (table, id) of the records whose searchable line holds every word."""
        return self.store.find_lines(words, tables, limit)

    @cached_property
    @told()
    def index(self) -> "Index":
        """The look-up index over all records, made at first use; `refresh` and every change drop it."""
        from irdesk.lookup import build

        return build(self, MOST_ROWS)

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
