"""What a table counts in, where its head does not say: tables that show the same tell, and earnings a share."""

from msgspec.structs import replace

from irdesk.domain.release import Release
from irdesk.proofing import proof
from irdesk.proofing.tables.scales import in_scale
from tests.proofing.tables import grave, statement, together

HEADS = ("2025", "2024", "2023")
INCOME = replace(
    statement("Revenue: 4812 4509 4120", "Net income: 412 388 341", "Total assets: 9120 8744 8310", heads=HEADS),
    scale=1_000_000,
)
HIGHLIGHTS = ("Revenue: 4812 4509 4120", "Net income: 412 388 341")


def test_highlights_without_a_scale_are_in_that_of_the_statements() -> None:
    plain = statement(*HIGHLIGHTS, kind="other", heads=HEADS)
    assert [each.scale for each in in_scale(Release(text="", statements=(INCOME, plain)))] == [1_000_000, 1_000_000]
    slipped = statement(HIGHLIGHTS[0], "Net income: 412 383 341", kind="other", heads=HEADS)
    assert together(INCOME, slipped) == [("same-fact", "383")]


def test_a_table_that_shows_other_figures_keeps_its_own() -> None:
    other = statement("Revenue: 481 450 412", "Net income: 41 38 34", kind="other", heads=HEADS)
    assert [each.scale for each in in_scale(Release(text="", statements=(INCOME, other)))] == [1_000_000, 1]


FULL = (
    "Adjusted net income: 41292 27996 93520", "Diluted shares [shares]: 27206225 25272149 25327091",
    "Diluted adjusted earnings per share [per_share]: 1.52 1.11 3.69",
)  # fmt: skip


def test_shares_in_full_give_what_was_earned_a_share() -> None:
    table = replace(statement(*FULL, kind="reconciliation"), scale=1000, shares_scale=1000)
    assert [each.shares_scale for each in in_scale(Release(text="", statements=(table,)))] == [1]
    slipped = statement(FULL[0], FULL[1].replace("25272149", "252721490"), FULL[2], kind="reconciliation")
    told = proof(Release(text="", statements=(replace(slipped, scale=1000, shares_scale=1000),)))
    assert ("row-ratio", "1.11") in grave(list(told))


def test_shares_that_give_them_as_they_are_keep_their_scale() -> None:
    table = replace(statement("Net income: 4129 2799", "Shares [shares]: 2720 2527",
                              "Earnings per share [per_share]: 1.52 1.11"), scale=1000, shares_scale=1000)  # fmt: skip
    assert [each.shares_scale for each in in_scale(Release(text="", statements=(table,)))] == [1000]
