"""When a record that was read is one that is kept already.

Company: the same ticker (on the same exchange where both say), else the same name without its legal form; of a release
that names none, the one that was kept with the same text.
Contact, at the same company: the same e-mail (unless the names differ), else the same name and organization; where one
does not state the organization, the same name suffices unless the e-mails differ. Nameless desks go by their role.
Release, of the same company: the same text; else the same date and a period or headline that agrees; else the same
file name and part with a headline that agrees and no period that contradicts (a draft is dated and reworded again).
"""

from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Release, ReleaseHead
from irdesk.store.keys import company_name, fold
from irdesk.store.work import Work

ALIKE = 0.75


def same_company(unit: Work, read: Company) -> Company | None:
    """Return the kept company that `read` is, or None."""
    if read.ticker:
        for one in unit.where(Company, "ticker", read.ticker):
            if not one.exchange or not read.exchange or fold(one.exchange) == fold(read.exchange):
                return one
    if not read.name:
        return None
    named = unit.where(Company, "name", read.name)
    return next((one for one in named if not (one.ticker and read.ticker and one.ticker != read.ticker)), None)


def company_of_text(unit: Work, read: Release) -> Company | None:
    """Return the company that was kept for a release which names none: its text alone tells that it is the same."""
    if not read.digest or read.company.name or read.company.ticker:
        return None
    kept = unit.where(ReleaseHead, "digest", read.digest)
    return next((found for head in kept if (found := unit.get(Company, head.company_id)) is not None), None)


def same_contact(unit: Work, read: Contact, company_id: int) -> Contact | None:
    """Return the kept contact of the company that `read` is, or None; what a person typed over counts as printed."""
    here = unit.where(Contact, "company_id", company_id)
    tests = (_same_mail, _same_person)
    return next((one for test in tests for one in here if test(one, read)), None)


def _same_mail(one: Contact, read: Contact) -> bool:
    """The same e-mail, and not plainly another person who shares it."""
    mail, name = _printed(one, "email"), _printed(one, "name")
    return (
        bool(mail) and fold(mail) == fold(read.email or "") and (not name or not read.name or _alike(name, read.name))
    )


def _same_person(one: Contact, read: Contact) -> bool:
    mail, name, firm = (_printed(one, field) for field in ("email", "name", "organization"))
    other_mail = bool(mail and read.email) and fold(mail) != fold(read.email or "")
    stated = bool(firm and read.organization)
    same_firm = company_name(firm) == company_name(read.organization or "") if stated else not other_mail
    if name or read.name:
        return same_firm and _alike(name, read.name or "")
    return same_firm and not other_mail and fold(_printed(one, "role")) == fold(read.role or "")


def _printed(one: Contact, field: str) -> str:
    """Return what a release printed in a field, whatever a person made of it."""
    typed = one.typed.get(field)
    return (typed.printed if typed else getattr(one, field)) or ""


def _alike(one: str, other: str) -> bool:
    return fold(one) == fold(other)


def same_release(unit: Work, read: Release, company_id: int) -> ReleaseHead | None:
    """Return the kept release that `read` is, or None."""
    here = unit.where(ReleaseHead, "company_id", company_id)
    tests = (_same_text, _same_day, _same_file)
    return next((one for test in tests for one in here if test(one, read)), None)


def _same_text(one: ReleaseHead, read: Release) -> bool:
    return bool(read.digest) and one.digest == read.digest


def _same_day(one: ReleaseHead, read: Release) -> bool:
    if not one.date or one.date != read.date or _other_period(one, read):
        return False
    return _headlines_agree(one, read) or (one.period is not None and read.period is not None)


def _same_file(one: ReleaseHead, read: Release) -> bool:
    if not one.file or (one.file, one.part) != (read.file, read.part) or _other_period(one, read):
        return False
    return _headlines_agree(one, read) or (not one.headline and not read.headline)


def _other_period(one: ReleaseHead, read: Release) -> bool:
    if one.period is None or read.period is None:
        return False
    if one.period.end and read.period.end:
        return (one.period.start, one.period.end) != (read.period.start, read.period.end)
    return fold(one.period.label) != fold(read.period.label)


def _headlines_agree(one: ReleaseHead, read: Release) -> bool:
    if not one.headline or not read.headline:
        return False
    from difflib import SequenceMatcher  # a look-up does without

    return SequenceMatcher(None, fold(one.headline), fold(read.headline), autojunk=False).ratio() >= ALIKE
