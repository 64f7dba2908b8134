"""Answers about short texts are remembered, those about long ones are not kept."""

from irdesk.reading.statements.remembering import LONGEST, remembered


def test_a_short_text_is_asked_for_once_and_a_long_one_each_time() -> None:
    asked: list[str] = []

    def size(text: str) -> int:
        asked.append(text)
        return len(text)

    ask = remembered(size)
    long = "x" * (LONGEST + 1)
    assert [ask("June 30"), ask("June 30"), ask(long), ask(long)] == [7, 7, LONGEST + 1, LONGEST + 1]
    assert asked == ["June 30", long, long]
