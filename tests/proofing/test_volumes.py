"""Volumes of oil and gas as barrels of oil equivalent, and by the day."""

import pytest

from irdesk.domain.release import Release
from irdesk.domain.statement import Row, Statement
from irdesk.proofing import proof
from tests.proofing.tables import grave, wrong

VOLUMES = ("Oil (MBbl) [count]: 2114 1987", "Natural gas (MMcf) [count]: 7836 7410", "NGLs (MBbl) [count]: 905 861",
           "Total (MBoe) [count]: 4325 4083")  # fmt: skip


def slipped(rows: tuple[str, ...], old: str, new: str) -> list[tuple[str, str]]:
    assert not wrong(*rows, kind="other")
    return wrong(*(row.replace(old, new) for row in rows), kind="other")


@pytest.mark.parametrize(("old", "new"), [("905", "950"), ("7836", "7386"), ("2114", "2141")])
def test_a_volume_misprinted_leaves_the_total_without_its_parts(old: str, new: str) -> None:
    assert slipped(VOLUMES, old, new) == [("foot", "4325")]


def test_a_total_in_cubic_feet_and_one_by_the_day() -> None:
    gas = ("Natural gas (Bcf) [count]: 41.2 38.7", "Oil and condensate (MBbls) [count]: 512 488",
           "Total (Bcfe) [count]: 44.3 41.6")  # fmt: skip
    assert slipped(gas, "44.3", "43.4") == [("foot", "43.4")]
    daily = (
        "Oil (Bbl/d) [count]: 23228 21835",
        "Gas (Mcf/d) [count]: 86110 81429",
        "Equivalent (Boe/d) [count]: 37580 35407",
    )
    assert slipped(daily, "35407", "34507") == [("foot", "34507")]


def test_a_total_of_liquids_stands_for_what_it_is_of() -> None:
    rows = ("Oil (MBbl): 2114 1987", "NGLs (MBbl): 905 861", "Total liquids (MBbl): 3019 2848", "Gas (MMcf): 7836 7410",
            "Total production (MBoe): 4325 4083")  # fmt: skip
    assert ("foot", "4352") in slipped(rows, "4325", "4352")


def test_volumes_that_are_counted_otherwise_are_left_alone() -> None:
    assert not wrong(*VOLUMES[:3], "Total (MBoe) [count]: 4371 4126", kind="other")  # gas at another rate
    priced = ("Oil (per Bbl) [per_share]: 71.20 69.15", "Gas (per Mcf) [per_share]: 2.10 2.31",
              "Total (per Boe) [per_share]: 43.15 41.02")  # fmt: skip
    assert not wrong(*priced, kind="other")
    assert not wrong("Oil (MBbl): 2114 1987", "Gas (MMcf): 7836 7410", "Boe per day: 47011 45123", kind="other")


def test_rounding_of_what_was_added_before_it_was_rounded_is_not_told() -> None:
    assert not wrong(*VOLUMES[:3], "Total (MBoe) [count]: 4325 4084", kind="other")


def test_production_by_the_day_over_the_days_of_the_period() -> None:
    rows = (*VOLUMES, "Average daily (Boe per day) [count]: 11849 11156")
    assert slipped(rows, "11849", "11489") == [("foot", "11489")]


def test_a_release_without_volumes() -> None:
    table = Statement(kind="other", rows=(Row(label="Production (MBoe)"),))
    assert not grave(list(proof(Release(text="", statements=(table,)))))


PRICES = ("# Average realized prices", "Oil (per Bbl) [per_share]: 71.20 69.15 70.44",
          "Natural gas (per Mcf) [per_share]: 2.10 2.31 2.25", "NGLs (per Bbl) [per_share]: 21.30 20.05 20.86",
          "Total (per Boe) [per_share]: 43.06 42.07 42.82")  # fmt: skip
THREE = ("Oil (MBbl) [count]: 2114 1987 4101", "Natural gas (MMcf) [count]: 7836 7410 15246",
         "NGLs (MBbl) [count]: 905 861 1766", "Total (MBoe) [count]: 4325 4083 8408")  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new"), [("43.06", "34.06"), ("69.15", "96.15"), ("2.25", "5.22"), ("20.05", "25.00"), ("71.20", "72.10")]
)
def test_the_average_price_of_a_barrel_is_that_of_its_prices(old: str, new: str) -> None:
    rows = (*THREE, *PRICES)
    assert [each for each, _ in slipped(rows, old, new)] == ["row-ratio"]


def test_an_average_price_of_other_prices_is_left_alone() -> None:
    hedged = (*PRICES[:4], "After settlements (per Boe) [per_share]: 44.71 41.20 43.02")
    assert not wrong(*THREE, *hedged, kind="other")
    assert not wrong(*THREE, PRICES[1], PRICES[2], "Total (per Boe) [per_share]: 43.06 42.07 42.28", kind="other")
