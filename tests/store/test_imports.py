"""A release becomes records: new, unchanged or changed; what is known is matched, what a person typed survives."""

import datetime as dt
from pathlib import Path

import pytest

from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Highlight, Period, Release
from irdesk.domain.source import Span, Typed
from irdesk.domain.statement import Figure
from irdesk.store import Store
from tests.store.samples import call, hash_of, person, release, statement

TYPED = {"email": Typed(dt.datetime(2026, 1, 1, tzinfo=dt.UTC), "ann", "ada@quillmark.example")}
LATER = Period("second quarter 2004", dt.date(2004, 4, 1), dt.date(2004, 6, 30))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "desk", author="ann")


def later(**fields: object) -> Release:
    """The next quarter's release of the same company."""
    text = "Quillmark reports its summer quarter.\n"
    head = {"headline": "Quillmark 1 sees a summer lull", "date": dt.date(2004, 8, 11), "period": LATER}
    return release().with_fields(text=text, file="summer.txt", digest=hash_of(text), **head, **fields)


def test_the_same_again_changes_nothing_and_says_so(store: Store) -> None:
    first = store.add(release())
    assert (first.outcome, store.sequence) == ("new", 1)
    for again in (release(), release().with_fields(file="elsewhere.txt")):
        done = store.add(again)
        assert (done.release_id, done.outcome, done.changes) == (first.release_id, "unchanged", ())
    assert store.sequence == 1


def test_several_files_are_one_unit(store: Store) -> None:
    done = store.add_all((release(1), release(2), release(1)))
    assert [one.outcome for one in done] == ["new", "new", "unchanged"]
    assert store.log()[0].what == "import 3 releases"
    store.undo()
    assert store.releases.all() == ()
    assert store.text(1) == ""


def test_a_changed_text_updates_and_says_what_changed(store: Store) -> None:
    first = store.add(release())
    ids = (store.calls.all()[0].id, store.statements.all()[0].id)
    text = release().text.replace("7788", "9911")
    table = statement()
    row = table.rows[0]
    changed = release(
        text=text,
        headline="Quillmark 1 reports its better spring quarter",
        calls=(call().with_fields(replay=None),),
        highlights=(Highlight(text="A mill was bought.", order=0), Highlight(text="A new mill opened.", order=1)),
        statements=(table.with_fields(rows=(type(row)("Revenues", figures=(Figure("15.3"),)),)),),
    )
    done = store.add(changed)
    assert (done.release_id, done.outcome) == (first.release_id, "changed")
    assert done.changes == (
        "release, headline: Quillmark 1 reports its spring quarter → Quillmark 1 reports its better spring quarter",
        "call 1, replay: 7788 → not stated",
        "highlight 2, text: Orders doubled. → A new mill opened.",
        "table 1, Revenues: 15.2 → 15.3",
        "text: changed",
    )
    assert (store.calls.all()[0].id, store.statements.all()[0].id) == ids
    assert store.text(first.release_id) == text
    store.undo()
    assert store.add(release()).outcome == "unchanged"


def test_another_quarter_is_another_release(store: Store) -> None:
    store.add(release())
    done = store.add(later())
    assert done.outcome == "new"
    assert len(store.companies) == 1
    assert [set(one.release_ids) for one in store.contacts.all()] == [{1, 2}, {1, 2}]
    assert store.releases.newest() == (2, 1)


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({"headline": "Quillmark 1 reports on its spring quarter", "file": "b.txt"}, True),
        ({"date": dt.date(2004, 5, 13)}, True),
        ({"headline": "Quillmark 1 names a chief executive", "period": None, "file": "b.txt", "date": None}, False),
        ({"headline": "Quillmark 1 names a chief executive", "period": None, "file": "b.txt"}, False),
        ({"period": LATER, "file": "b.txt"}, False),
        ({"company": Company(name="Larch Oyj", ticker="LRC")}, False),
    ],
)
def test_when_two_readings_are_one_release(store: Store, change: dict[str, object], same: bool) -> None:
    store.add(release())
    done = store.add(release(text="Another text.\n").with_fields(**change))
    assert (done.outcome == "changed") == same
    assert len(store.releases) == (1 if same else 2)


