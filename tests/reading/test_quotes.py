"""Quotes: speakers, titles, and attributions of every place."""

import pytest

from irdesk.reading.document import Document
from irdesk.reading.quotes import read_quotes

SPEECH = "The kiln has paid for itself in nine months"


def quotes(text: str) -> list[tuple[str | None, str | None, str]]:
    return [(quote.speaker, quote.title, quote.text) for quote in read_quotes(Document(text=text))]


@pytest.mark.parametrize(
    ("text", "speaker", "title"),
    [
        (f'"{SPEECH}," said Ada Vane, President.', "Ada Vane", "President"),
        (f"“{SPEECH},” said Ada Vane, Selby’s Chief Financial Officer.", "Ada Vane", "Chief Financial Officer"),
        (f'"{SPEECH}," said Chairman and CEO Ada J. Vane.', "Ada J. Vane", "Chairman and CEO"),
        (
            f'Ada Vane, president and chief executive officer, noted, "{SPEECH}."',
            "Ada Vane",
            "president and chief executive officer",
        ),
        (f'Ada Vane, Selby chairman, said: "{SPEECH}."', "Ada Vane", "chairman"),
        (f'Commenting on the quarter, Ada Vane, CEO of Selby Lathes, Inc., stated, "{SPEECH}."', "Ada Vane", "CEO"),
        (f'"{SPEECH}," Ada Vane commented.', "Ada Vane", None),
        (f'According to Ada Vane, Chief Operating Officer, "{SPEECH}."', "Ada Vane", "Chief Operating Officer"),
        (f'President and CEO Ada Vane said, "{SPEECH}."', "Ada Vane", "President and CEO"),
        (f'Chief Financial Officer Ada Vane stated: "{SPEECH}."', "Ada Vane", "Chief Financial Officer"),
        (f'"{SPEECH}," says Ada Vane, Head of Kilns at Selby.', "Ada Vane", "Head of Kilns"),
        (
            f'"{SPEECH}," said Ada Vane, Chairman, President and CEO of Selby.',
            "Ada Vane",
            "Chairman, President and CEO",
        ),
        (f'Ada Vane, President and CEO:\n\n"{SPEECH}."', "Ada Vane", "President and CEO"),
        (f'"{SPEECH}," stated Ada\nVane, Vice President, Sales at Selby.', "Ada Vane", "Vice President, Sales"),
        (
            f'"{SPEECH}," said Chairman, President and CEO Ada J. Vane.',
            "Ada J. Vane",
            "Chairman, President and CEO",
        ),
        (f'Ada Vane, chairman and CEO of Selby.com Group, Inc., stated, "{SPEECH}."', "Ada Vane", "chairman and CEO"),
        (f'Selby President and CEO, Ada Vane, commented, "{SPEECH}."', "Ada Vane", "President and CEO"),
        (
            f"''{SPEECH},'' said Ada Vane, chairman and president of Selby Company.",
            "Ada Vane",
            "chairman and president",
        ),
        (f'Selby Lathes plc Chairman Ada Vane said:\n\n"{SPEECH}."', "Ada Vane", "Chairman"),
        (f'Commentary: Managing Director Ada Vane commented, "{SPEECH}."', "Ada Vane", "Managing Director"),
        (
            f'Commenting on the results, Executive Chairman, Ada Vane, said:\n\n"{SPEECH}."',
            "Ada Vane",
            "Executive Chairman",
        ),
        (f'Commenting the Company\'s Chairman, Ada Vane said:\n\n"{SPEECH}."', "Ada Vane", "Chairman"),
        (f'Commenting on these results Ada Vane, Chairman, said: "{SPEECH}."', "Ada Vane", "Chairman"),
        (f'CEO ADA VANE COMMENTS:\n\n"{SPEECH}."', "ADA VANE", "CEO"),
        (f'"{SPEECH}."\n– Ada Vane, President and CEO', "Ada Vane", "President and CEO"),
        (f'"{SPEECH}."\n\nAda Vane, President and CEO', "Ada Vane", "President and CEO"),
        (f'Comment from the CEO, Ada Vane: "{SPEECH}."', "Ada Vane", "CEO"),
        (f"According to Selby's CEO, Ada Vane: “{SPEECH}.”", "Ada Vane", "CEO"),
        (f'Selby Chairman, President, and CEO Ada Vane said "{SPEECH}."', "Ada Vane", "Chairman, President, and CEO"),
        (f'"{SPEECH}," noted Vane.', "Vane", None),
        (
            f'"{SPEECH}," said Ada Vane, H.B. Selby chairman of the board.',
            "Ada Vane",
            "H.B. Selby chairman of the board",
        ),
        (f'The President of the company, Ada Vane, said: "{SPEECH}."', "Ada Vane", "President"),
        (f"‘{SPEECH},’ said Ada Vane, CEO.", "Ada Vane", "CEO"),
        (f"« {SPEECH}. », said Ada Vane, CEO.", "Ada Vane", "CEO"),
        (f'Ada Vane (CEO): "{SPEECH}."', "Ada Vane", "CEO"),
        (f'Ada Vane – Chief Executive Officer commented:\n\n"{SPEECH}."', "Ada Vane", "Chief Executive Officer"),
        (
            f'Ada Vane, Managing Director of Selby (India) Limited, said, "{SPEECH}."',
            "Ada Vane",
            "Managing Director",
        ),
        (f"“{SPEECH},” said Ada Vane, Esq., Selby’s General Counsel.", "Ada Vane, Esq.", "General Counsel"),
    ],
)
def test_an_attribution(text: str, speaker: str, title: str | None) -> None:
    assert quotes(text) == [(speaker, title, f"{SPEECH}.")]


