"""Against the company's earlier releases: what was carried over, what changed that should not have, what is gone."""

from collections.abc import Iterator

from irdesk.domain.call import Call
from irdesk.domain.finding import Finding
from irdesk.domain.release import Release
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import same
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.periods import calendar_of
from irdesk.proofing.prose_checks.sums.dividends import days_of
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.words.sentences import sentences

_APART = 45  # days that make a release another quarter's
_MANY = 4
_A_SENTENCE = 6
_RESTATES = ("restate", "reclassif", "recast", "discontinued", "retrospective", "revised to conform")


def stale(book: Book) -> Iterator[Finding]:
    """Yield findings from holding a release against the one before it."""
    former = _former(book)
    if former is None:
        return
    yield from _call(book, former.release)
    yield from _period(book, former.release)
    yield from _highlights(book, former.release)
    yield from _people(book, former.release)
    yield from _outlook(book, former.release)
    yield from _quotes(book, former.release)
    yield from _dividends(book, former)
    yield from _last_quarters(book, former)
    yield from _figures(book, former)
    yield from _gone(book, former)


def _former(book: Book) -> Book | None:
    """Return the latest release before this one's quarter."""
    date = book.release.date
    before = [each for each in book.before if each.release.date and date and (date - each.release.date).days > _APART]
    return max(before, key=lambda each: str(each.release.date), default=None)


def _alarm(book: Book, severity: str, message: str, *spans: Span | None, stated: str | None = None) -> Finding:
    return finding(book.text, "stale", severity, "inconsistent", message, *spans, stated=stated)


def _call(book: Book, former: Release) -> Iterator[Finding]:
    """Yield the alarms of the call: dates and codes that are still last quarter's, numbers that changed places."""
    if not book.release.calls or not former.calls:
        return
    call, before = book.release.calls[0], former.calls[0]
    when = f"as in the release of {former.date}"
    if call.date is not None and call.date == before.date:
        yield _alarm(book, "error", f"The date of the call is still {call.date}, {when}.", call.span("date"))
    if _code(call.conference_id) and call.conference_id == before.conference_id:
        message = f"The conference ID is still {call.conference_id}, {when}."
        yield _alarm(book, "warning", message, call.span("conference_id"), stated=call.conference_id)
    replay, played = call.replay, before.replay
    if replay is not None and played is not None:
        if replay.until is not None and replay.until == played.until:
            yield _alarm(book, "error", f"The replay still ends on {replay.until}, {when}.", replay.span("until"))
        if replay.pass_code is not None and replay.pass_code == played.pass_code:
            message = f"The replay's pass code is still {replay.pass_code}, {when}."
            yield _alarm(book, "warning", message, replay.span("pass_code"), stated=replay.pass_code)
    yield from _swapped(book, call, before)


def _code(code: str | None) -> bool:
    """Say whether a code is one that is given anew for each call: digits, not the company's name."""
    return code is not None and sum(char.isdigit() for char in code) >= 4


def _swapped(book: Book, call: Call, before: Call) -> Iterator[Finding]:
    """Yield an error for each live number that was the replay's last time, and the other way round."""
    live = {each.number for each in before.dial_in}
    replay = {each.number for each in (before.replay.dial_in if before.replay else ())}
    for each in call.dial_in:
        if each.number in replay - live:
            message = f"{each.printed} is given for the call; last time it was the replay's."
            yield _alarm(book, "error", message, each.span("number"), stated=each.printed)
    for each in call.replay.dial_in if call.replay else ():
        if each.number in live - replay:
            message = f"{each.printed} is given for the replay; last time it was the call's."
            yield _alarm(book, "error", message, each.span("number"), stated=each.printed)


def _period(book: Book, former: Release) -> Iterator[Finding]:
    now, before = book.release.period, former.period
    if now is not None and before is not None and now.end is not None and now.end == before.end:
        message = f"The period is still “{now.label}”, as in the release of {former.date}."
        yield _alarm(book, "error", message, book.release.span("period") or book.release.span("headline"))


def _highlights(book: Book, former: Release) -> Iterator[Finding]:
    """Yield a warning for each highlight that stood word for word in the last release."""
    before = {" ".join(each.text.lower().split()) for each in former.highlights}
    for each in book.release.highlights:
        if " ".join(each.text.lower().split()) in before:
            message = f"This highlight stood word for word in the release of {former.date}."
            yield _alarm(book, "warning", message, each.span("text"))


def _quotes(book: Book, former: Release) -> Iterator[Finding]:
    """Yield a warning for each quote that somebody was quoted with last time, too."""
    before = {sentence for each in former.quotes for sentence in _sentences(each.text)}
    for each in book.release.quotes:
        if not before.isdisjoint(_sentences(each.text)):
            message = f"This quote stood word for word in the release of {former.date}."
            yield _alarm(book, "warning", message, each.span("text"))


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a quote that are long enough not to be said twice by chance."""
    words = " ".join(text.split())
    for start, end in sentences(words):
        if len(words[start:end].split()) >= _A_SENTENCE:
            yield words[start:end].lower().strip(' "“”,.')


def _dividends(book: Book, former: Book) -> Iterator[Finding]:
    """Yield a warning for each day of a dividend to come that is still last quarter's."""
    before = {(what, day) for what, day, _ in days_of(former)}
    for what, day, where in days_of(book):
        published = book.release.date
        if (what, day) in before and published is not None and day < published and not _paid(book, where):
            message = f"The dividend's day ({what}) is still {day}, as in the release of {former.release.date}."
            yield _alarm(book, "warning", message, where, stated=day.isoformat())


