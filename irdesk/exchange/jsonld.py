"""schema.org JSON-LD of a call and its release, for the investor page of a web site."""

import json
from typing import Any

from irdesk.domain.call import Call
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import ReleaseHead
from irdesk.exchange import words

Node = dict[str, Any]


def organization(company: Company, contacts: tuple[Contact, ...] = ()) -> Node:
    """Return the issuer as a Corporation with its contact points."""
    points = [_point(contact) for contact in contacts if contact.phone or contact.email]
    ticker = ":".join(part for part in (company.exchange, company.ticker) if part) if company.ticker else None
    return _node(
        "Corporation", name=company.name, tickerSymbol=ticker, url=_url(company.website), contactPoint=points or None
    )


def _point(contact: Contact) -> Node:
    return _node(
        "ContactPoint",
        name=contact.name or contact.organization,
        contactType=contact.role,
        telephone=contact.phone.number if contact.phone else None,
        email=contact.email,
    )


def event(call: Call, company: Company, release: ReleaseHead | None = None) -> Node:
    """Return a call as a BroadcastEvent; its webcast is where it takes place. What is not stated is left out."""
    start = words.local(call)
    status = "EventCancelled" if call.cancelled else "EventScheduled"
    where = _node("VirtualLocation", url=_url(call.webcast)) if call.webcast else None
    return _node(
        "BroadcastEvent",
        name=f"{words.subject(company, release, call)}: conference call",
        startDate=start.isoformat() if start else call.date and call.date.isoformat(),
        endDate=call.ends_at and call.ends_at.isoformat(),
        eventStatus=f"https://schema.org/{status}",
        eventAttendanceMode="https://schema.org/OnlineEventAttendanceMode",
        isLiveBroadcast=True,
        location=where,
        organizer=organization(company),
        potentialAction=[_dial(number.number, words.for_whom(number)) for number in call.dial_in] or None,
    )


def _dial(number: str, whom: str) -> Node:
    return _node("CommunicateAction", name=f"Dial in ({whom})" if whom else "Dial in", target=f"tel:{number}")


def article(release: ReleaseHead, company: Company) -> Node:
    """Return a release as a NewsArticle."""
    return _node(
        "NewsArticle",
        headline=release.headline,
        alternativeHeadline=release.subheadline,
        datePublished=release.date and release.date.isoformat(),
        dateline=release.place,
        publisher=organization(company),
    )


def document(*nodes: Node) -> str:
    """Return nodes as one JSON-LD document, safe inside a script element of a page."""
    graph = {"@context": "https://schema.org", "@graph": list(nodes)}
    text = json.dumps(graph, ensure_ascii=False, indent=2)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + "\n"


def _node(kind: str, **values: object) -> Node:
    return {"@type": kind, **{key: value for key, value in values.items() if value is not None}}


def _url(printed: str | None) -> str | None:
    return words.address(printed) if printed else None
