"""A large desk is searched in part, and answers as the whole does."""

from collections.abc import Iterator

import pytest

from irdesk.desk import Desk
from irdesk.store import Store
from tests.bench.desks import fill


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    place = tmp_path_factory.mktemp("large") / "desk"
    with Store.open(place) as store:
        fill(store, 240)
    opened = Desk.open(place, "2001-01-01 12:00 EST", still=True)
    yield opened
    opened.close()


@pytest.mark.parametrize("words", ["t3 replay", "t3 call", "t12 person", "t5 revenues", "t7 139 replay", "t2"])
def test_the_first_answer_is_the_whole_desks(desk: Desk, words: str) -> None:
    whole, part = desk.find(words, 5), desk.find_once(words, 5)
    assert whole
    assert (part[0].kind, part[0].title, part[0].values) == (whole[0].kind, whole[0].title, whole[0].values)


def test_slips_are_forgiven_by_the_whole(desk: Desk) -> None:
    assert desk.find_once("compnay t3", 5) == desk.find("compnay t3", 5)


def test_contacts_and_releases_by_company(desk: Desk) -> None:
    assert {contact.company_id for contact in desk.match_contacts("t4")} == {4}
    assert len(desk.match_releases("t4")) == 20
    dates = [head.date for head in desk.match_releases("t4")]
    assert dates == sorted(dates, reverse=True)  # type: ignore[type-var]
