"""What in a folder is worth reading: releases and earnings filings; the rest is passed over, with why."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from irdesk.exchange.submissions import HEAD, recognise

RELEASES = frozenset({"", ".txt", ".htm", ".html", ".pdf", ".docx", ".md", ".eml"})
"""What files of releases are called."""


def sift(folder: Path) -> tuple[tuple[Path, ...], dict[str, int]]:
    """Return the files below `folder` that may be releases, and of the others how many there are by why."""
    kept: list[Path] = []
    passed: Counter[str] = Counter()
    for path in _files(folder):
        why = _why_not(path)
        if why:
            passed[why] += 1
        else:
            kept.append(path)
    return tuple(kept), dict(passed)


def _files(folder: Path) -> Iterable[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith("."))


def _why_not(path: Path) -> str | None:
    if path.suffix.lower() not in RELEASES:
        return f"{path.suffix} files"
    try:
        with path.open("rb") as file:
            found = recognise(file.read(HEAD))
    except OSError as error:
        return f"cannot be opened ({error.strerror})"
    return found.why_not if found else None