def test_split_attributions_are_joined_and_commas_become_full_stops() -> None:
    text = (
        '"We lit the second kiln in March," said Ada Vane, Selby\'s Chairman. "It burns half the gas of the\n'
        'first," Ms. Vane continued. "A third will follow it next spring,"\nMs. Vane concluded.\n'
    )
    assert quotes(text) == [
        (
            "Ada Vane",
            "Chairman",
            "We lit the second kiln in March. It burns half the gas of the first. A third will follow it next spring.",
        )
    ]


def test_a_speech_over_two_paragraphs() -> None:
    text = (
        f"“{SPEECH},” said Ada Vane, President. “It never went out.\n\n“And it never will while I"
        " am here,” she added.\n"
    )
    assert quotes(text) == [
        ("Ada Vane", "President", f"{SPEECH}. It never went out. And it never will while I am here,"[:-1] + ".")
    ]


def test_two_speakers_are_apart() -> None:
    text = f'"{SPEECH}," said Ada Vane, President.\n\n"Gas was cheap this year as well," said Bo Lund, Treasurer.\n'
    assert [quote[:2] for quote in quotes(text)] == [("Ada Vane", "President"), ("Bo Lund", "Treasurer")]


def test_an_honorific_takes_its_name_and_title_from_the_text() -> None:
    text = f'Ada Vane, CEO of Selby, told of the new kiln in the spring.\n\nMs. Vane stated, "{SPEECH}."\n'
    assert quotes(text) == [("Ada Vane", "CEO", f"{SPEECH}.")]


@pytest.mark.parametrize(
    "text",
    [
        'Systems Management ("SMS") and the "Company" are defined terms, as is "Adjusted EBITDA" in the tables.',
        'It received the award "Best Glass of the Year in All of Europe" from the brewers.',
        '"An unclosed mark runs on and on without an end',
        "No marks at all, said Ada Vane, President.",
    ],
)
def test_what_is_no_quote(text: str) -> None:
    assert quotes(text) == []


def test_spans_show_the_speaker_and_the_words() -> None:
    text = f'Words before.\n\n"{SPEECH}," said Ada Vane, President.\n'
    (quote,) = read_quotes(Document(text=text))
    shown = {field: text[span.start : span.end] for field, span in quote.spans.items()}
    assert shown == {"text": f"{SPEECH},", "speaker": "Ada Vane", "title": "President"}


