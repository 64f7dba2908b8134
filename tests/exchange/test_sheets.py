"""Sheets for people: one record in four forms, templates of one's own, hostile words."""

import datetime as dt
import re
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from irdesk.exchange.error import ExchangeError
from irdesk.exchange.sheets import FORMS, SHEETS, SheetFacts, templates, write_sheet
from irdesk.exchange.sheets.markdown import escaped, plain
from irdesk.exchange.text import one_line
from tests.exchange.records import CALL, COMPANY, CONTACTS, HEAD, HIGHLIGHTS, OWN_CODES, STATEMENT

FACTS = SheetFacts(
    company=COMPANY,
    release=HEAD,
    call=CALL,
    contacts=CONTACTS,
    highlights=HIGHLIGHTS,
    statements=(STATEMENT,),
    zones=("Europe/London", "Asia/Hong_Kong"),
)


def pdf_pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [str(page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()


def words(text: str) -> str:
    return " ".join(text.split())


def in_form(sheet: str, form: str, facts: SheetFacts = FACTS) -> str:
    data = write_sheet(sheet, facts, form)
    return words(" ".join(pdf_pages(data)) if form == "pdf" else data.decode())


@pytest.mark.parametrize("form", FORMS)
def test_the_call_sheet_says_all_that_a_caller_needs(form: str) -> None:
    text = in_form("call", form)
    needed = (
        *("1-800-555-0142", "1-212-555-0188", "+44 20 7946 0958", "8871234", "08:15", "1-877-555-0199", "47546"),
        *("Thu 2 May 2024 08:30 EDT", "Thu 2 May 2024 13:30 BST", "Thu 2 May 2024 20:30 HKT", "Thu 16 May 2024"),
        *("Bo Lindqvist", "Ana Müller-Weiß", "212-555-0102 ext. 12", "two hours after the end of the call"),
    )
    for fact in needed:
        assert fact in text, fact


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("sheet", ["call", "notice"])
def test_a_sheet_has_the_code_of_each_number(sheet: str, form: str) -> None:
    made = in_form(sheet, form, SheetFacts(company=COMPANY, release=HEAD, call=OWN_CODES))
    text = re.sub(r"\*\*|</?strong>", "", made)
    assert "1-800-555-0142, code 111222" in text
    assert "+44 20 7946 0958, code 333 444" in text
    assert ("one for each number" in text) == (sheet == "call")


def test_the_call_sheet_is_one_page() -> None:
    crowd = tuple(CONTACTS[0].with_fields(name=f"Person {at}") for at in range(34))
    facts = SheetFacts(company=COMPANY, release=HEAD, call=CALL, contacts=crowd, zones=FACTS.zones)
    assert len(pdf_pages(write_sheet("call", facts, "pdf"))) == 1


def test_what_is_not_stated_is_said_to_be_so() -> None:
    bare = CALL.with_fields(dial_in=(), conference_id=None, ends_at=None, webcast=None, replay=None)
    text = in_form("call", "plain", SheetFacts(company=COMPANY, call=bare))
    assert "dial-in not stated" in text
    assert "conference ID not stated" in text
    assert "webcast not stated" in text
    assert "Replay ------ Not stated." in text


def test_a_draft_says_so_and_a_cancelled_call_too() -> None:
    facts = SheetFacts(company=COMPANY, release=HEAD.with_fields(draft=True), call=CALL.with_fields(cancelled=True))
    assert "DRAFT: not published" in in_form("call", "plain", facts)
    assert "The call is cancelled." in in_form("call", "plain", facts)
    assert "cancels its conference call" in in_form("notice", "plain", facts)


def test_the_replay_opens_on_the_clocks_of_the_call() -> None:
    opens = dt.datetime(2024, 5, 2, 16, tzinfo=dt.UTC)
    heard = CALL.replay.with_fields(starts=None, starts_at=opens) if CALL.replay else None
    assert "Thu 2 May 2024 12:00 EDT" in in_form("call", "plain", SheetFacts(call=CALL.with_fields(replay=heard)))


def test_the_notice_speaks_in_sentences() -> None:
    text = in_form("notice", "plain")
    assert "will hold a conference call on Thursday, May 2, 2024 at 8:30 a.m. EDT." in text
    assert "until Thursday, May 16, 2024." in text
    assert "at least 15 minutes before" in text


def test_the_fact_sheet_has_highlights_and_figures() -> None:
    text = in_form("facts", "plain")
    assert "Harbor Lights reports *record* quarter" in text
    assert "- Cut costs | waste by 4%" in text
    assert "USD millions, unaudited" in text
    assert "Total costs 12.3 11.2" in text
    assert "Depreciation – 0.4" in text
    assert "=Tax (0.4)" in text


def test_the_media_list_is_a_table() -> None:
    assert "Ana Müller-Weiß Chief Financial Officer Harbor Lights, Inc. 212-555-0101 (office)" in in_form(
        "media", "plain"
    )


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_of_nothing_is_a_sheet(sheet: str) -> None:
    for form in FORMS:
        assert write_sheet(sheet, SheetFacts(), form)


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_same_record_gives_the_same_bytes(sheet: str) -> None:
    for form in FORMS:
        assert write_sheet(sheet, FACTS, form) == write_sheet(sheet, FACTS, form)


HOSTILE = "<script>alert(1)</script> **b** [x](http://evil.example) {{ 7*7 }} | `c` &amp; \x1b[31m\n# head"


def test_hostile_words_are_words_in_every_form() -> None:
    contact = CONTACTS[0].with_fields(name=HOSTILE)
    facts = SheetFacts(company=COMPANY.with_fields(name=HOSTILE), call=CALL, contacts=(contact,))
    page = write_sheet("call", facts, "html").decode()
    assert "<script>" not in page
    assert "href=" not in page
    assert "49" not in in_form("call", "plain", facts)
    assert one_line(HOSTILE) in in_form("call", "plain", facts)
    assert "alert(1)" in in_form("call", "pdf", facts)


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1))
def test_a_value_is_its_own_words_in_markdown(text: str) -> None:
    shown = one_line(text)
    assert words(plain(f"Word {escaped(text)}")) == words(f"Word {shown}")
    html = MarkdownIt("commonmark", {"html": False}).enable("table").render(f"| a |\n| --- |\n| {escaped(text)} |\n")
    assert html.count("<td>") == 1


