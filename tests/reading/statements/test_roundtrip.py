"""A statement made up at random is read back as it was, however it is printed."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from irdesk.domain.statement import Statement
from tests.reading.statements.printing import PERIODS, Sheet, Style, html, monospaced, sheets, styles
from tests.reading.statements.support import dates, read_html, read_text

EASY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def held(statement: Statement) -> list[tuple[str | None, str, tuple[str | None, ...]]]:
    """Return section, label and values of each row read."""
    return [(row.section, row.label, tuple(figure.value for figure in row.figures)) for row in statement.rows]


def check(statements: tuple[Statement, ...], sheet: Sheet) -> None:
    assert len(statements) == 1
    statement = statements[0]
    assert held(statement) == sheet.expected()
    assert dates(statement) == [(period[3], period[4]) for period in PERIODS[: sheet.columns]]
    assert (statement.kind, statement.scale, statement.audited) == ("operations", 1000, False)


@EASY
@given(sheet=sheets(), style=styles())
def test_monospaced(sheet: Sheet, style: Style) -> None:
    check(read_text(monospaced(sheet, style))[0], sheet)


@EASY
@given(sheet=sheets(), split=st.booleans(), spacer=st.booleans(), year=st.sampled_from(("wide", "figure", "sign")))
def test_html(sheet: Sheet, split: bool, spacer: bool, year: str) -> None:
    check(read_html(html(sheet, split=split, spacer=spacer, year=year))[0], sheet)


@EASY
@given(sheet=sheets(), style=styles())
def test_every_span_shows_its_value(sheet: Sheet, style: Style) -> None:
    text = monospaced(sheet, style)
    for row in read_text(text)[0][0].rows:
        for figure in row.figures:
            assert figure.span is not None
            shown = text[figure.span.start : figure.span.end]
            assert figure.nil or "".join(character for character in shown if character.isdigit()) in (
                figure.value or ""
            )


@EASY
@given(st.text(st.sampled_from("0123456789,.()$%-— \n\tabcXYZ|:"), max_size=600))
def test_no_text_breaks_the_reader(text: str) -> None:
    statements, doubts = read_text(text)
    assert len(statements) <= text.count("\n") + 1
    assert len(doubts) <= len(text)
