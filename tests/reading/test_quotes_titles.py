"""Quotes: whose office a title names, offices with commas before a name, and speakers by their first names."""

import pytest

from irdesk.reading.document import Document
from irdesk.reading.quotes import read_quotes

SPEECH = "The kiln has paid for itself in nine months"


def quotes(text: str) -> list[tuple[str | None, str | None]]:
    return [(quote.speaker, quote.title) for quote in read_quotes(Document(text=text), "Selby Lathes, Inc.")]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("said Selby Company Chairman Ada Vane.", "Chairman"),
        ("said Selby Company Chairman, Ada Vane.", "Chairman"),
        ("said the Company’s Chairman, Ada Vane.", "Chairman"),
        ("said Quill & Reed Corporation President Ada Vane.", "President"),
        ("said Company President and CEO Ada Vane.", "President and CEO"),
        ("said Selby Lathes, Inc. Chairman and President Ada Vane.", "Chairman and President"),
        ("Ada Vane, Selby Company Chairman, said.", "Chairman"),
        ("Selby Company Chairman and CEO Ada Vane said.", "Chairman and CEO"),
        ("said Senior Vice President, Kilns and Chief Financial Officer Ada Vane.",
         "Senior Vice President, Kilns and Chief Financial Officer"),
        ("said Ada Vane, CFO of selby.", "CFO"),
        ("said Ada Vane, who leads the firm as CEO.", None),
    ],
)  # fmt: skip
def test_titles_of_a_company(said: str, title: str | None) -> None:
    assert quotes(f"“{SPEECH},” {said}") == [("Ada Vane", title)]


def test_a_verb_with_a_capital_before_the_speaker_is_no_name() -> None:
    assert quotes(f"Commented Ada Vane, President: “{SPEECH}.”") == [("Ada Vane", "President")]


def test_the_name_somebody_goes_by_in_brackets() -> None:
    assert quotes(f"“{SPEECH},” said Adaline (Ada) Vane, President.") == [("Adaline (Ada) Vane", "President")]


@pytest.mark.parametrize("first", ["Tom", "Thomas"])
def test_the_only_speaker_by_a_first_name(first: str) -> None:
    text = f"Thomas Vane, President, stated, “{SPEECH}.”\n\n{first} continued, “We shall burn bricks in it all year.”"
    assert quotes(text) == [("Thomas Vane", "President")]
    assert quotes(text.replace(f"{first} continued", "Una continued"))[1] == ("Una", None)


def test_two_speakers_in_one_paragraph() -> None:
    text = f"Ada Vane, President, said, “{SPEECH}.”  Una Poole, CFO, stated, “We shall burn bricks in it all year.”"
    assert quotes(text) == [("Ada Vane", "President"), ("Una Poole", "CFO")]


def test_an_honorific_without_a_stop_and_what_is_commented_on() -> None:
    text = f"Mr Abel Vane, Chief Executive, commenting on the results, said:\n\n“{SPEECH} and more.”"
    assert quotes(text) == [("Abel Vane", "Chief Executive")]


def test_a_short_name_whose_mark_is_not_closed_opens_no_speech() -> None:
    text = f"Selby (the “Company ) reports. President Ada Vane stated, “{SPEECH}.”"
    assert quotes(text) == [("Ada Vane", "President")]


def test_a_speech_whose_mark_is_never_closed_ends_before_the_next() -> None:
    text = f'President Ada Vane said that "the kiln is new. It burns. "{SPEECH}," added Una Poole, CFO.'
    assert quotes(text) == [("Una Poole", "CFO")]