def test_the_page_loads_nothing_from_outside() -> None:
    page = write_sheet("call", FACTS, "html").decode()
    assert "default-src 'none'" in page
    assert "src=" not in page.replace("default-src", "").replace("style-src", "")
    assert "<link" not in page


def test_a_template_of_ones_own_goes_first(tmp_path: Path) -> None:
    (tmp_path / "call.md.j2").write_text("# Ring {{ call.numbers[0].number }} for {{ company.ticker }}\n")
    assert write_sheet("call", FACTS, folder=tmp_path) == b"# Ring 1-800-555-0142 for HBRL\n"
    assert b"Media list" in write_sheet("media", FACTS, folder=tmp_path)


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("fine\n{{ nothing.here }}\n", "is undefined"),
        ("{% for %}", "line 1"),
        ("{{ ''.__class__.__mro__ }}", "unsafe|undefined"),
        ("{% include 'other.j2' %}", "there is no template other.j2"),
        ("{% include 'call.md.j2' %}", "recursion"),
        ("fine\n\n{{ 1 / 0 }}", "line 3: the template fails: division by zero"),
        ("{{ company.name + 1 }}", "line 1: the template fails: can only concatenate"),
        ("{% for one in range(10 ** 9) %}{% endfor %}", "Range too big"),
    ],
)
def test_a_template_that_fails_is_told(tmp_path: Path, template: str, words: str) -> None:
    (tmp_path / "call.md.j2").write_text(template)
    with pytest.raises(ExchangeError, match=words):
        write_sheet("call", FACTS, folder=tmp_path)


def test_a_template_in_another_encoding_and_a_folder_that_is_not_there_are_told(tmp_path: Path) -> None:
    (tmp_path / "call.md.j2").write_bytes(b"# Caf\xe9\n")
    with pytest.raises(ExchangeError, match=r"call\.md\.j2: the template is not UTF-8"):
        write_sheet("call", FACTS, folder=tmp_path)
    with pytest.raises(ExchangeError, match="no such folder of templates"):
        write_sheet("call", FACTS, folder=tmp_path / "absent")


def test_a_page_template_that_fails_is_told(tmp_path: Path) -> None:
    (tmp_path / "page.html.j2").write_text("{{ nothing }}")
    with pytest.raises(ExchangeError, match=r"page\.html\.j2, line 1: the template fails"):
        write_sheet("call", FACTS, "html", folder=tmp_path)


def test_the_built_in_templates_can_be_copied(tmp_path: Path) -> None:
    for name, text in templates().items():
        (tmp_path / name).write_text(text)
    assert {name.partition(".")[0] for name in templates()} == {*SHEETS, "page"}
    for sheet in SHEETS:
        assert write_sheet(sheet, FACTS, "html", folder=tmp_path) == write_sheet(sheet, FACTS, "html")


def test_an_unknown_sheet_or_form_is_told() -> None:
    with pytest.raises(ExchangeError, match="no sheet 'menu'"):
        write_sheet("menu", FACTS)
    with pytest.raises(ExchangeError, match="not docx"):
        write_sheet("call", FACTS, "docx")


def test_a_character_that_no_font_has_is_told(tmp_path: Path) -> None:
    facts = SheetFacts(company=COMPANY.with_fields(name="Harbor \U0001f5fc\U0001fae8"), call=CALL)
    with pytest.raises(ExchangeError, match=r"no font here has .*--font FILE"):
        write_sheet("call", facts, "pdf")
    (tmp_path / "no.ttf").write_bytes(b"no font")
    with pytest.raises(ExchangeError, match="not a TrueType font"):
        write_sheet("call", FACTS, "pdf", font=tmp_path / "no.ttf")


def test_an_unknown_zone_is_said_to_be_one() -> None:
    facts = SheetFacts(company=COMPANY, call=CALL, zones=("Europe/Nowhere",))
    assert "Nowhere unknown zone" in in_form("call", "plain", facts)


def test_a_day_without_a_time_is_shown_alone() -> None:
    call = CALL.with_fields(starts_at=None, time=None, zone=None, date=dt.date(2024, 5, 2))
    assert "starts Thu 2 May 2024" in in_form("call", "plain", SheetFacts(company=COMPANY, call=call))
