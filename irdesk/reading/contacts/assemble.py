"""Contacts put together from the pieces of a card."""

import re
from collections.abc import Iterable

import msgspec

from irdesk.domain.company import Contact
from irdesk.domain.prose import Lines
from irdesk.reading.contacts.drafts import Draft
from irdesk.reading.contacts.pieces import Piece

INITIALED = re.compile(r"[A-Z]{3,} [A-Z][a-z]+\b")
"""`MZ Roe` may be a person, `GRA Roe` hardly."""


def assemble(
    pieces: Iterable[Piece], lines: Lines, company: str | None = None, heading: Piece | None = None
) -> list[Contact]:
    """Read the pieces of one card, from top to bottom, as contacts."""
    reader = _Reader(heading, company)
    for piece in pieces:
        reader.take(piece)
    reader.close()
    return [contact for draft in reader.done for contact in draft.contacts(lines)]


def _right_below(now: Draft, above: Draft) -> bool:
    """Tell whether people whom nobody can reach stand right below one of their firm whose number is beside the name."""
    if now.reached or not (now.people and above.people and above.phones) or above.emails:
        return False
    last = above.phones[-1].line
    own = any(piece.number and piece.number.kind == "cell" for piece in above.phones)
    if now.firm and now.firm is above.firm and above.people[-1].line < last:
        return not own  # behind the number of the firm that heads them all
    beside = above.people[0].line == last and now.people[0].line == last + 1
    return beside and now.firm is above.firm and now.heading is above.heading


class _Reader:
    """Decides where one contact ends and the next begins."""

    def __init__(self, heading: Piece | None, company: str | None) -> None:
        self.company = company
        self.done: list[Draft] = []
        self.now = Draft(heading, company)
        self.heading = heading
        self.lender: Draft | None = None  # a firm with a number and nobody yet
        self.client: Piece | None = None  # `For Acme:`, `At Roe Partners:`
        self.group: Piece | None = None  # the firm that heads people who stand right below one another
        self.broken = False  # a blank line stands behind the way to reach them
        self.apart = False  # a blank line stands before what is being read
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
        self.now = Draft(heading, self.company)
        self.now.client = self.client
        self.broken = False

    def _lend(self) -> None:
        """Give the people under a firm's line its number (`Acme plc  Tel: 020 …`, their names below)."""
        now, above = self.now, self.done[-1] if self.done else None
        if above and above.firm and above.phones and not (above.people or above.titles or above.emails):
            self.lender = above
        if self.lender and now.people and not now.reached and now.firm is self.lender.firm:
            now.phones = self.lender.phones
            self.done = [draft for draft in self.done if draft is not self.lender]
        elif above and _right_below(now, above):
            now.phones = above.phones

    def _sign(self) -> None:
        """Give the company that stands alone below its people (`Acme plc`, a blank line) to those above it."""
        now, unsigned = self.now, [draft for draft in self.done if draft.people and not draft.firm]
        alone = now.firm and not (now.people or now.titles or now.reached)
        if alone and now.firm and unsigned and now.firm.text.lower() == (self.company or "").lower():
            for draft in unsigned:
                draft.firm = now.firm
            self.now, self.group = Draft(self.heading, self.company), None

    def _break(self, piece: Piece) -> None:
        del piece
        self._lend()
        self._sign()
        self.broken, self.apart = self.now.reached, True
        if (
            self.broken
            and self.heading
            and not (self.now.people or self.heading.heads)
            and self.now.heading is self.heading
        ):
            self.heading = None
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
            above = self._agency()
            waiting = self._waiting(piece)
            self._next(piece)
            self.shared = waiting
            self.now.client = above or self.now.client
            if piece.owner:
                self.now.client = msgspec.structs.replace(piece, kind="firm", text=piece.owner)

    def _waiting(self, piece: Piece) -> list[Draft]:
        """Return those right above a desk's heading whom nobody can reach yet: they share what follows."""
        now = self.now
        waits = piece.heads and now.people and not now.reached and piece.line <= now.people[-1].line + 1
        return [*self.shared, now] if waits else []

    def _agency(self) -> Piece | None:
        """Return the firm that stands right above a desk (`Roe Partners`, `Investors: Jane Roe`), if not the issuer."""
        now = self.now
        alone = now.firm and not (now.people or now.titles or now.reached)
        return now.firm if alone and now.firm and now.firm.text.lower() != (self.company or "").lower() else None

    def _house(self) -> None:
        """Keep the company that stands alone above the first desk: it is theirs who name no other firm."""
        alone = self.now.firm and not (self.now.people or self.now.titles or self.now.reached or self.done)
        if alone and self.now.firm and self.company and self.now.firm.text == self.company:
            self.client = self.now.firm

    def _person(self, piece: Piece) -> None:
        if self._is_house(piece):
            self._firm(piece)
            return
        if self.now.reached:
            self._next(self.heading)
            self.now.firm = self.group
        self.now.people.append(piece)

    def _is_house(self, piece: Piece) -> bool:
        """Tell whether a name that begins with initials, right below somebody without a title, is their firm's."""
        now = self.now
        alone = len(now.people) == 1 and not (now.titles or now.firm or now.reached)
        return alone and bool(INITIALED.match(piece.text)) and piece.line == now.people[0].line + 1

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
        if not (self.now.people and self.now.people[-1].line == piece.line):
            self._lend()
        if piece.after == "of" and self.everyone:
            for draft in self.done:
                draft.firm = draft.firm or (piece if draft.people else None)
        if piece.after == "of" and self.now.people:
            self.shared = [draft for draft in self.done if draft.people and not (draft.firm or draft.phones)]
            for draft in self.shared:
                draft.firm = piece
        elif self.now.reached and (self.now.firm or self.now.people or self.broken):
            self._next(self.heading)
        if self._unreached(piece):
            self._next(self.heading)
        for draft in self.shared:
            draft.firm = draft.firm or piece
        if self.now.firm is None:
            self.now.firm = piece
            self.group = None if self.now.people else piece

    def _unreached(self, piece: Piece) -> bool:
        """Tell whether a firm's line stands below the people of another firm, whom nobody can reach."""
        firm, people = self.now.firm, self.now.people
        if self.apart and firm is self.group and len(people) == 1 and self._is_right_below(piece):
            self.now.firm = firm = None  # the firm above headed others
        return bool(
            firm and people and not self.now.reached and firm.line < people[0].line and piece.line > people[-1].line
        )

    def _is_right_below(self, piece: Piece) -> bool:
        """Tell whether a piece stands in the line below somebody without a title."""
        return not self.now.titles and piece.line == self.now.people[-1].line + 1

    def _phone(self, piece: Piece) -> None:
        self.apart = False
        for draft in self.shared:
            draft.phones.append(piece)
        self.now.phones.append(piece)

    def _email(self, piece: Piece) -> None:
        self.apart = False
        beside = self.now.emails and self.now.emails[-1].line == piece.line and self.now.people
        if self.now.emails and len(self.now.people) < 2 and not beside:
            self._next(self.heading)
        self.now.emails.append(piece)
        self._share(piece)

    def _share(self, email: Piece) -> None:
        """Give a firm's box for its client to the firm's people in the lines right above, who have a number each."""
        line = email.line
        for draft in [self.now, *reversed(self.done)]:
            last = max((one.line for one in (*draft.people, *draft.phones)), default=-9)
            if not draft.people or draft.firm is not self.now.firm or draft.firm is None or last < line - 1:
                return
            if draft is not self.now and not draft.emails and draft.is_everybodys(email):
                draft.emails.append(email)
            line = min(one.line for one in draft.people)
