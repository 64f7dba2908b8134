"""The closing texts."""

from irdesk.domain.company import Company
from irdesk.reading.document import Document
from irdesk.reading.masthead import Masthead, read_closing

ABOUT = "Lindgren Glass makes bottles for brewers in nine countries and melts half of them from old ones."
HARBOR = (
    "This release holds forward-looking statements. As the Private Securities Litigation Reform Act of 1995 would have"
    " it, they are subject to risks, and what comes may differ materially from them."
)


def closing(text: str, company: str = "Lindgren Glass") -> dict[str, str]:
    document = Document(text=text)
    texts, spans = read_closing(document, Masthead(company=Company(name=company)))
    assert texts.keys() == spans.keys()
    assert all(document.text[span.start : span.end].strip() for span in spans.values())
    return texts


def test_headings_name_the_closing_texts() -> None:
    texts = closing(
        f"News of the day.\n\nAbout Lindgren Glass\n\n{ABOUT}\n\nForward-Looking"
        f" Statements\n\n{HARBOR}\n\nContacts:\n\nJ. Roe\n"
    )
    assert texts == {"about": ABOUT, "safe_harbor": HARBOR}


def test_a_heading_right_above_its_text_and_no_other_heading() -> None:
    wrapped = ABOUT.replace(" in nine", "\nin nine")
    texts = closing(
        f"News.\n\nABOUT LINDGREN GLASS (http://www.lindgren.example)\n{wrapped}\n\n\n\n{HARBOR}\n\n\n\nTHE END\n"
    )
    assert texts == {"about": ABOUT, "safe_harbor": HARBOR}


def test_the_issuer_s_own_text_is_taken_where_two_companies_are_told_about() -> None:
    text = f"News.\n\nAbout Ostrava Foundry\n\nIt casts bells.\n\nAbout Lindgren Glass\n\n{ABOUT}\n"
    assert closing(text)["about"] == ABOUT


def test_without_a_heading_the_paragraph_that_says_what_the_company_is() -> None:
    described = (
        "Based in Malmo, Sweden, Lindgren Glass is a leading maker of bottles for brewers in nine countries; it melts"
        " half of them from old ones, and sells the rest of its furnaces' heat to the town."
    )
    text = f"First.\n\nSecond.\n\nThird.\n\n{described}\n\n{HARBOR}\n"
    assert closing(text)["about"] == described


def test_a_page_break_does_not_cut_a_text() -> None:
    first, second = HARBOR.split(" are subject")
    text = f"News.\n\n{first}\n\n                 Exhibit 99.1-1\n<PAGE>   2\n\nare subject{second}\n"
    assert closing(text)["safe_harbor"] == HARBOR


def test_neither_is_invented() -> None:
    assert closing("Lindgren Glass today opened a furnace.\n\nIt burns hydrogen.\n") == {}
