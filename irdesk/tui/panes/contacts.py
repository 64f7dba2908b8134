"""The people who answer for the company."""

from irdesk.domain.company import Contact
from irdesk.render.line import Line, Piece, line
from irdesk.render.people import contact_lines, phone_shown
from irdesk.render.wrap import cells, wrap
from irdesk.tui.panes.pane import GAP, LinesPane
from irdesk.tui.widgets.rows import Place, Row, label_row

LEAST, MOST = 12, 32
"""The least and the greatest width of the names' column."""
KIND = 5
"""The room for a number's kind behind it: fax, cell."""


class ContactsPane(LinesPane):
    """A block for each contact: role, name and number, firm, e-mail."""

    NAME = "Contacts"
    DIGIT = "1"
    EMPTY = "No contacts stated in this release. n adds one."
    BEFORE = "Who answers for the company, with their numbers."

    def rows(self, width: int) -> list[Row]:
        """Return the contacts' lines, set apart where there is room."""
        names = [cells(contact.name or contact.organization or "") for contact in self.page.contacts]
        numbers = [
            cells(phone_shown(phone)) + KIND * (phone.kind not in {None, "office"})
            for contact in self.page.contacts
            for phone in contact.phones
        ]
        column = max(LEAST, min(max(names, default=0) + 1, width - max(numbers, default=0) - 1, MOST))
        made: list[Row] = []
        for contact in self.page.contacts:
            made.extend(contact_rows(contact, column, width))
            made.append(GAP)
        return made[:-1]

    def note(self) -> Line:
        """Return how many there are."""
        return line(Piece(str(len(self.page.contacts) or ""), "label"))


def contact_rows(contact: Contact, column: int, width: int) -> list[Row]:
    """Return a contact's rows; each number is a row of its own."""
    made: list[Row] = []
    phones = iter(([contact.phone] if contact.phone else []) + [p for p in contact.phones if p is not contact.phone])
    for index, one in enumerate(contact_lines(contact, column)):
        span = contact.span(one.field)
        if one.field == "phones":
            phone = next(phones, None)
            span = phone.span("number") if phone else contact.span("name")
        place = Place(contact, one.field, span)
        parts = wrap(one, width, 4)
        if not one.field:
            made.extend(label_row(part) for part in parts)
            continue
        made.append(Row(parts[0], ("contact", contact.id, index), place=place))
        made.extend(Row(part, part=True, place=place) for part in parts[1:])
    return made
