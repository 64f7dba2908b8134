"""The same HTML exhibits read by irdesk and by edgartools in one run: processor time an exhibit, and cells right.

`python -m tests.bench.beside_edgartools --python ENVIRONMENT/bin/python`, edgartools being installed there.
Needs the shared corpus with its gold statements. Cells are counted alike for both, and generously: a cell of the gold
is right where a row of that label has the same figure at the same place among its figures, whatever table it is in.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import time
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from pathlib import Path

from irdesk.reading import read_bytes
from irdesk.reading.masthead import Masthead
from irdesk.reading.sources.files import load
from irdesk.reading.statements import read_statements
from tests.bench.reading import CORPUS

Rows = list[tuple[str, list[str]]]
ROUNDS = 3
THEIRS = """
import json, sys, time
from edgar.documents import parse_html
for path in sys.argv[1:]:
    data = open(path, "rb").read()
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    spent = []
    for _ in range(ROUNDS):
        start = time.process_time()
        frames = [table.to_dataframe() for table in parse_html(text).tables]
        spent.append(1000 * (time.process_time() - start))
    rows = []
    for frame in frames:
        for label, values in zip(frame.index, frame.values.tolist()):
            label = label[0] if isinstance(label, tuple) else label
            rows.append([str(label), [str(value) for value in values if value == value and value is not None]])
    print(json.dumps({"ms": min(spent), "rows": rows}))
"""


def ours(path: Path) -> tuple[float, float, Rows]:
    """Read an exhibit with irdesk; return the milliseconds of all and of its tables alone, and the statements' rows."""
    data = path.read_bytes()
    whole = min(timed(lambda: read_bytes(data, path.name)) for _ in range(ROUNDS))
    tables = min(timed(lambda: read_statements(load(data, path.name), Masthead())) for _ in range(ROUNDS))
    rows = [
        (row.label, [figure.value for figure in row.figures if figure.value is not None])
        for statement in read_bytes(data, path.name).statements
        for row in statement.rows
    ]
    return whole, tables, rows


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds of processor time that some work takes."""
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def theirs(python: str, paths: list[Path]) -> list[tuple[float, Rows]]:
    """Read the exhibits with edgartools, in its own environment."""
    script = THEIRS.replace("ROUNDS", str(ROUNDS))
    run = subprocess.run([python, "-c", script, *map(str, paths)], capture_output=True, text=True, check=True)
    found = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    return [(one["ms"], [(label, values) for label, values in one["rows"]]) for one in found]


def plain(label: str) -> str:
    """Return a label without notes' marks and signs."""
    return re.sub(r"[^a-z0-9]+", " ", re.sub(r"\(\d\)|\*+", " ", label.lower())).strip()


def number(value: str) -> Decimal | None:
    """Return a figure as printed, or None for what is none."""
    bare = re.sub(r"[$€%,\s]", "", value)
    negative = bare.startswith(("(", "-")) and len(bare) > 1
    try:
        size = Decimal(bare.strip("()-") or "0")
    except InvalidOperation:
        return None
    return -size if negative else size


def right(gold: Rows, read: Rows) -> int:
    """Count the cells of the gold that a row of the same label has at the same place."""
    known: dict[str, list[list[Decimal]]] = {}
    for label, values in read:
        figures = [figure for value in values if (figure := number(value)) is not None]
        known.setdefault(plain(label), []).append(figures)
    count = 0
    for label, values in gold:
        wanted = [number(value) for value in values]
        rows = known.get(plain(label), [])
        count += max((sum(a == b for a, b in zip(wanted, row, strict=False)) for row in rows), default=0)
    return count


def gold_rows() -> dict[str, Rows]:
    """Return the gold rows of the HTML exhibits, without their empty cells."""
    lines = (CORPUS / "gold_statements.jsonl").read_text().splitlines()
    found = [one for line in lines if line.strip() and (one := json.loads(line))["file"].startswith("html/")]
    return {
        one["file"].removeprefix("html/"): [
            (row[0], [value for value in row[1:] if value is not None])
            for statement in one["statements"]
            for row in statement["rows"]
        ]
        for one in found
    }


def main() -> None:
    """Measure both and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", default=os.environ.get("IRDESK_BESIDE_PYTHON", ""))
    options, _ = parser.parse_known_args()
    paths = sorted((CORPUS / "html").glob("*.htm"))
    if not options.python or not paths:
        print("skipped: needs --python of an environment with edgartools, and the shared corpus")
        return
    read = list(zip(paths, map(ours, paths), theirs(options.python, paths), strict=True))
    gold = gold_rows()
    times = f"{'exhibit':<30}{'all ms':>8}{'tables ms':>11}{'edgartools':>12}"
    print(f"{times}{'gold cells':>12}{'irdesk':>8}{'edgartools':>12}")
    for path, (whole, tables, my_rows), (other, their_rows) in read:
        wanted = gold.get(path.name, [])
        cells = sum(len(values) for _, values in wanted)
        counts = f"{cells:>12}{right(wanted, my_rows):>8}{right(wanted, their_rows):>12}" if wanted else ""
        print(f"{path.name:<30}{whole:>8.1f}{tables:>11.1f}{other:>12.1f}{counts}")
    with_tables = [(mine, other) for _, mine, (other, rows) in read if rows]
    for name, place in (("tables", 1), ("everything", 0)):
        ratio = statistics.median(other / (mine[0], mine[1])[place] for mine, other in with_tables)
        print(f"exhibits with tables: irdesk reads {name} in 1/{ratio:.1f} of the time of edgartools' tables")


if __name__ == "__main__":
    main()