@pytest.mark.parametrize(
    ("before", "after", "stays"),
    [
        ("www.quillmark.example", "http://www.quillmark.example", True),
        ("www.quillmark.example", "https://Quillmark.example/", True),
        ("https://www.quillmark.example/investors", "quillmark.example/investors/", True),
        ("www.quillmark.example", "www.quillmark.example/investors", False),
        ("www.quillmark.example/Investors", "www.quillmark.example/investors", False),
        ("www.quillmark.example", "ir.quillmark.example", False),
        ("www.quillmark.example", None, True),
    ],
)
def test_an_address_in_another_dress_is_no_change(store: Store, before: str, after: str | None, stays: bool) -> None:
    store.add(release().with_fields(company=Company(name="Quillmark 1", ticker="QM1", website=before)))
    done = store.add(later(company=Company(name="Quillmark 1", ticker="QM1", website=after)))
    (company,) = store.companies.all()
    assert company.website == (before if stays else after)
    assert any("website" in change for change in done.changes) == (not stays)


@pytest.mark.parametrize(
    ("company", "same"),
    [
        (Company(name="QUILLMARK 1, Limited", ticker="QM1"), True),
        (Company(name="Quillmark 1 Holdings plc"), True),
        (Company(name="Quillmark 1", ticker="qm1", exchange="Nasdaq"), True),
        (Company(name="Quillmark 1", ticker="QMX"), False),
        (Company(ticker="QM1", exchange="LSE"), False),
        (Company(name="Quillmark 12 Ltd."), False),
        (Company(), False),
    ],
)
def test_when_two_companies_are_one(store: Store, company: Company, same: bool) -> None:
    store.add(release())
    store.add(later(company=company))
    assert len(store.companies) == (1 if same else 2)
    assert len(store.contacts) == (2 if same else 4)


def test_a_later_number_of_a_person_is_a_change_and_an_earlier_one_is_not(store: Store) -> None:
    store.add(later(contacts=(person(number="+12125550199"),)))
    done = store.add(release(contacts=(person(number="+12125550111"),)))
    assert done.changes == ("contact Ada Fenn, phones: this earlier release says 2125550111; 2125550199 stays",)
    (kept,) = store.contacts.all()
    assert kept.phones[0].number == "+12125550199"
    assert kept.release_ids == (2, 1)
    assert store.add(release(contacts=(person(number="+12125550111"),))).outcome == "unchanged"
    third = later(contacts=(person(number="+12125550133"),)).with_fields(
        date=dt.date(2004, 11, 10), period=None, headline="Quillmark 1 in autumn", digest="x", file="autumn.txt"
    )
    assert store.add(third).changes == ("contact Ada Fenn, phones: 2125550199 → 2125550133",)
    assert store.contacts.all()[0].release_ids == (2, 1, 3)


def test_a_number_written_otherwise_is_no_change_of_a_person(store: Store) -> None:
    store.add(release(contacts=(person(number="+12125550199"),)))
    ada = person(number="+12125550199")
    other = ada.with_fields(phones=(ada.phones[0].with_fields(printed="212.555.0199"),))
    assert store.add(later(contacts=(other,))).changes == ()
    (kept,) = store.contacts.all()
    assert (kept.phones[0].printed, kept.release_ids) == ("2125550199", (2, 1))


def test_spans_of_a_contact_are_places_in_the_last_of_its_releases(store: Store) -> None:
    store.add(release())
    store.add(later(contacts=(person().with_fields(spans={"name": Span(70, 78, 4)}, role="Press"),)))
    first, second = store.release(1).contacts[0], store.release(2).contacts[0]
    assert second.spans == {"name": Span(70, 78, 4)}
    assert first.spans == {}
    assert first.phones[0].spans == {}


