"""Contacts put together from the pieces of a card."""

import re
from collections.abc import Iterable

import msgspec

from irdesk.domain.company import Contact, Phone
from irdesk.domain.prose import Lines
from irdesk.domain.source import Span
from irdesk.reading.contacts.pieces import Piece
from irdesk.reading.contacts.words import DESK_LINE

SHARED_BOX = re.compile(
    r"^(?:ir|investors?|investor[._-]?relations|info|media|press|pr|news|contact|communications|corporate)\b",
    re.IGNORECASE,
)


class Draft:
    """A contact that is being read: one desk, or the people who stand together before their numbers."""

    def __init__(self, heading: Piece | None) -> None:
        self.heading = heading
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
        titles = self.titles.get(index) or self.titles.get(-1) or ([self.heading] if self.heading else [])
        email = self._email(person)
        firm = self.firm or self.client
        spans = {"name": person, "role": titles[0] if titles else None, "organization": firm, "email": email}
        return Contact(
            name=tidy(person.text) if person else None,
            role=", ".join(_role(piece.text) for piece in titles) or None,
            organization=tidy(firm.text) if firm else None,
            phones=tuple(_phone(piece, lines) for piece in self.phones),
            email=email.text.lower() if email and email.text.isupper() else email.text if email else None,
            spans={field: lines.span(piece.start, piece.end) for field, piece in spans.items() if piece}
            | _whole(titles, lines),
        )

    def _email(self, person: Piece | None) -> Piece | None:
        """Return the person's own address: that of their name, where several people share the block."""
        if person is None or len(self.people) < 2:
            return self.emails[0] if self.emails else None
        for email in self.emails:
            box = re.sub(r"[^a-z]", "", email.text.partition("@")[0].lower())
            owners = [other for other in self.people if _owns(other.text, box)]
            if person in owners or (not owners and SHARED_BOX.match(email.text)):
                return email
        return None


def _whole(titles: list[Piece], lines: Lines) -> dict[str, Span]:
    """Return the place of a role of several pieces: from the first to the last."""
    if len(titles) < 2:
        return {}
    return {"role": lines.span(min(one.start for one in titles), max(one.end for one in titles))}


def _owns(name: str, box: str) -> bool:
    """Tell whether a mail box is named after a person: by the first or the last name."""
    words = [word for word in re.findall(r"[a-z]+", name.lower()) if len(word) > 2]
    return any(word[:5] in box for word in words[-1:]) or any(box.startswith(word[:3]) for word in words[:1])


def tidy(text: str) -> str:
    """Fold white space and take stray marks off the ends."""
    return re.sub(r"\s+", " ", text).strip(" ,;:-–—/*")


def _role(text: str) -> str:
    """A desk's heading without `For`, in ordinary capitals."""
    role = tidy(re.sub(r"^for (?:the )?|,? (?:please )?contacts?$", "", tidy(text), flags=re.IGNORECASE))
    return role.title() if role.isupper() and DESK_LINE.match(role) else role[:1].upper() + role[1:]


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


def assemble(
    pieces: Iterable[Piece], lines: Lines, company: str | None = None, heading: Piece | None = None
) -> list[Contact]:
    """Read the pieces of one card, from top to bottom, as contacts."""
    reader = _Reader(heading, company)
    for piece in pieces:
        reader.take(piece)
    reader.close()
    return [contact for draft in reader.done for contact in draft.contacts(lines)]


