"""Running text: page furniture, double spacing, tables."""

from irdesk.reading.document import Document
from irdesk.reading.flow import TABLE, flow, plain


def texts(text: str) -> list[str]:
    document = Document(text=text)
    for paragraph in flow(document):
        assert text[paragraph.start] == paragraph.text[0] or paragraph.text == TABLE
    return [paragraph.text for paragraph in flow(document)]


def test_page_furniture_is_left_out_and_a_cut_paragraph_joined() -> None:
    text = "The kiln was lit in\n\n      - more -\n\n<PAGE>  2\n\nearly March and burns.\n\n     3\n\nNext.\n"
    assert texts(text) == ["The kiln was lit in early March and burns.", "Next."]


def test_double_spaced_lines_are_one_paragraph() -> None:
    lines = [
        f"this line of number {name} goes on with the\n\nnext one and never" for name in ("one", "two", "three", "four")
    ]
    text = "\n\n".join(lines) + "\n\nends.\n\n\nA second paragraph.\n"
    assert len(texts(text)) == 2


def test_a_table_is_no_running_text() -> None:
    table = (
        "                      2004      2003\n                    ------    ------\n"
        "Revenues           $  15.2   $  13.1\nCosts                 10.2       8.8\n"
    )
    assert texts(f"Words before.\n\n{table}\nWords behind.\n") == ["Words before.", TABLE, "Words behind."]


def test_a_sentence_with_dashes_is_no_table() -> None:
    assert texts("The strategy that we chose years ago --- and kept since then --- pays off for all of us.\n") != [
        TABLE
    ]


def test_marks_of_markdown_are_taken_off() -> None:
    assert plain("**Net sales** of [Acme](https://acme.example) _rose_ by 9\\*") == "Net sales of Acme rose by 9*"
    assert plain("plain words") == "plain words"