def test_one_word_before_the_attribution() -> None:
    text = (
        'Ada Vane, CEO, said, "We are glad of the kilns."\n\n'
        '"Moreover," Ms. Vane declared, "our kilns are new and paid for."'
    )
    assert quotes(text)[-1][2].endswith("Moreover, our kilns are new and paid for.")
    assert quotes('The word "moreover," said nobody, is a term. "Another," it is.') == []


@pytest.mark.parametrize(
    ("text", "speaker", "title"),
    [
        (
            'Chairman and Chief Executive Officer Jane J. Roe said, "Our looms ran day and night."',
            "Jane J. Roe",
            "Chairman and Chief Executive Officer",
        ),
        (
            '"Our looms ran day and night," commented Jan deVries, Sundar CFO, "and we sold it all."',
            "Jan deVries",
            "CFO",
        ),
        (
            'President and CEO Jane Roe:\n\n"Our looms ran day and night in the quarter."',
            "Jane Roe",
            "President and CEO",
        ),
        (
            'As stated by President and CEO, Jane Roe: "Our looms ran day and night in the quarter."',
            "Jane Roe",
            "President and CEO",
        ),
        (
            'Jane Roe, President, made the following statement regarding results:\n\n"Our looms ran day and night."',
            "Jane Roe",
            "President",
        ),
        ('"Our looms ran day and night," said Jane Roe, CEO of Sundar Works.', "Jane Roe", "CEO"),
        (
            "Commenting on the year Sundar Group Chief Executive Jane Roe said;\n\n' Our looms ran day and night.'",
            "Jane Roe",
            "Group Chief Executive",
        ),
    ],
)
def test_titles_before_names_and_names_with_small_first_letters(text: str, speaker: str, title: str) -> None:
    quotes = read_quotes(Document(text=text), "Sundar Works, Inc.")
    assert [(quote.speaker, quote.title) for quote in quotes] == [(speaker, title)]


def test_short_name_in_brackets_does_not_end_a_speech() -> None:
    text = '"Our Looms ("L") ran day and night, and our Mills ("M") sold it all," said Jane Roe, President.'
    (quote,) = read_quotes(Document(text=text))
    assert quote.speaker == "Jane Roe"
    assert quote.text == 'Our Looms ("L") ran day and night, and our Mills ("M") sold it all.'


def test_a_paragraph_between_marks_right_behind_a_speech_goes_on_with_it() -> None:
    text = (
        f"Ada Vane, President, commented, “{SPEECH}.”\n\n“In the autumn we lit the second one.”\n\n"
        "Orders were strong.\n\n"
        "“Nobody is named for this one here.”\n"
    )
    assert quotes(text) == [("Ada Vane", "President", f"{SPEECH}. In the autumn we lit the second one.")]


def test_a_speech_that_ends_in_a_paragraph_without_a_mark_at_its_head() -> None:
    text = f"Ada Vane, President, commented, “{SPEECH}.\n\nIn the autumn we lit the second one.”\n"
    assert quotes(text) == [("Ada Vane", "President", f"{SPEECH}. In the autumn we lit the second one.")]


def test_several_credentials_and_a_company_that_begins_with_a_figure() -> None:
    text = f'"{SPEECH}," said Ada Vane, M.D., Ph.D., President of 3Kiln.'
    assert quotes(text) == [("Ada Vane, M.D., Ph.D.", "President", f"{SPEECH}.")]


@pytest.mark.parametrize(
    ("company", "text", "title"),
    [
        ("The Sundar Group, Inc.", f'Sundar Group Chairman Ada Vane said, "{SPEECH}."', "Chairman"),
        ("Global Kilns, Inc.", f'"{SPEECH}," said Ada Vane, president and CEO of Global Kilns.', "president and CEO"),
        ("Sundar Works plc", f'Sundar Works Group Chairman Ada Vane said, "{SPEECH}."', "Group Chairman"),
    ],
)
def test_the_companys_own_words_are_no_part_of_a_title(company: str, text: str, title: str) -> None:
    assert [quote.title for quote in read_quotes(Document(text=text), company)] == [title]
