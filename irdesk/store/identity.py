"""When a record that was read is one that is kept already.

Company: the same ticker (on the same exchange where both say), else the same name without its legal form.
Contact: the same e-mail, else the same name and organization at the same company.
Release, of the same company: the same text; else the same date and a period or headline that agrees; else the same
file name and part with a headline that agrees and no period that contradicts (a draft is dated and reworded again).
"""

from difflib import SequenceMatcher

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


def same_contact(unit: Work, read: Contact, company_id: int) -> Contact | None:
    """Return the kept contact of the company that `read` is, or None."""
    if read.email:
        mailed = [one for one in unit.where(Contact, "email", read.email) if one.company_id == company_id]
        named = [one for one in mailed if _agree(one.name, read.name)]
        if named:
            return named[0]
    here = unit.where(Contact, "company_id", company_id)
    return next((one for one in here if _same_person(one, read)), None)


def _same_person(one: Contact, read: Contact) -> bool:
    if one.email and read.email and fold(one.email) != fold(read.email):
        return False
    if one.name and read.name:
        return fold(one.name) == fold(read.name) and _agree_firm(one, read)
    nameless = not one.name and not read.name
    return nameless and fold(one.role or "") == fold(read.role or "") and _agree_firm(one, read)


def _agree(one: str | None, other: str | None) -> bool:
    return not one or not other or fold(one) == fold(other)


def _agree_firm(one: Contact, read: Contact) -> bool:
    return company_name(one.organization or "") == company_name(read.organization or "")


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
    return SequenceMatcher(None, fold(one.headline), fold(read.headline), autojunk=False).ratio() >= ALIKE