def _paid(book: Book, where: Span) -> bool:
    """Say whether a sentence looks back on a dividend that was paid."""
    lead = book.text[max(0, where.start - 120) : where.end]
    return "payable" not in lead and "will be" not in lead and "declare" not in lead


def _last_quarters(book: Book, former: Book) -> Iterator[Finding]:
    """Yield an error for a figure of this quarter that no table of the release shows, and that was the last one's."""
    own, then = calendar_of(book).own(), calendar_of(former).own()
    for claim in claims(book) if own is not None and then is not None else ():
        kept = claim.slot == own and claim.whole and not (claim.scoped or claim.change or claim.expected)
        if not kept or then is None or claim.quantity.kind not in {"money", "per_share"}:
            continue
        here = [fact for fact in facts_of(book, claim) if own is not None and own.fits(fact.period)]
        there = [fact for fact in facts_of(former, claim) if then.fits(fact.period)]
        if here and there and all(hold(claim, fact).verdict == "impossible" for fact in here):
            was = next((fact for fact in there if hold(claim, fact).verdict == "exact"), None)
            if was is not None:
                message = f"{claim.quantity.printed} is {was.name} of {was.sheet.column_name(was.column)}, "
                now = here[0].sheet.text(here[0].row, here[0].column)
                message += f"as published on {former.release.date}; it is {now} now."
                where = claim.paragraph.span(claim.quantity.start, claim.quantity.end)
                yield _alarm(book, "error", message, where, here[0].span, stated=claim.quantity.printed)


def _people(book: Book, former: Release) -> Iterator[Finding]:
    """Yield notes on contacts that are gone or whose number changed."""
    now = {(each.name or "").lower(): each for each in book.release.contacts if each.name}
    for each in former.contacts:
        known = now.get((each.name or "").lower())
        if each.name and known is None and now:
            yield _alarm(book, "note", f"{each.name}, a contact of the release of {former.date}, is not one any more.")
        elif known is not None and known.phone and each.phone and known.phone.number != each.phone.number:
            message = f"{each.name}'s number was {each.phone.printed} in the release of {former.date}."
            yield _alarm(book, "note", message, known.phone.span("number"), stated=known.phone.printed)


def _outlook(book: Book, former: Release) -> Iterator[Finding]:
    """Yield a warning for a range of money that was expected of one quarter, and now is of another."""
    before = {(each.metric.lower(), each.low, each.high, each.scale): each for each in former.guidance}
    for each in book.release.guidance:
        was = before.get((each.metric.lower(), each.low, each.high, each.scale))
        if was is None or each.unit != "currency" or each.low in {None, each.high} or not each.period or not was.period:
            continue
        if "quarter" in each.period.lower() and each.period.lower() != was.period.lower():
            message = f"{each.metric} for the {each.period} is expected as it was for the {was.period}, "
            message += f"in the release of {former.date}."
            yield _alarm(book, "warning", message, each.span("low") or each.span("text"), stated=each.low)


def _figures(book: Book, former: Book) -> Iterator[Finding]:
    """Yield findings on the prior-period figures that the earlier release published too."""
    pairs = [pair for fact in book.facts if (pair := _pair(fact, former))]
    differ = [pair for pair in pairs if same(pair[0].worth, pair[1].worth) == "impossible"]
    said = any(word in book.text.lower() for word in _RESTATES)
    severity = "note" if said or len(differ) > _MANY else "warning"
    for fact, before in pairs:
        shown, was = (each.cell for each in (fact, before))
        what = f"{fact.name}, {fact.sheet.column_name(fact.column)}"
        if (fact, before) in differ:
            message = f"{what}: {shown}; published as {was} on {former.release.date}. Restated, or wrong?"
            yield _alarm(book, severity, message, fact.span, stated=shown)
        else:
            message = f"{what}: {shown}, as published on {former.release.date}."
            yield finding(book.text, "stale", "ok", "exact", message, fact.span, stated=shown)


def _pair(fact: Fact, former: Book) -> tuple[Fact, Fact] | None:
    """Return a fact with the same one of the earlier release, if that has exactly one."""
    same_row = [
        each
        for each in former.by_key.get(fact.key, ())
        if (each.period, each.unit, each.sheet.statement.kind) == (fact.period, fact.unit, fact.sheet.statement.kind)
        and each.label == fact.label
        and each.sheet.rows[each.row].section == fact.sheet.rows[fact.row].section
        and each.other_basis == fact.other_basis
    ]
    return (fact, same_row[0]) if len(same_row) == 1 else None


def _gone(book: Book, former: Book) -> Iterator[Finding]:
    """Yield a note for what the last release stated and this one does not: a table, a pass code, guidance."""
    kinds = {sheet.statement.kind for sheet in book.sheets}
    names = {"balance_sheet": "balance sheet", "operations": "statement of operations",
             "cash_flows": "statement of cash flows", "reconciliation": "reconciliation"}  # fmt: skip
    for kind in dict.fromkeys(sheet.statement.kind for sheet in former.sheets):
        if kind in names and kind not in kinds:
            message = f"The release of {former.release.date} had a {names[kind]}; this one has none."
            yield _alarm(book, "note", message, book.release.span("headline"))
    if former.release.guidance and not book.release.guidance:
        message = f"The release of {former.release.date} gave guidance; this one gives none."
        yield _alarm(book, "note", message, book.release.span("headline"))
