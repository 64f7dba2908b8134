"""The JSON objects that the command line prints of what is on a desk."""

from typing import Any

from irdesk.desk.desk import Desk
from irdesk.desk.files import reading_form
from irdesk.domain.call import Call
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Release, ReleaseHead
from irdesk.store import Unit

Form = dict[str, Any]


def call_form(desk: Desk, call: Call, company: Company) -> Form:
    """Return the JSON object of a call: its company, its state now, and its fields as `irdesk read` names them."""
    from irdesk.domain.moment import state
    from irdesk.exchange.reading_form import call_form as fields

    about = {"company": company.name, "ticker": company.ticker, "release": call.release_id}
    return {**about, "state": state(call, desk.now()).words, **fields(call)}


def contact_form(desk: Desk, contact: Contact) -> Form:
    """Return the JSON object of a contact."""
    from irdesk.exchange.reading_form import contact_form as fields

    company = desk.company(contact.company_id)
    return {"company": company and company.name, **fields(contact)}


def release_form(release: Release) -> Form:
    """Return the JSON object of a stored release."""
    return {"release": release.id, **reading_form(release)}


def head_form(desk: Desk, head: ReleaseHead) -> Form:
    """Return the JSON object of a release in a list."""
    company = desk.company(head.company_id)
    return {
        "release": head.id,
        "company": company and company.name,
        "ticker": company and company.ticker,
        "date": head.date and head.date.isoformat(),
        "headline": head.headline,
        "file": head.file,
    }


def unit_form(unit: Unit) -> Form:
    """Return the JSON object of a unit of work: who changed what, when, each field old → new."""
    return {
        "sequence": unit.sequence,
        "at": unit.time.isoformat(),
        "author": unit.author,
        "what": unit.what,
        "kind": unit.kind,
        "changes": [
            {"table": change.table, "id": change.id, "was": change.was, "now": change.now} for change in unit.changes
        ],
    }
