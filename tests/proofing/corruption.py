"""One cell of a table changed, as a slip changes it: last digit, sign, factor ten, two digits swapped."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from irdesk.domain.release import Release
from irdesk.proofing import proof


class Corruption(msgspec.Struct, frozen=True):
    """A release with one cell changed; `kind` is the slip, `words` say where."""

    release: Release
    kind: str
    words: str


def slips(value: str) -> Iterator[tuple[str, str]]:
    """Yield (kind, value) of each slip of a displayed decimal."""
    sign, digits = ("-", value[1:]) if value.startswith("-") else ("", value)
    for step in (1, -1):
        yield "last digit", f"{sign}{digits[:-1]}{(int(digits[-1]) + step) % 10}"
    yield "sign", digits if sign else f"-{digits}"
    yield "factor ten", _times_ten(sign, digits)
    places = [place for place, char in enumerate(digits) if char.isdigit()]
    for left, right in zip(places[-2::-1], places[:0:-1], strict=True):
        if digits[left] != digits[right]:
            swapped = list(digits)
            swapped[left], swapped[right] = swapped[right], swapped[left]
            yield "swapped", sign + "".join(swapped)
            return


def _times_ten(sign: str, digits: str) -> str:
    whole, point, parts = digits.partition(".")
    if not point:
        return f"{sign}{whole}0"
    shifted = f"{whole}{parts[0]}".lstrip("0") or "0"
    return f"{sign}{shifted}{'.' + parts[1:] if parts[1:] else ''}"


def cells(release: Release) -> Iterator[tuple[int, int, int]]:
    """Yield (statement, row, column) of every figure that is not nothing."""
    for number, statement in enumerate(release.statements):
        for row, line in enumerate(statement.rows):
            for column, figure in enumerate(line.figures):
                if figure.value is not None and not figure.nil and Decimal(figure.value):
                    yield number, row, column


def changed(release: Release, cell: tuple[int, int, int], value: str) -> Release:
    """Return the release with another value in one cell."""
    number, row, column = cell
    statement = release.statements[number]
    line = statement.rows[row]
    figure = msgspec.structs.replace(line.figures[column], value=value)
    figures = (*line.figures[:column], figure, *line.figures[column + 1 :])
    rows = (*statement.rows[:row], msgspec.structs.replace(line, figures=figures), *statement.rows[row + 1 :])
    made = msgspec.structs.replace(statement, rows=rows)
    statements = (*release.statements[:number], made, *release.statements[number + 1 :])
    return msgspec.structs.replace(release, statements=statements)


def corruptions_of(release: Release, cell: tuple[int, int, int]) -> Iterator[Corruption]:
    """Yield each slip in one cell."""
    number, row, column = cell
    line = release.statements[number].rows[row]
    value = line.figures[column].value or ""
    for kind, other in slips(value):
        if Decimal(other) != Decimal(value) or kind == "factor ten":
            yield Corruption(changed(release, cell, other), kind, f"{line.label}, column {column}: {value} to {other}")


def corruptions(release: Release) -> Iterator[Corruption]:
    """Yield every slip in every cell."""
    for cell in cells(release):
        yield from corruptions_of(release, cell)


def told(release: Release) -> Counter[tuple[str, str, str]]:
    """Return the errors, warnings and notes of a proof, to be held against those of a corruption."""
    kinds = {"error", "warning", "note"}
    return Counter((each.check, each.severity, each.message) for each in proof(release) if each.severity in kinds)
