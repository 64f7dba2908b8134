"""What the checks on the running text must leave alone, and what they tell of a single sentence."""

import pytest

from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.drafts import grave
from tests.proofing.planted import RELEASES
from tests.proofing.talverno import HEAD, told


@pytest.mark.parametrize(
    ("words", "check"),
    [
        ("The fleet grew to 1,204 buses, up 7% from 1,091 buses.", "growth"),
        ("Debt fell by $9.5 million, to $61.0 million from $72.5 million.", "change"),
        ("The margin was 14.2%, an increase of 180 basis points from 13.4%.", "points"),
        ("We returned $9.1 million: $4.0 million of dividends and $5.6 million of buybacks.", "sum"),
        ("The Company expects revenue of $44 million to $42 million.", "range"),
        ("The Company expects revenue of $42 million to $44 million, or $43.5 million at the midpoint.", "range"),
        (
            "The Company repurchased 100,000 shares for $2.5 million, at an average price of $52.00 per share.",
            "product",
        ),
        (
            "A dividend of $0.10 per share is payable on August 1, 2025 to holders of record on August 15, 2025.",
            "dividend",
        ),
        ("A quarterly dividend of $0.10 per share, an annual rate of $0.44 per share, was declared.", "dividend"),
        ("Revenue was £48.62 million this year. The £48.62 billion was a record.", "unit"),
        ("Analysts are welcome at 9.30 a.m. GMT on 14 July 2025.", "zone"),
        ("Analysts are welcome at 10:00 CET on 14 July 2025.", "zone"),
        ("Operating income was $38.9 million, over six times interest of $6.9 million.", "ratio"),
        ("Deposits exceeded $45 million, at $41.8 million.", "ratio"),
        ("See www.talverno..example for more, or www.talverno for less.", "e-mail"),
        ("Talverno (LSE: TLA) sells buses.", "name"),
        ("To hear it, call 1-888-555-013 or write to us.", "phone"),
    ],
)
def test_slip_of_a_sentence_is_told(words: str, check: str) -> None:
    assert check in {each[0] for each in told(words)}


@pytest.mark.parametrize(
    "words",
    [
        "The fleet grew to 1,204 buses, up 10% from 1,091 buses.",
        "Debt fell by $11.5 million, to $61.0 million from $72.5 million.",
        "The margin was 14.2%, an increase of 80 basis points from 13.4%.",
        "Excluding fuel the margin was 14.2%, an increase of 180 basis points from 13.4%.",
        "We returned $9.1 million, including $4.0 million of dividends and $5.6 million of buybacks.",
        "The Company expects a net loss of $44 million to $42 million.",
        "The Company expects revenue of $42 million to $44 million, or $43 million at the midpoint.",
        "The Company repurchased 100,000 shares for $5.2 million, at an average price of $52.00 per share.",
        "A dividend of $0.10 per share is payable on August 15, 2025 to holders of record on August 1, 2025.",
        "A quarterly dividend of $0.10 per share, an annual rate of $0.40 per share, was declared.",
        "Rates moved from 139.3 to 141.1, up 3% from 137.0 and down 9% from 155.0 a year ago.",
        "Analysts are welcome at 9.30 a.m. BST on 14 July 2025.",
        "Analysts are welcome at 2.30 p.m. GMT (10.30 a.m. EDT) on 14 July 2025.",
        "Analysts are welcome at 10:00 CET on 14 January 2025.",
        "Operating income was $38.9 million, over five times interest of $6.9 million.",
        "Deposits exceeded $40 million, at $41.8 million.",
        "Talverno (LSE: TAL) sells buses; Rivermont (LSE: TLA) builds them.",
        "The registration number is 555-013-4471 in our files.",
    ],
)
def test_right_sentence_is_left_alone(words: str) -> None:
    assert told(words) <= {("notice", "warning")}


def test_name_with_a_letter_off_is_told_and_a_plural_is_not() -> None:
    words = "Talverno builds. Talverno sells. Talverno serves. {} hires.\n"
    assert ("name", "warning") in told(words.format("Talvreno"))
    assert ("name", "warning") not in told(words.format("Talvernos"))


def test_translation_at_another_rate_is_told() -> None:
    rows = (("RMB7,017.6", "US$1,000.0"), ("RMB1,842.6", "US$262.6"), ("RMB1,105.2", "US$157.5"), ("RMB737.4", "{}"))
    words = " ".join(f"Item {n} was {rmb} million ({usd} million)." for n, (rmb, usd) in enumerate(rows))
    assert told(words.format("US$105.1")) == set()
    assert told(words.format("US$115.1")) == {("conversion", "error")}
    before = (
        " It was RMB1,250.0 million (US$183.0 million) a year ago, compared with RMB1,105.2 million (US$161.8 million)."
    )
    assert told(words.format("US$105.1") + before) == set()


def test_numbers_of_other_countries_have_other_lengths() -> None:
    lines = "Dial 1-888-346-8982 in the United States, 800-905-945 in Hong Kong, or call 852-301-8499."
    assert not {each for each in told(lines) if each[0] == "phone"}


def test_number_below_a_name_in_columns_is_anothers() -> None:
    people = "Media Contact                 Investor Contact\nAda Prentice                  Ben Tolliver\n"
    assert ("phone", "warning") not in told(people + "(412) 555-0144                (412) 555-0145\n")


def test_amount_before_a_translation_is_compared_with_what_follows_from() -> None:
    text = (RELEASES / "qinglan_2024q3.htm").read_text("utf-8")
    old = "were RMB214.8 million (US$30.6 million), compared with RMB201.6 million"
    new = "increased by 6.5% to RMB214.8 million (US$30.6 million) from RMB201.6 million"
    assert old in text
    assert grave(proof(read_bytes(text.replace(old, new).encode(), "draft.htm"))) == set()


def test_columns_named_by_a_word_are_told_apart() -> None:
    rows = (
        "| £ million | H1 2025 | H1 2024 |",
        "|---|---:|---:|",
        "| Revenue | {} | 451.7 |",
        "| Cost of sales | 282.0 | 266.5 |",
    )
    table = "\n" + "\n".join(rows) + "\n"
    words = "For the first half of 2025, revenue was £486.2 million (H1 2024: £451.7 million).\n"
    head = HEAD.replace("its results", "its results for the first half of 2025")
    right, wrong = (read_bytes((head + words + table.format(n)).encode(), "draft.md") for n in ("486.2", "468.2"))
    assert ("prose-table", "error") not in grave(proof(right))
    assert ("prose-table", "error") in grave(proof(wrong))


def test_a_verb_of_titles_is_no_misspelt_name() -> None:
    words = (
        "Talver Resorts Inc. Reports Second Quarter 2025 Results\n\nOMAHA, Neb., August 4, 2025 - Talver Resorts Inc. "
        "(NYSE: TLV) today reported results. Talver Resorts Inc. owns parks. Talver Resorts Inc. has slides.\n"
    )

    def named(text: str) -> set[str | None]:
        return {each.stated for each in proof(read_bytes(text.encode(), "draft.txt")) if each.check == "name"}

    assert named(words) == set()
    assert named(words.replace("Resorts Inc. owns", "Resprts Inc. owns")) == {"Resprts"}
