"""Editing a record as TOML in the user's own editor."""

import os
import shlex
import subprocess
from pathlib import Path
from tempfile import mkdtemp


def editor() -> list[str]:
    """Return the user's editor: `VISUAL`, else `EDITOR`, else vi."""
    return shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")


def edit_text(text: str) -> str:
    """Return a text as the user's editor left it; raises ValueError where the editor cannot be run or failed.

    The file lies in a directory that only the user can read, and is taken away afterwards.
    """
    folder = Path(mkdtemp(prefix="irdesk-"))
    file = folder / "record.toml"
    try:
        file.touch(0o600)
        file.write_text(text, "utf-8")
        done = subprocess.run([*editor(), str(file)], check=False)  # noqa: S603 (the user's own editor)
        if done.returncode:
            raise ValueError(f"{editor()[0]} ended with {done.returncode}; nothing was changed")
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"{' '.join(editor())}: {error}; set EDITOR to an editor that is there") from error
    finally:
        for one in folder.iterdir():
            one.unlink()
        folder.rmdir()
