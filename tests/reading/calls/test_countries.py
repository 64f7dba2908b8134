"""Lists of numbers as dialled inside several countries, however they stand beside the names of those."""

import pytest

from tests.reading.calls.reading import calls

_NUMBERS = (("New Zealand", "NZ", "0800 555 012", "+64800555012"), ("Australia", "AU", "1800 555 013", "+611800555013"))
_MORE = (
    ("Ireland", "IE", "1 800 555 014", "+3531800555014"),
    ("Germany", "DE", "0800 555 0150", "+498005550150"),
    ("United Kingdom", "GB", "0800 555 0160", "+448005550160"),
)
_IN_LINE = {
    "brackets behind": ", {number} ({country})",
    "names before": ", {country} {number}",
    "colons": "; {country}: {number}",
    "in": ", {number} in {country}",
    "from": " or {number} from {country}",
    "brackets before": ", ({country}) {number}",
    "toll-free before": " / {country} toll-free {number}",
}
_IN_LINES = {
    "lines": "{country} {number}",
    "columns": "{country:<30}{number}",
    "columns turned": "{number:<30}{country}",
    "list": "- {number} ({country} toll free)",
}


def _list(form: str, several: tuple[tuple[str, str, str, str], ...], by: str) -> str:
    return by.join(form.format(country=country, number=number) for country, _, number, _ in several)


def _read(sentence: str) -> list[tuple[str, str | None]]:
    (one,), _ = calls(sentence)
    return [(each.number, each.audience) for each in one.dial_in]


_SETS = (_NUMBERS, (*_NUMBERS, *_MORE), (*_MORE, *_NUMBERS), (_MORE[1], _NUMBERS[1]), (_MORE[0], _NUMBERS[1]))


@pytest.mark.parametrize("several", _SETS, ids=lambda several: "-".join(each[1] for each in several))
@pytest.mark.parametrize("form", _IN_LINE.values(), ids=_IN_LINE.keys())
def test_a_number_is_dialled_in_the_country_beside_it(
    form: str, several: tuple[tuple[str, str, str, str], ...]
) -> None:
    told = _list(form, several, "").lstrip(" ,;/or")
    said = f"We will hold a conference call on May 13, 2026 at 9:00 a.m. ET. Dial {told}."
    assert _read(said) == [(number, code) for _, code, _, number in several]


@pytest.mark.parametrize("several", _SETS, ids=lambda several: "-".join(each[1] for each in several))
@pytest.mark.parametrize("form", _IN_LINES.values(), ids=_IN_LINES.keys())
def test_a_number_is_dialled_in_the_country_of_its_line(
    form: str, several: tuple[tuple[str, str, str, str], ...]
) -> None:
    lines = _list(form, several, "\n")
    said = f"We will hold a conference call on May 13, 2026 at 9:00 a.m. ET. Numbers to dial:\n\n{lines}\n"
    assert _read(said) == [(number, code) for _, code, _, number in several]


def test_a_list_with_the_country_behind_each_number_gives_no_american_one_away() -> None:
    several = (_MORE[0], ("United States", "domestic", "1 800 555 0170", "+18005550170"), _MORE[1])
    lines = _list(_IN_LINES["columns turned"], several, "\n")
    said = f"We will hold a conference call on May 13, 2026 at 9:00 a.m. ET. Numbers to dial:\n\n{lines}\n"
    assert _read(said) == [(number, code) for _, code, _, number in several]
