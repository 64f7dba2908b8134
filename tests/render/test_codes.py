"""A call whose numbers have a code each, as the app shows it."""

import datetime as dt

from irdesk.domain.call import Call, Replay
from irdesk.domain.editing import edited, fields_of_record
from irdesk.render.calls import call_lines, replay_lines
from irdesk.render.cards import card_values
from tests.exchange.records import CALL, OWN_CODES, STAMP


def test_each_number_shows_its_code() -> None:
    shown = [line.plain for line in call_lines(OWN_CODES, dt.UTC)]
    assert any(line.startswith("1-800-555-0142") and line.endswith("toll-free  code 111222") for line in shown)
    assert any(line.startswith("conference ID") and line.endswith("with each number") for line in shown)
    replay = OWN_CODES.with_fields(replay=Replay(dial_in=OWN_CODES.dial_in))
    assert any(line.endswith("with each number") for line in (line.plain for line in replay_lines(replay)))
    assert any(line.plain.endswith("8871234") for line in call_lines(CALL, dt.UTC))


def test_the_card_names_each_code_by_its_number() -> None:
    values = [(value.label, value.shown) for value in card_values(OWN_CODES, replay=False) if value.code]
    assert values == [("conference ID (toll-free)", "111222"), ("conference ID (United Kingdom)", "333 444")]


def test_a_code_can_be_corrected_and_notes_what_was_printed() -> None:
    codes = [field for field in fields_of_record(OWN_CODES) if field.label == "its code"]
    assert [field.value for field in codes] == ["111222", "333 444"]
    after = edited(OWN_CODES, codes[0].path, "111223", STAMP, "Ann")
    assert isinstance(after, Call)
    assert after.dial_in[0].code == "111223"
    assert after.dial_in[0].typed["code"].printed == "111222"
