"""Build the sample desk of `store/` from its release: `python -m tests.sample` after the text or the reader changed."""

import datetime as dt
import shutil
import tempfile
from pathlib import Path

from irdesk.reading import read_file
from irdesk.store import Store

STORE = Path(__file__).parent.parent / "store"
RELEASE = "infocrossing_2004q1.txt"
MOMENT = "2004-05-12 10:15 EDT"
"""When the sample takes place: 45 minutes before its call."""

IMPORTED = dt.datetime(2004, 5, 12, 14, 0, tzinfo=dt.UTC)


def build(directory: Path) -> None:
    """Read the sample's release with the reader of today, and keep it in a new desk in `directory`."""
    with Store.open(directory, author="irdesk", clock=lambda: IMPORTED) as store:
        store.add(read_file(STORE / RELEASE))
    (directory / "moment").write_text(f"{MOMENT}\n")
    shutil.copy(STORE / RELEASE, directory)
    (directory / "lock").unlink(missing_ok=True)


def main() -> None:
    """Make `store/` anew."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "desk"
        build(made)
        for old in STORE.iterdir():
            if old.name != RELEASE:
                old.unlink()
        for new in made.iterdir():
            shutil.copyfile(new, STORE / new.name)


if __name__ == "__main__":
    main()
