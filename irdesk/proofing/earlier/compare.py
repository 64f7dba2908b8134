"""Two releases compared by facts, not words: two drafts of one, or two quarters of one company."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from irdesk.domain.company import Contact
from irdesk.domain.finding import Place
from irdesk.domain.release import Release
from irdesk.proofing.base import place
from irdesk.proofing.book import Book
from irdesk.proofing.earlier.said import Said, said
from irdesk.proofing.earlier.stated import Stated, stated_facts
from irdesk.proofing.prose.periods import Calendar, calendar_of, length
from irdesk.proofing.tables.concepts import KEYS, bare
from irdesk.proofing.tables.facts import Fact

Kind = Literal["changed", "added", "removed", "unchanged"]


class FactChange(msgspec.Struct, frozen=True, omit_defaults=True):
    """One fact of two releases: its name, what it was, what it is, and where each stands."""

    fact: str
    kind: Kind
    before: str | None = None
    after: str | None = None
    place_before: Place | None = None
    place_after: Place | None = None

    @property
    def words(self) -> str:
        """The change in words."""
        if self.kind == "changed":
            return f"{self.fact}: {self.before} → {self.after}"
        if self.kind == "unchanged":
            return f"{self.fact} unchanged ({self.after})"
        return f"{self.fact}: {self.after} is new" if self.kind == "added" else f"{self.fact}: {self.before} is gone"


def diff(a: Release, b: Release) -> tuple[FactChange, ...]:
    """Return how the facts of `b` differ from those of `a`: the head, the call, the people, then the figures.

    Figures are matched by row and by their period's distance from the period reported, so that two drafts and two
    quarters compare alike. What is unchanged is listed for the call's codes and the main figures only.
    """
    books = (Book(a), Book(b))
    one, other = dict(_facts(books[0])), dict(_facts(books[1]))
    _same_people(a, b, one)
    names = [
        name for name in dict.fromkeys([*other, *one]) if not name.endswith(", name") or {name} <= one.keys() & other
    ]
    changes = [_change(name, one.get(name), other.get(name), (a, b)) for name in names]
    changes += _text(books)
    return tuple(change for change in changes if change.kind != "unchanged" or _main(change.fact))


def _main(fact: str) -> bool:
    return not fact.startswith("figure: ")


def _change(name: str, before: Stated | None, after: Stated | None, texts: tuple[Release, Release]) -> FactChange:
    kind: Kind = "changed"
    if before is None:
        kind = "added"
    elif after is None:
        kind = "removed"
    elif before.shown == after.shown:
        kind = "unchanged"
    return FactChange(
        name.removeprefix("figure: ") if kind != "unchanged" else name,
        kind,
        before.shown if before else None,
        after.shown if after else None,
        place(texts[0].text, before.span) if before else None,
        place(texts[1].text, after.span) if after else None,
    )


def _text(books: tuple[Book, Book]) -> Iterator[FactChange]:
    """Yield how the running texts differ, in what no table of theirs says already.

    Two quarters state much that is not of the other: of theirs only what both say is told, and no growth.
    """
    one, other = ({each.name: each for each in said(book)} for book in books)
    quarters = calendar_of(books[0]).end != calendar_of(books[1]).end
    for name in dict.fromkeys([*other, *one]):
        before, after = one.get(name), other.get(name)
        tied = (before is None or before.tied) and (after is None or after.tied)
        alone = quarters and (before is None or after is None or "growth" in name or "change" in name)
        if not tied and not alone:
            yield _change(name, _stated(before), _stated(after), (books[0].release, books[1].release))


def _stated(each: Said | None) -> Stated | None:
    return None if each is None else Stated(each.shown, each.span)


def _same_people(a: Release, b: Release, one: dict[str, Stated]) -> None:
    """Give a contact that is only spelt otherwise, as its address or number shows, the later release's name."""
    for old in a.contacts:
        same = next((new for new in b.contacts if _same_person(old, new)), None)
        if same is not None and old.name != same.name and old.name and same.name:
            for name in [each for each in one if old.name in each]:
                renamed = name.replace(old.name, same.name)
                if renamed not in one:
                    one[renamed] = one.pop(name)
            one[f"contact {same.name}, name"] = Stated(old.name, old.span("name"))


def _same_person(old: Contact, new: Contact) -> bool:
    numbers = {phone.number for phone in old.phones} & {phone.number for phone in new.phones}
    return (bool(old.email) and old.email == new.email) or bool(numbers)


def _facts(book: Book) -> Iterator[tuple[str, Stated]]:
    yield from stated_facts(book.release)
    yield from _figures(book)


def _figures(book: Book) -> Iterator[tuple[str, Stated]]:
    """Yield the tables' figures, the main ones under their own names."""
    calendar = calendar_of(book)
    chosen: dict[str, Fact] = {}
    for fact in book.facts:
        name = _name(fact, calendar)
        former = chosen.setdefault(name, fact)
        if _main(name) and len(fact.sheet.rows) > len(former.sheet.rows):
            chosen[name] = fact  # of two tables with a row of that name the larger is the statement
    for name, fact in chosen.items():
        yield name, Stated(_grouped(fact.cell), fact.span)


def _grouped(number: str) -> str:
    """Return a decimal with its thousands apart."""
    whole, point, places = number.partition(".")
    digits = whole.lstrip("-")
    return f"{whole[: len(whole) - len(digits)]}{int(digits):,}{point}{places}" if digits.isdigit() else number


def _name(fact: Fact, calendar: Calendar) -> str:
    """Return a figure's name: its row, and its period by its distance from the one reported."""
    row = fact.sheet.rows[fact.row]
    section = f"{bare(row.section)}: " if row.section else ""
    main = fact.key in KEYS and fact.unit == "currency" and fact.sheet.statement.kind in _PRIMARY
    label = bare(row.label) if not main else fact.key.replace("_", " ")
    when = _when(fact, calendar)
    own = main and when in {"", "at its end"}
    return (
        f"{label}{', ' + when if when else ''}"
        if own
        else (f"figure: {fact.sheet.title}, {section}{label}{', ' + when if when else ''}")
    )


_PRIMARY = {"operations", "balance_sheet", "cash_flows"}
_LENGTHS = {"H": "six months", "9": "nine months", "Y": "year", "Q": "quarter"}


def _when(fact: Fact, calendar: Calendar) -> str:
    if calendar.end is None:
        return fact.sheet.column_name(fact.column)
    quarters = round((calendar.end - fact.period[1]).days / 91.3)
    kind = length(fact.period)
    first = "at its end" if kind == "I" else ("" if kind == calendar.base else _LENGTHS.get(kind, "other period"))
    back = (
        ""
        if quarters == 0
        else (f"{quarters // 4} year before" if quarters % 4 == 0 else f"{quarters} quarters before")
    )
    return ", ".join(part for part in (first if not (back and first == "at its end") else "", back) if part)