class _Reader:
    """Decides where one contact ends and the next begins."""

    def __init__(self, heading: Piece | None, company: str | None) -> None:
        self.company = company
        self.done: list[Draft] = []
        self.now = Draft(heading)
        self.heading = heading
        self.lender: Draft | None = None  # a firm with a number and nobody yet
        self.client: Piece | None = None  # `For Acme:`, `At Roe Partners:`
        self.group: Piece | None = None  # the firm that heads people who stand right below one another
        self.everyone = False  # `both of Acme`: the firm of all who stand before
        self.shared: list[Draft] = []  # the earlier contacts whose firm and numbers the sentence gives later

    def take(self, piece: Piece) -> None:
        """Add a piece to the contact that is being read, or begin the next with it."""
        step = getattr(self, f"_{piece.kind}", None)
        if step is not None:
            step(piece)

    def close(self) -> None:
        """End the contact that is being read."""
        self._next(self.heading)

    def _next(self, heading: Piece | None) -> None:
        self._lend()
        if not self.now.empty:
            self.done.append(self.now)
            self.shared = []
        self.now = Draft(heading)
        self.now.client = self.client

    def _lend(self) -> None:
        """Give the people under a firm's line its number (`Acme plc  Tel: 020 …`, their names below)."""
        now, above = self.now, self.done[-1] if self.done else None
        if above and above.firm and above.phones and not (above.people or above.titles or above.emails):
            self.lender = above
        if self.lender and now.people and not now.reached and now.firm is self.lender.firm:
            now.phones = self.lender.phones
            self.done = [draft for draft in self.done if draft is not self.lender]

    def _sign(self) -> None:
        """Give the company that stands alone below its people (`Acme plc`, a blank line) to those above it."""
        now, unsigned = self.now, [draft for draft in self.done if draft.people and not draft.firm]
        alone = now.firm and not (now.people or now.titles or now.reached)
        if alone and now.firm and unsigned and now.firm.text.lower() == (self.company or "").lower():
            for draft in unsigned:
                draft.firm = now.firm
            self.now, self.group = Draft(self.heading), None

    def _break(self, piece: Piece) -> None:
        del piece
        self._lend()
        self._sign()
        if self.now.reached and not (self.group and self.company and self.group.text.startswith(self.company[:8])):
            self.group = None

    def _generic(self, piece: Piece) -> None:
        del piece
        if not self.now.empty:
            self._next(None)

    def _desk(self, piece: Piece) -> None:
        if self.now.people and not piece.heads and (piece.after == "(" or not self.now.reached):
            self.now.titles.setdefault(len(self.now.people) - 1, []).append(piece)
        else:
            self._house()
            self.heading, self.group = piece, None
            self._next(piece)
            if piece.owner:
                self.now.client = msgspec.structs.replace(piece, kind="firm", text=piece.owner)

    def _house(self) -> None:
        """Keep the company that stands alone above the first desk: it is theirs who name no other firm."""
        alone = self.now.firm and not (self.now.people or self.now.titles or self.now.reached or self.done)
        if alone and self.now.firm and self.company and self.now.firm.text == self.company:
            self.client = self.now.firm

    def _person(self, piece: Piece) -> None:
        if self.now.reached:
            self._next(self.heading)
            self.now.firm = self.group
        self.now.people.append(piece)

    def _title(self, piece: Piece) -> None:
        if self.now.reached and not (piece.after == "(" and self.now.people):
            self._next(self.heading)
        self.now.titles.setdefault(len(self.now.people) - 1, []).append(piece)

    def _client(self, piece: Piece) -> None:
        if self.now.reached:
            self._next(self.heading)
        text = re.sub(r"^(?:for|at) |[,.]? (?:please )?contact$", "", piece.text, flags=re.IGNORECASE)
        self.now.client = msgspec.structs.replace(piece, text=text)
        self.client = self.now.client if piece.text[:3].lower() == "at " else None

    def _other(self, piece: Piece) -> None:
        self.everyone = piece.text.lower() in ("both", "all")

    def _firm(self, piece: Piece) -> None:
        self._lend()
        if piece.after == "of" and self.everyone:
            for draft in self.done:
                draft.firm = draft.firm or (piece if draft.people else None)
        if piece.after == "of" and self.now.people:
            self.shared = [draft for draft in self.done if draft.people and not (draft.firm or draft.phones)]
            for draft in self.shared:
                draft.firm = piece
        elif self.now.reached and (self.now.firm or self.now.people):
            self._next(self.heading)
        if self.now.firm is None:
            self.now.firm = piece
            self.group = None if self.now.people else piece

    def _phone(self, piece: Piece) -> None:
        for draft in self.shared:
            draft.phones.append(piece)
        self.now.phones.append(piece)

    def _email(self, piece: Piece) -> None:
        beside = self.now.emails and self.now.emails[-1].line == piece.line and self.now.people
        if self.now.emails and len(self.now.people) < 2 and not beside:
            self._next(self.heading)
        self.now.emails.append(piece)
