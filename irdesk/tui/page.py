"""What the desk shows of one release, gathered once."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from irdesk.domain.call import Call
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Highlight, ReleaseHead
from irdesk.domain.statement import Statement

if TYPE_CHECKING:
    from irdesk.desk import Desk

NO_HEAD = ReleaseHead()
NOBODY = Company()
BEGINNING = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Page:
    """A release with everything that its panes show."""

    head: ReleaseHead = NO_HEAD
    company: Company = NOBODY
    contacts: tuple[Contact, ...] = ()
    call: Call | None = None
    highlights: tuple[Highlight, ...] = ()
    statements: tuple[Statement, ...] = ()
    zone: dt.tzinfo = dt.UTC
    now: dt.datetime = BEGINNING

    def at(self, now: dt.datetime) -> "Page":
        """Return the page at another instant."""
        return replace(self, now=now)


def page_of(desk: "Desk", head: ReleaseHead) -> Page:
    """Gather the page of a release."""
    return Page(
        head=head,
        company=desk.company(head.company_id) or Company(),
        contacts=desk.contacts(head.company_id, head.id),
        call=desk.call_of(head.id),
        highlights=desk.highlights(head.id),
        statements=desk.statements(head.id),
        zone=desk.zone,
        now=desk.now(),
    )
