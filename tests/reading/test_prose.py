"""All prose extractors on hostile text: they end, they raise nothing, and every span lies in the text."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from irdesk.domain.source import Sourced, Span
from irdesk.reading.contacts import read_contacts
from irdesk.reading.document import Document
from irdesk.reading.guidance import read_guidance
from irdesk.reading.highlights import read_highlights
from irdesk.reading.masthead import read_closing, read_masthead
from irdesk.reading.quotes import read_quotes

WORDS = (
    "TOLEDO, OH, MAY 4, 2023 -- ",
    "Acme, Inc. (NASDAQ: ACME) ",
    "today reported ",
    "first quarter ended March 31, 2023 ",
    "\n",
    "\n\n",
    "CONTACT:",
    "Investor Relations:",
    "Jane Roe, CFO",
    "   ",
    "212-555-0105",
    "jane@acme.example",
    '"We grew a great deal," said ',
    "Mr. Roe continued. ",
    "“",
    "”",
    '"',
    "•",
    "o  ",
    "(1) ",
    "About Acme\n",
    "forward-looking statements ",
    "Outlook\n",
    "expects revenue of ",
    "$1 to $2 million ",
    "<PAGE>  2\n",
    "|",
    "---",
    ";",
    "[/]",
    "\u202e",
    "é",
    "\U0001f600",
    "x@",
    "+44 ",
    "(",
    ")",
    "%",
)


def spans(document: Document) -> Iterator[Span]:
    masthead = read_masthead(document)
    contacts, doubts = read_contacts(document, masthead)
    _, closing = read_closing(document, masthead)
    records: list[Sourced] = [masthead.company, *contacts]
    records += [phone for contact in contacts for phone in contact.phones]
    records += [*read_highlights(document), *read_quotes(document), *read_guidance(document)]
    for record in records:
        yield from record.spans.values()
    yield from masthead.spans.values()
    yield from closing.values()
    yield from (doubt.span for doubt in masthead.doubts + doubts if doubt.span)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=12)), max_size=60))
def test_every_span_lies_in_the_text(parts: list[str]) -> None:
    text = "".join(parts).replace("\r", "\n").expandtabs()
    for span in spans(Document(text=text)):
        assert 0 <= span.start < span.end <= len(text)
        assert span.line == text.count("\n", 0, span.start) + 1


@pytest.mark.parametrize(
    "unit", ["a", " ", "A ", "- ", '"', "(", "1", "$1 to ", "x@y.", "Mr. ", "May 1, ", "• ", "\n", "|", "."]
)
def test_endless_repetition_ends(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    assert all(span.end <= len(text) for span in spans(Document(text=text)))
