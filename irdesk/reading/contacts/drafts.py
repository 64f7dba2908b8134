"""A contact that is being read, and what it becomes."""

import re

from irdesk.domain.company import Contact, Phone
from irdesk.domain.prose import Lines
from irdesk.domain.source import Span
from irdesk.reading.contacts.pieces import Piece
from irdesk.reading.contacts.words import DESK_LINE

SHARED_BOX = re.compile(
    r"^(?:ir|ri|invest|enquir\w+|investors?|investor[._-]?relations|info|media|press|pr|news|contact|communications|corporate)\b",
    re.IGNORECASE,
)


BOX_DESK = re.compile(r"(?:ir|pr|invest\w*|media|press|relations)$")
"""What an agency adds to its client's name in a box: `acmeir@`."""


class Draft:
    """A contact that is being read: one desk, or the people who stand together before their numbers."""

    def __init__(self, heading: Piece | None, company: str | None = None) -> None:
        self.heading = heading
        self.company = company
        self.people: list[Piece] = []
        self.titles: dict[int, list[Piece]] = {}
        self.firm: Piece | None = None
        self.client: Piece | None = None
        self.phones: list[Piece] = []
        self.emails: list[Piece] = []

    @property
    def reached(self) -> bool:
        """Whether there is a way to reach it."""
        return bool(self.phones or self.emails)

    @property
    def empty(self) -> bool:
        """Whether nothing but its heading was read."""
        return not (self.people or self.titles or self.firm or self.reached)

    def contacts(self, lines: Lines) -> list[Contact]:
        """Return the contacts of this draft: one for each of its people, or one for the desk."""
        if not self.reached or not (self.people or self.heading or self.titles.get(-1) or self.firm):
            return []
        found = [self._contact(index, lines) for index in range(len(self.people))] or [self._contact(-1, lines)]
        return [contact for contact in found if contact.phones or contact.email]

    def _contact(self, index: int, lines: Lines) -> Contact:
        person = self.people[index] if index >= 0 else None
        titles = self.titles.get(index) or self._desk_beside(index) or self.titles.get(-1)
        titles = titles or ([self.heading] if self.heading else [])
        email = self._email(person)
        firm = self.firm or self.client
        spans = {"name": person, "role": titles[0] if titles else None, "organization": firm, "email": email}
        return Contact(
            name=tidy(person.text) if person else None,
            role=", ".join(_role(piece.text) for piece in titles) or None,
            organization=tidy(firm.text) if firm else None,
            phones=tuple(_phone(piece, lines) for piece in self._own_phones(index)),
            email=email.text.lower() if email and email.text.isupper() else email.text if email else None,
            spans={field: lines.span(piece.start, piece.end) for field, piece in spans.items() if piece}
            | _whole(titles, lines),
        )

    @property
    def _in_a_row(self) -> bool:
        """Whether several people stand on one line, parted by slashes."""
        return len(self.people) > 1 and all(person.after == "/" for person in self.people[1:])

    def _desk_beside(self, index: int) -> list[Piece]:
        """Return the desk behind the last of several people in a row: it is that of them all."""
        last = self.titles.get(len(self.people) - 1, [])
        shared = self._in_a_row and index >= 0 and len(last) == 1 and DESK_LINE.match(last[0].text)
        return last if shared else []

    def _own_phones(self, index: int) -> list[Piece]:
        """Return the numbers of one person: of as many numbers as people in a row, each has one."""
        kinds = {piece.number.kind for piece in self.phones if piece.number}
        if self._in_a_row and len(self.phones) == len(self.people) and len(kinds) == 1:
            return [self.phones[index]]
        return self.phones

    def _email(self, person: Piece | None) -> Piece | None:
        """Return the person's own address: that of their name, where several people share the block."""
        if person is None or len(self.people) < 2:
            return self.emails[0] if self.emails else None
        for email in self.emails:
            box = re.sub(r"[^a-z]", "", email.text.partition("@")[0].lower())
            owners = [other for other in self.people if owns(other.text, box)]
            if person in owners or (not owners and (SHARED_BOX.match(email.text) or self._is_client(box))):
                return email
        return None

    def is_everybodys(self, email: Piece) -> bool:
        """Tell whether an address is nobody's own: a desk's, or named after the company."""
        box = re.sub(r"[^a-z]", "", email.text.partition("@")[0].lower())
        owned = any(owns(person.text, box) for person in self.people)
        return not owned and bool(SHARED_BOX.match(email.text) or self._is_client(box))

    def _is_client(self, box: str) -> bool:
        """Tell whether a box is named after the company or its symbol: an agency's, for everybody who works for it."""
        called = re.sub(r"[^a-z]", "", (self.company or "").lower())
        if len(bare := BOX_DESK.sub("", box)) > 2 and called.startswith(bare):
            return True
        letters = iter(called)
        symbol = len(box) < 6 and called[:1] == box[:1] and all(letter in letters for letter in box)
        return len(box) > 2 and (called.startswith(box) or symbol)


def _whole(titles: list[Piece], lines: Lines) -> dict[str, Span]:
    """Return the place of a role of several pieces: from the first to the last."""
    if len(titles) < 2:
        return {}
    return {"role": lines.span(min(one.start for one in titles), max(one.end for one in titles))}


def owns(name: str, box: str) -> bool:
    """Tell whether a mail box is named after a person: by the first or the last name."""
    words = [word for word in re.findall(r"[a-z]+", name.lower()) if len(word) > 2]
    return any(word[:5] in box for word in words[-1:]) or any(box.startswith(word[:3]) for word in words[:1])


def tidy(text: str) -> str:
    """Fold white space and take stray marks off the ends."""
    return re.sub(r"\s+", " ", text).strip(" ,;:-–—/*")


def _role(text: str) -> str:
    """A desk's heading without `For`, in ordinary capitals."""
    role = tidy(re.sub(r"^for (?:the )?|,? (?:please )?contacts?$", "", tidy(text), flags=re.IGNORECASE))
    shouted = role.isupper() and DESK_LINE.match(role) and len(role) > len("IR")
    return role.title() if shouted else role[:1].upper() + role[1:]


def _phone(piece: Piece, lines: Lines) -> Phone:
    number = piece.number
    if number is None:  # pragma: no cover - a phone piece always carries its number
        raise ValueError(piece)
    span: Span = lines.span(piece.start, piece.end)
    return Phone(
        number=number.number,
        printed=number.printed,
        extension=number.extension,
        kind=number.kind,
        spans={"number": span},
    )