def test_what_a_person_typed_survives(store: Store) -> None:
    store.add(release())
    ada = store.contacts.all()[0]
    phone = ada.phones[0].with_fields(
        number="+12125559999", typed={"number": Typed(TYPED["email"].at, "ann", ada.phones[0].printed)}
    )
    highlight = store.highlights.all()[0]
    typed = {"text": Typed(TYPED["email"].at, "ann", highlight.text)}
    with store.unit("correct") as unit:
        unit.put(ada.with_fields(email="ada@new.example", typed=TYPED, phones=(phone,), note="calls back"))
        unit.put(highlight.with_fields(text="Orders more than doubled.", typed=typed))
    assert store.add(release()).outcome == "unchanged"
    changed = release(text="Changed.\n", contacts=(person().with_fields(email="x@y.example", role="Media"),))
    done = store.add(changed)
    assert done.outcome == "changed"
    kept = store.contacts.get(ada.id)
    assert kept is not None
    assert (kept.email, kept.role, kept.note) == ("ada@new.example", "Media", "calls back")
    assert kept.typed["email"].printed == "x@y.example"
    assert kept.phones[0].number == "+12125559999"
    corrected = store.highlights.get(highlight.id)
    assert corrected is not None
    assert corrected.text == "Orders more than doubled."


def test_people_are_matched_by_mail_or_by_name_and_firm(store: Store) -> None:
    desk = Contact(name="Cy Moss", organization="Moss & Fern", email="ir@quillmark.example")
    store.add(release(contacts=(person(), desk)))
    same = (
        Contact(name="ADA  FENN", organization="Quillmark Limited"),
        Contact(name="Di Oak", organization="Moss & Fern", email="ir@quillmark.example"),
        Contact(name="Ada Fenn", organization="Another Firm"),
    )
    done = store.add(later(contacts=same))
    assert [one.name for one in store.contacts.all()] == ["Ada Fenn", "Cy Moss", "Di Oak", "Ada Fenn"]
    assert done.changes == ("contact Di Oak: added", "contact Ada Fenn: added")
    assert store.contacts.all()[0].email == "ada@quillmark.example"


def test_a_contact_that_the_release_drops_stays_on_the_desk(store: Store) -> None:
    store.add(release())
    done = store.add(release(text="Changed.\n", contacts=(person(),)))
    assert "contact Bo Lund: not on the release any more" in done.changes
    assert store.contacts.all()[1].release_ids == ()
    assert len(store.release(1).contacts) == 1


def test_parts_that_are_gone_and_parts_that_are_new(store: Store) -> None:
    store.add(release())
    mill = store.highlights.all()[1]
    with store.unit("correct") as unit:
        unit.put(mill.with_fields(text="Two mills.", typed={"text": Typed(TYPED["email"].at, "ann", mill.text)}))
    table = statement()
    wider = table.with_fields(rows=(*table.rows, type(table.rows[0])("Costs", figures=(Figure("9.0"), Figure()))))
    fresh = statement(1).with_fields(kind="balance_sheet", title="Balance")
    done = store.add(release(text="Changed.\n", calls=(), highlights=(), statements=(fresh, wider)))
    assert done.changes == (
        "call 1: not in the release any more",
        "highlight 1: not in the release any more",
        "highlight 2: not in the release any more; kept, for a person changed it",
        "table 1: added",
        "table 2, row 2: added, Costs",
        "text: changed",
    )
    assert [one.text for one in store.highlights.all()] == ["Two mills."]
    assert store.calls.all() == ()
    back = store.add(release())
    assert "call 1: added" not in back.changes
    assert len(store.calls) == 1


def test_a_better_reading_of_the_same_text_is_told(store: Store) -> None:
    store.add(release())
    first = release().highlights[0].with_fields(spans={"text": Span(5, 9, 1)})
    done = store.add(release(highlights=(first, release().highlights[1])))
    assert (done.outcome, done.changes) == ("changed", ("read again: places in the text",))


def test_nameless_desks_go_by_their_role(store: Store) -> None:
    press, investors = Contact(role="Press", email="a@b.example"), Contact(role="Investors")
    store.add(release(contacts=(press, investors)))
    store.add(later(contacts=(Contact(role="press"), investors.with_fields(email="c@d.example"))))
    assert [(one.role, one.email) for one in store.contacts.all()] == [
        ("press", "a@b.example"),
        ("Investors", "c@d.example"),
    ]
