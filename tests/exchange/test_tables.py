"""CSV and TSV out and in, contact lists, and merging."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from irdesk.domain.company import Contact, Phone
from irdesk.exchange.error import ExchangeError
from irdesk.exchange.merging import propose
from irdesk.exchange.tables.lists import contacts_of
from irdesk.exchange.tables.lists import propose as columns_of
from irdesk.exchange.tables.plain import LIVE, Table, read_table, tamed, wild, write_table
from irdesk.exchange.tables.records import call_table, contact_table, statement_table
from irdesk.exchange.text import carried
from irdesk.exchange.vcard import read_cards, write_cards
from tests.exchange.records import CALL, COMPANY, CONTACTS, OWN_CODES, STATEMENT

COMPANIES = {1: COMPANY}


@given(st.text())
def test_no_text_is_a_live_formula_and_each_comes_back(text: str) -> None:
    kept = tamed(text)
    assert wild(kept) == text
    assert kept[:1] not in tuple(LIVE) or kept.removeprefix("-").replace(".", "", 1).isdecimal()


@pytest.mark.parametrize(
    "text", ["=1+1", "+1 212", "@SUM(A1)", "-cmd|' /C calc'!A0", "\t=1", "\r=1", "'=1", "''=1", "＝1"]
)
def test_what_a_spreadsheet_would_run_is_kept_from_it(text: str) -> None:
    assert tamed(text).startswith("'")


def test_a_negative_figure_stays_a_number() -> None:
    assert tamed("-2.5") == "-2.5"


@pytest.mark.parametrize("form", ["csv", "tsv"])
@given(rows=st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_hostile_cells_come_back(form: str, rows: list[tuple[str, str]]) -> None:
    kept = [(first, second) for first, second in rows if carried(first).strip() or carried(second).strip()]
    table = Table("t", ("a", "b"), tuple(kept))
    head, *read = read_table(write_table(table, form), separator="," if form == "csv" else "\t")
    assert head.cells == ("a", "b")
    assert [row.cells for row in read] == [(carried(first), carried(second)) for first, second in kept]


def test_the_standard_library_reads_ours_and_lines_end_as_the_rfc_says() -> None:
    data = write_table(contact_table(CONTACTS, COMPANIES))
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    assert rows[0]["name"] == "Ana Müller-Weiß"
    assert rows[0]["phone"] == "'+12125550101"
    assert rows[0]["note"] == "prefers mornings;\nask for Jo, first"
    assert data.endswith(b"\r\n")


def test_calls_and_statements_are_tables() -> None:
    calls = call_table([CALL], COMPANIES)
    row = dict(zip(calls.header, calls.rows[0], strict=True))
    assert (row["ticker"], row["replay_pass_code"], row["replay_until"]) == ("HBRL", "47546", "2024-05-16")
    assert row["dial_in"] == "+18005550142 (domestic, toll-free); +12125550188 (international); +442079460958 (GB)"
    own = dict(zip(calls.header, call_table([OWN_CODES], COMPANIES).rows[0], strict=True))
    assert own["dial_in"] == "+18005550142 (domestic, toll-free, code 111222); +442079460958 (GB, code 333 444)"
    table = statement_table(STATEMENT)
    assert table.header == ("section", "label", "unit", "Q1 2024", "Q1 2023")
    assert table.rows[6] == (None, "=Tax", "currency", "-0.4", None)


def test_a_contact_list_of_ours_comes_back() -> None:
    rows = read_table(write_table(contact_table(CONTACTS[:1], COMPANIES)))
    found = contacts_of(rows)
    sent, got = CONTACTS[0], found.contacts[0]
    assert (got.name, got.role, got.organization, got.email, got.note) == (
        sent.name, sent.role, sent.organization, sent.email, sent.note,
    )  # fmt: skip
    assert [(phone.number, phone.extension, phone.kind) for phone in got.phones] == [
        (phone.number, phone.extension, phone.kind) for phone in sent.phones
    ]
    assert found.unused == ("company",)


def test_columns_are_known_by_their_names_and_by_what_was_said() -> None:
    header = ("First Name", "Last Name", "Job Title", "Outlet", "Business Phone", "Mobile", "E-mail Address", "Beat")
    assert columns_of(header) == {
        "First Name": "first name", "Last Name": "last name", "Job Title": "role", "Outlet": "organization",
        "Business Phone": "office", "Mobile": "cell", "E-mail Address": "email",
    }  # fmt: skip
    assert columns_of(header, {"beat": "note", "Outlet": "skip"})["Beat"] == "note"


def test_a_list_of_another_program() -> None:
    data = b'First Name;Last Name;Outlet;Business Phone;Beat\r\nJo;Reyes;The Lamp;(212) 555-0133;"ships;\nlamps"\r\n'
    found = contacts_of(read_table(data), {"Beat": "note"}, region="US")
    assert found.contacts == (
        Contact(
            name="Jo Reyes",
            organization="The Lamp",
            phones=(Phone(number="+12125550133", printed="(212) 555-0133", kind="office"),),
            note="ships;\nlamps",
        ),
    )
    assert found.rows == (3,)


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        (b"", None, "no row"),
        (b"name,email\nBo,b@x.example\n\nJo,j@x.example,more\n", 4, "3 cells, the header 2"),
        (b'name,email\n"Bo,b@x.example\n', 2, "broken"),
        (b"name,email\nBo\xff,x\n", 2, "not utf-8"),
        (b"name;a,b\nBo;1,2\n", 1, "separator could be several"),
        (b"colour,size\nred,1\n", 1, "no column is a name"),
        (b"name,phone\nBo,1\n,2\n", 3, "names nobody"),
        (b"name,extension,phone\nBo,5,1\n", 2, "stands before any number"),
        (b"name,phone,kind\nBo,5,home\n", 2, "is no kind of number"),
    ],
)
def test_a_bad_list_is_named_with_its_line(data: bytes, line: int | None, words: str) -> None:
    where = rf", line {line}" if line else ""
    with pytest.raises(ExchangeError, match=rf"^media\.csv{where}: .*{words}"):
        contacts_of(read_table(data, name="media.csv"), name="media.csv")


@pytest.mark.parametrize("separator", [";;", '"', "\n", "\r\n", "ab"])
def test_a_separator_of_several_characters_is_told(separator: str) -> None:
    with pytest.raises(ExchangeError, match="a separator is one character"):
        read_table(b"Name,Phone\nJo,1\n", name="list.csv", separator=separator)


@pytest.mark.parametrize(
    ("mapping", "words"), [({"Nope": "name"}, "there is no column"), ({"name": "hat"}, "cannot be")]
)
def test_a_bad_mapping_is_told(mapping: dict[str, str], words: str) -> None:
    with pytest.raises(ExchangeError, match=words):
        contacts_of(read_table(b"name\nBo\n"), mapping)


def test_a_contact_that_is_known_is_proposed_for_merging() -> None:
    read = Contact(
        name="ana müller-weiß",
        email="ANA@harborlights.example",
        role="CFO",
        phones=(Phone(number="(212) 555-0101", printed="(212) 555-0101"), Phone(number="+12125550177", printed="x")),
    )
    (merge,) = propose(CONTACTS, [read])
    assert (merge.kind, merge.known_id, merge.by) == ("merge", 1, "e-mail")
    assert merge.added == ("phones",)
    assert [phone.number for phone in merge.contact.phones] == ["+12125550101", "+12125550102", "+12125550177"]
    assert {one.field: (one.known, one.read) for one in merge.differences}["role"] == ("Chief Financial Officer", "CFO")
    assert merge.contact.role == "Chief Financial Officer"


def test_our_own_cards_are_the_same_people() -> None:
    known = read_cards(write_cards(CONTACTS))
    merges = propose(CONTACTS, known)
    assert [merge.known_id for merge in merges] == [1, 2]
    assert [merge.by for merge in merges] == ["UID", "UID"]
    assert not any(merge.differences for merge in merges)


def test_a_shared_address_merges_nobody() -> None:
    desk = [Contact(id=at, name=name, email="ir@x.example") for at, name in ((1, "Bo"), (2, "Jo"))]
    (merge,) = propose(desk, [Contact(name="Al", email="ir@x.example")])
    assert merge.kind == "new"


OUTLOOK = """"Title","First Name","Middle Name","Last Name","Company","Job Title"
"Ms.","Bea","M.","Stone","Rock","Analyst"
"""


def test_a_title_beside_a_job_title_is_no_role() -> None:
    found = contacts_of(read_table(OUTLOOK.encode()))
    assert (found.contacts[0].name, found.contacts[0].role, found.unused) == ("Bea M. Stone", "Analyst", ("Title",))


def test_a_title_of_honorifics_is_no_role() -> None:
    found = contacts_of(read_table(b"title,name\r\nMs.,Bea Stone\r\nDr,Al Reed\r\n"))
    assert [contact.role for contact in found.contacts] == [None, None]
    found = contacts_of(read_table(b"title,name\r\nMs.,Bea Stone\r\nAnalyst,Al Reed\r\n"), {"title": "role"})
    assert [contact.role for contact in found.contacts] == ["Ms.", "Analyst"]


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        (
            "Vorname;Nachname;Firma;Position;E-Mail-Adresse;Telefon (geschäftlich);Mobiltelefon;Notizen",
            "first name;last name;organization;role;email;office;cell;note",
        ),
        (
            "Prénom;Nom;Société;Fonction;Adresse e-mail;Téléphone (bureau);Tél. mobile;Remarques",
            "first name;last name;organization;role;email;office;cell;note",
        ),
        ("Nom;Entreprise;Courriel;Téléphone", "name;organization;email;phone"),
        ("Nombre;Apellidos;Empresa;Correo electrónico;Móvil", "first name;last name;organization;email;cell"),
        ("Name;Phone 1 - Value;Phone 2 - Value;E-mail 1 - Value", "name;phone;phone;email"),
    ],
)
def test_columns_as_other_languages_and_programs_name_them(header: str, fields: str) -> None:
    columns = header.split(";")
    assert columns_of(columns) == dict(zip(columns, fields.split(";"), strict=True))
