"""Whole EDGAR submissions: the release is chosen among the documents."""

import pytest

from irdesk.reading.document import ReadingError
from irdesk.reading.sources.files import load

RELEASE = """FOR IMMEDIATE RELEASE

Brightwater Pumps announces second quarter results. A conference call and a replay follow.
"""


def document(kind: str, name: str, body: str) -> str:
    head = f"<TYPE>{kind}\n<SEQUENCE>1\n<FILENAME>{name}\n<DESCRIPTION>{kind}\n"
    return f"<DOCUMENT>\n{head}<TEXT>\n{body}\n</TEXT>\n</DOCUMENT>\n"


def filing(*documents: str) -> bytes:
    return ("<SEC-DOCUMENT>0000000000-04-000001.txt\n<SEC-HEADER>\n</SEC-HEADER>\n" + "".join(documents)).encode()


COVER = document(
    "8-K", "form8k.txt", "Current report pursuant to section 13 or 15(d). The registrant announced results."
)
PICTURE = document("GRAPHIC", "logo.gif", "begin 644 logo.gif\nM1TE&.#EA\n`\nend")


def test_the_exhibit_is_chosen_and_named() -> None:
    read = load(filing(COVER, document("EX-99.1", "pr.txt", RELEASE), PICTURE), "f.txt")
    assert (read.format, read.part) == ("submission", "EX-99.1 pr.txt")
    assert read.text.strip() == RELEASE.strip()


def test_of_two_exhibits_the_one_that_reads_like_a_release() -> None:
    consent = document("EX-99.1", "consent.txt", "Consent of independent accountants. We agree to the inclusion.")
    read = load(filing(COVER, consent, document("EX-99.2", "pr.txt", RELEASE)), "f.txt")
    assert read.part == "EX-99.2 pr.txt"


def test_an_exhibit_in_html_has_its_grids() -> None:
    page = f"<html><p>{RELEASE}</p><table><tr><td>Sales</td><td>12</td></tr></table></html>"
    read = load(filing(COVER, document("EX-99", "pr.htm", page)), "f.txt")
    assert read.format == "submission"
    assert len(read.grids) == 1


def test_one_document_cut_from_a_filing_keeps_its_own_format() -> None:
    read = load(document("EX-99.1", "pr.htm", "<html><p>Sales rose.</p></html>").encode(), "pr.htm")
    assert (read.format, read.part, read.text) == ("html", "EX-99.1 pr.htm", "Sales rose.\n")


def test_a_filing_cut_short_is_still_read() -> None:
    data = filing(COVER, document("EX-99.1", "pr.txt", RELEASE))
    assert "second quarter" in load(data[:-40], "f.txt").text


def test_a_filing_of_pictures_is_refused() -> None:
    with pytest.raises(ReadingError, match=r"f\.txt: the filing holds no readable document"):
        load(filing(PICTURE), "f.txt")


def test_a_transcript_beside_the_release_is_not_it() -> None:
    spoken = (
        "Transcript of the second quarter call.\nOperator: Welcome to the webcast. Revenues rose; a replay follows."
    )
    release = document("EX-99.2", "pr.txt", f"{RELEASE}\nThe company today reported revenues of $12 million.")
    assert load(filing(COVER, document("EX-99.1", "call.txt", spoken), release), "f.txt").part == "EX-99.2 pr.txt"
