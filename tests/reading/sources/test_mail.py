"""A release in a mail: its attachment, its HTML part or its text part."""

import pytest

from irdesk.reading.document import ReadingError
from irdesk.reading.sources.files import load

from .build import At, mail, pdf

RELEASE = "Brightwater Pumps announces second quarter results. Net sales rose. A conference call and a replay follow."


def test_the_text_of_a_mail() -> None:
    document = load(mail(RELEASE), "a.eml")
    assert (document.format, document.part) == ("mail", "text/plain part")
    assert document.text.strip() == RELEASE


def test_the_page_is_preferred_to_the_text() -> None:
    document = load(
        mail(RELEASE, page=f"<html><p>{RELEASE}</p><table><tr><td>a</td><td>1</td></tr></table></html>"), "-"
    )
    assert document.part == "text/html part"
    assert len(document.grids) == 1


def test_the_attachment_is_preferred_to_the_note_with_it() -> None:
    data = pdf([[At(72, 700, RELEASE)]])
    document = load(mail("Here is the release. Best, Ann", attachment=("Q2 release.pdf", data)), "a.eml")
    assert (document.format, document.part) == ("mail", "Q2 release.pdf")
    assert "second quarter" in document.text


def test_a_release_that_begins_like_a_header_is_no_mail() -> None:
    assert load(b"Contact: Ann Lee\nFrom: Brightwater\n\nSales rose.\n", "a.txt").format == "text"


def test_old_encodings_of_a_part_are_honoured() -> None:
    data = (
        b"From: a@b.example\nMessage-ID: <1>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-7\n"
        b"Content-Transfer-Encoding: quoted-printable\n\n=D0=F9=EB=DE=F3=E5=E9=F2 up\n"
    )
    assert load(data, "a.eml").text == "\u03a0\u03c9\u03bb\u03ae\u03c3\u03b5\u03b9\u03c2 up\n"


@pytest.mark.parametrize("charset", ["nonsense", "undefined", "hex", "idna"])
def test_a_part_in_an_encoding_that_nobody_knows_is_read_by_its_bytes(charset: str) -> None:
    data = (
        b"From: a@b.example\nMessage-ID: <1>\nMIME-Version: 1.0\nContent-Type: text/plain; charset="
        + charset.encode()
        + b"\n\nGrowth of 4 \xe2\x82\xac a share\n"
    )
    assert load(data, "a.eml").text == "Growth of 4 \u20ac a share\n"


def test_a_mail_without_a_readable_part_is_refused() -> None:
    data = b"From: a\nMessage-ID: <1>\nMIME-Version: 1.0\nContent-Type: image/png\n\nabc\n"
    with pytest.raises(ReadingError, match=r"a\.eml: no part of the mail is a release"):
        load(data, "a.eml")


def test_a_mail_of_mails_is_refused() -> None:
    part = b"--a%d\nContent-Type: multipart/mixed; boundary=a%d\n\n"
    data = b"From: a\nMessage-ID: <1>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a0\n\n"
    with pytest.raises(ReadingError, match="more than 200 parts"):
        load(data + b"".join(part % (number, number + 1) for number in range(3000)), "a.eml")
