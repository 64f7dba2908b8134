"""vCard: contacts out and in, every property of a file kept, and what khard makes of it."""

import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from irdesk.domain.company import Contact, Phone
from irdesk.exchange.contentlines import parse, unfold
from irdesk.exchange.error import ExchangeError
from irdesk.exchange.text import carried
from irdesk.exchange.vcard import card_uid, read_cards, write_cards
from tests.exchange.records import CONTACTS

EXPORTED = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Somebody's Phone//EN
N:Müller-Weiß;Ana;;Dr.;
FN:Dr. Ana Müller-Weiß
ORG:Harbor Lights\\, Inc.;Finance
TITLE:CFO
item1.TEL;type=pref:+1 (212) 555-0101
item1.X-ABLabel:_$!<Direct>!$_
TEL;type=CELL;type=VOICE:212-555-0102 x12
EMAIL;type=INTERNET;type=WORK:second@harborlights.example
EMAIL;type=INTERNET;type=pref:first@harborlights.example
ADR;TYPE=WORK:;;1 Pier Rd.;Boston;MA;02110;USA
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwME
 BQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT
X-SOCIAL;x-user=ana;type=mast:https://social.example/@ana\\,x
NOTE:a\\nb\\, c
UID:5b1d-44
REV:2024-01-01T00:00:00Z
END:VCARD
"""


def lines_of(data: bytes) -> Counter[tuple[object, ...]]:
    """Return the content lines of cards, free of case and order where the RFC is."""
    parsed = [parse(raw, number) for number, raw in unfold(data.decode())]
    return Counter(
        (one.group, one.name, tuple(sorted((k, v.lower()) for k, vs in one.params for v in vs)), one.value)
        for one in parsed
    )


def test_a_card_of_another_program_comes_back_whole() -> None:
    (contact,) = read_cards(EXPORTED.encode())
    assert contact.name == "Dr. Ana Müller-Weiß"
    assert contact.organization == "Harbor Lights, Inc."
    assert contact.email == "first@harborlights.example"
    assert [(phone.number, phone.printed, phone.extension, phone.kind) for phone in contact.phones] == [
        ("+12125550101", "+1 (212) 555-0101", None, None),
        ("212-555-0102", "212-555-0102", "12", "cell"),
    ]
    assert contact.note == "a\nb, c"
    assert lines_of(write_cards([contact], version="3.0")) == lines_of(EXPORTED.encode())


def test_an_edit_changes_its_line_alone() -> None:
    (contact,) = read_cards(EXPORTED.encode())
    edited = contact.with_fields(
        email="new@harborlights.example", organization="Harbor Group", phones=contact.phones[1:]
    )
    before, after = lines_of(EXPORTED.encode()), lines_of(write_cards([edited], version="3.0"))
    gone, come = before - after, after - before
    assert {key[1]: key[3] for key in gone} == {
        "EMAIL": "first@harborlights.example",
        "ORG": "Harbor Lights\\, Inc.;Finance",
        "TEL": "+1 (212) 555-0101",
        "PRODID": "-//Somebody's Phone//EN",
        "REV": "2024-01-01T00:00:00Z",
    }
    assert {key[1]: key[3] for key in come} == {"EMAIL": "new@harborlights.example", "ORG": "Harbor Group;Finance"}


def test_a_new_name_takes_the_old_parts_of_the_name_away() -> None:
    (contact,) = read_cards(EXPORTED.encode())
    written = write_cards([contact.with_fields(name="Ana Weiß")], version="3.0").decode()
    assert "FN:Ana Weiß" in written
    assert "Müller" not in written


def test_a_card_in_the_other_version_keeps_what_it_can_say() -> None:
    (contact,) = read_cards(EXPORTED.encode())
    modern = write_cards([contact], version="4.0").decode()
    assert "VERSION:4.0" in modern
    assert "PHOTO:data:image/jpeg;base64,/9j/4AAQ" in modern
    assert "item1.TEL;PREF=1:+1 (212) 555-0101" in modern
    (again,) = read_cards(modern.encode())
    assert (again.name, again.organization, again.email) == (contact.name, contact.organization, contact.email)
    assert [phone.number for phone in again.phones] == [phone.number for phone in contact.phones]
    assert lines_of(write_cards([again], version="4.0")) == lines_of(modern.encode())


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_our_own_contacts_come_back(version: str) -> None:
    for sent, got in zip(CONTACTS, read_cards(write_cards(CONTACTS, version=version)), strict=True):
        assert (got.name, got.role, got.organization) == (sent.name, sent.role, sent.organization)
        assert (got.email, got.note, got.phones) == (sent.email, sent.note, sent.phones)
        assert got.foreign == (f"VERSION:{version}", f"UID:{card_uid(sent, 'irdesk')}")


def test_a_desk_without_a_name_is_called_by_its_role_and_comes_back_without_a_name() -> None:
    written = write_cards([CONTACTS[1]], companies={1: "Harbor Lights, Inc."})
    assert b"FN;DERIVED=true:Harbor Lights\\, Inc." in written
    assert b"ORG;DERIVED=true:Harbor Lights\\, Inc." in written
    (got,) = read_cards(written)
    assert (got.name, got.organization, got.role) == (None, None, "Investor Relations")


def test_uids_are_the_same_at_every_export_and_differ_between_desks() -> None:
    assert write_cards(CONTACTS) == write_cards(CONTACTS)
    assert card_uid(CONTACTS[0], "one") != card_uid(CONTACTS[0], "two")


def test_a_card_of_a_very_old_program_is_read() -> None:
    old = (
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg\r\n"
        "TEL;WORK;FAX:212-555-0103\r\nTEL;CELL:+1 212 555 0104\r\n"
        "NOTE;ENCODING=QUOTED-PRINTABLE:first line=0D=0Asecond =\r\nline\r\nEND:VCARD\r\n"
    )
    (contact,) = read_cards(old.encode())
    assert contact.name == "Jörg Müller"
    assert contact.note == "first line\nsecond line"
    assert [(phone.number, phone.kind) for phone in contact.phones] == [
        ("212-555-0103", "fax"),
        ("+12125550104", "cell"),
    ]
    (again,) = read_cards(write_cards([contact]))
    assert (again.name, again.note) == (contact.name, contact.note)


MODERN = """BEGIN:VCARD
VERSION:4.0
KIND:individual
FN:Jo Reyes
N:Reyes;Jo;;;
item2.TEL;VALUE=uri;PREF=1;TYPE=home:tel:+12125550131;ext=77
TEL;VALUE=text;PREF=2:ask at the pier
PHOTO:data:image/png;base64,iVBORw0KGgo=
ANNIVERSARY:20090808T1430-0500
END:VCARD
"""


def test_a_modern_card_for_an_old_address_book() -> None:
    (contact,) = read_cards(MODERN.encode())
    assert [(phone.number, phone.extension) for phone in contact.phones] == [
        ("+12125550131", "77"),
        ("ask at the pier", None),
    ]
    assert lines_of(write_cards([contact], version="4.0")) == lines_of(MODERN.encode())
    old = write_cards([contact], version="3.0").decode()
    assert "item2.TEL;TYPE=pref;TYPE=home:+12125550131 ext. 77" in old
    assert "\r\nTEL:ask at the pier\r\n" in old
    assert "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=" in old
    assert "N:Reyes;Jo;;;" in old
    assert "ANNIVERSARY:20090808T1430-0500" in old
    assert "KIND" not in old
    card = vobject.readOne(old)
    assert card.n.value.family == "Reyes"
    assert card.photo.value == b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize("charset", ["NONSENSE", "UNDEFINED", "HEX", "IDNA"])
def test_a_charset_that_nobody_knows_is_read_as_utf_8(charset: str) -> None:
    old = f"BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:J=C3=B6rg\nEND:VCARD\n"
    assert read_cards(old.encode())[0].name == "Jörg"


def test_a_region_lends_numbers_their_country_code() -> None:
    card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Bo\nTEL:(212) 555-0105\nEND:VCARD\n"
    assert read_cards(card)[0].phones[0].number == "(212) 555-0105"
    assert read_cards(card, region="US")[0].phones[0] == Phone(number="+12125550105", printed="(212) 555-0105")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("BEGIN:VCARD\nVERSION:4.0\nFN:Bo\n", 1, "no END:VCARD"),
        ("BEGIN:VCARD\nVERSION:4.0\nFN:Bo\nBEGIN:VCARD\n", 4, "a card begins inside"),
        ("BEGIN:VCARD\nVERSION:4.0\nFN:Bo\nEND:VEVENT\n", 4, "expected END:VCARD"),
        ("BEGIN:VCARD\nFN:Bo\nEND:VCARD\n", 1, "has no VERSION"),
        ("BEGIN:VCARD\nVERSION:9.9\nFN:Bo\nEND:VCARD\n", 2, "'9.9' is not known"),
        ("BEGIN:VCARD\nVERSION:4.0\nNOTE:x\nEND:VCARD\n", 1, "names nobody"),
        ("BEGIN:VCARD\nVERSION:4.0\nFN:Bo\nEND:VCARD\n\nhello\n", 6, "not a property"),
        ("name,phone\nBo,1\n", 1, "not a property"),
        ("BEGIN:VCARD\nVERSION:4.0\nFN:Bo\nTEL;TYPE=home\n", 4, "without a colon"),
    ],
)
def test_a_bad_file_is_named_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(ExchangeError, match=rf"^cards\.vcf, line {line}: .*{words}"):
        read_cards(text.encode(), name="cards.vcf")


def test_an_unknown_version_is_not_written() -> None:
    with pytest.raises(ExchangeError, match=r"2\.1 is not written"):
        write_cards(CONTACTS, version="2.1")


hostile = st.text(min_size=1).filter(lambda text: carried(text).strip())
phones = st.builds(
    Phone,
    number=st.one_of(st.just("+12125550101"), hostile.map(str.strip).filter(bool)),
    printed=hostile,
    extension=st.none() | st.from_regex(r"[1-9][0-9]{0,4}", fullmatch=True),
    kind=st.sampled_from([None, "office", "cell", "fax", "toll-free"]),
)
contacts = st.builds(
    Contact, name=st.none() | hostile, role=hostile, organization=st.none() | hostile, email=st.none() | hostile,
    note=st.none() | hostile, phones=st.lists(phones, max_size=3).map(tuple),
)  # fmt: skip


def clean(contact: Contact) -> Contact:
    """Return a contact as a card can carry it."""
    words = {name: getattr(contact, name) for name in ("name", "role", "organization", "email", "note")}
    texts = {name: carried(value) for name, value in words.items() if value is not None}
    numbers = tuple(
        phone.with_fields(number=carried(phone.number), printed=carried(phone.printed)) for phone in contact.phones
    )
    return contact.with_fields(**texts, phones=numbers)


@settings(max_examples=60, deadline=None)
@given(contacts, st.sampled_from(["3.0", "4.0"]))
def test_hostile_words_come_back_and_break_nothing(contact: Contact, version: str) -> None:
    written = write_cards([contact, CONTACTS[0]], version=version)
    got, other = read_cards(written)
    assert got.with_fields(foreign=()) == clean(contact).with_fields(foreign=())
    assert other.name == CONTACTS[0].name
    assert write_cards([got], version=version) == write_cards([clean(contact)], version=version)


def test_another_parser_reads_ours() -> None:
    cards = list(vobject.readComponents(write_cards(CONTACTS, version="3.0").decode()))
    assert [card.fn.value for card in cards] == ["Ana Müller-Weiß", "Investor Relations"]
    assert cards[0].note.value == CONTACTS[0].note
    assert cards[0].org.value == ["Harbor Lights, Inc."]
    assert [tel.value for tel in cards[0].contents["tel"]] == ["+12125550101", "+12125550102 ext. 12"]


@pytest.mark.skipif(shutil.which("khard") is None, reason="khard is not installed")
@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_khard_lists_what_we_export(tmp_path: Path, version: str) -> None:
    book = tmp_path / "book"
    book.mkdir()
    for contact in CONTACTS:
        (book / f"{contact.id}.vcf").write_bytes(write_cards([contact], version=version))
    config = tmp_path / "khard.conf"
    config.write_text(f"[addressbooks]\n[[desk]]\npath = {book}\n[general]\ndefault_action = list\n")

    def khard(*words: str) -> str:
        done = subprocess.run(["khard", "-c", str(config), *words], capture_output=True, text=True, check=True)
        return done.stdout

    assert "Ana Müller-Weiß" in khard("list")
    assert "Investor Relations" in khard("list")
    assert "ana@harborlights.example" in khard("email", "--parsable", "Ana")
    assert "2125550101" in khard("phone", "--parsable", "Ana")
    shown = khard("show", "Ana")
    assert "Chief Financial Officer" in shown
    assert "prefers mornings;" in shown


def test_of_several_addresses_each_stays_in_the_other_version() -> None:
    card = (
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana\r\nEMAIL;TYPE=work;PREF=2:a@x.example\r\nEMAIL;PREF=1;TYPE=home:b@x.example"
        "\r\nEMAIL:c@x.example\r\nEND:VCARD\r\n"
    )
    (contact,) = read_cards(card.encode())
    assert contact.email == "b@x.example"
    lines = write_cards([contact], version="3.0").decode().splitlines()
    assert [line for line in lines if line.startswith("EMAIL")] == [
        "EMAIL;TYPE=work:a@x.example", "EMAIL;TYPE=pref;TYPE=home:b@x.example", "EMAIL:c@x.example",
    ]  # fmt: skip
    (again,) = read_cards("\r\n".join(lines).encode())
    assert again.email == "b@x.example"


def test_a_label_of_a_group_keeps_its_spelling_in_the_other_version() -> None:
    card = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nitem1.TEL:+12125550101\r\nitem1.X-ABLabel:Desk\r\nEND:VCARD\r\n"
    assert b"\r\nitem1.X-ABLabel:Desk\r\n" in write_cards(read_cards(card), version="4.0")


def test_a_line_that_was_folded_inside_a_character_is_whole() -> None:
    card = b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:J\xc3\r\n \xb6rg \xe2\x82\r\n \xac \xf0\x9f\n\t\x93\x9e\r\nEND:VCARD\r\n"
    (contact,) = read_cards(card)
    assert contact.name == "J\u00f6rg \u20ac \U0001f4de"
    with pytest.raises(ExchangeError, match="line 3: not utf-8"):
        read_cards(b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:J\xc3\r\n x\r\nEND:VCARD\r\n", name="cut.vcf")


def test_a_card_whose_lines_name_their_character_set() -> None:
    card = (
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;LANGUAGE=en-us;CHARSET=Windows-1252:M\xfcller;J\xfcrgen\r\n"
        "FN;CHARSET=Windows-1252:J\xfcrgen M\xfcller\r\n"
        "X-MS-CARDPICTURE;TYPE=JPEG;ENCODING=BASE64:\r\n AAAA\r\n\r\nEND:VCARD\r\n"
    )
    (read,) = read_cards(card.encode("cp1252"))
    assert read.name == "Jürgen Müller"
    assert b"X-MS-CARDPICTURE:data:image/jpeg;base64,AAAA\r\n" in write_cards([read])
    with pytest.raises(ExchangeError, match="line 4: not utf-8"):
        read_cards(card.replace("FN;CHARSET=Windows-1252", "FN").encode("cp1252"))
