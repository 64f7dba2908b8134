"""Texts without a mark: which old code page they are in."""

import pytest

from irdesk.reading.sources.encoding import decode

TEXTS = (
    "Turnover rose to £41.2 million. Café sales were strong in Genève and Málaga.",
    "L’été à Genève : « résultats » en hausse, dit André Géraud",
)
TYPED = "“Café sales were strong – and will be,” said Zoë Müller. The company’s costs fell."


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("page", ["cp1252", "mac_roman", "cp850"])
def test_letters_and_signs_tell_the_code_page(text: str, page: str) -> None:
    written = text.replace("’", "'") if page == "cp850" else text
    assert decode(written.encode(page)) == written


@pytest.mark.parametrize("page", ["cp1252", "mac_roman"])
def test_quotation_marks_tell_the_code_page(page: str) -> None:
    assert decode(TYPED.encode(page)) == TYPED


@pytest.mark.parametrize("text", ["½ year", "12\xa0404\xa0500", "† a note\n‡ another", "ACTIF À COURT TERME"])
def test_what_makes_sense_as_windows_is_windows(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


def test_a_page_that_declares_its_encoding_is_not_guessed() -> None:
    page = '<meta charset="iso-8859-1"><p>CafŽ Ò</p>'
    assert decode(page.encode("cp1252")) == page


def test_lines_in_utf8_stay_beside_those_of_a_mac() -> None:
    whole = "Über 12 €".encode() + b"\n" + TYPED.encode("mac_roman")
    assert decode(whole) == f"Über 12 €\n{TYPED}"
