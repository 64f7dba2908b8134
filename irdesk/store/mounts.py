"""Whether locks on a directory's file system hold for everybody who can write there."""

import re
from pathlib import Path

_LOCAL = {"nfs": r"\b(?:nolock|local_lock=(?:flock|all))\b", "nfs4": r"\blocal_lock=(?:flock|all)\b"}
_NEVER = {"fuse.sshfs", "fuse.s3fs", "fuse.gcsfuse", "fuse.rclone", "fuse.davfs", "davfs", "fuse.goofys", "ncpfs"}
_CIFS = r"\bnobrl\b"


def unsafe_mount(directory: Path, table: str) -> str | None:
    """Return the kind of mount that `directory` is on where its locks do not reach other machines, else None.

    `table` is the text of /proc/self/mountinfo (see proc(5)): mount point fifth, kind and options after ` - `.
    """
    found = ("", "", "")
    for line in table.splitlines():
        before, _, after = line.partition(" - ")
        fields, tail = before.split(), after.split()
        if len(fields) < 6 or len(tail) < 3:
            continue
        point = re.sub(r"\\(\d{3})", lambda octal: chr(int(octal[1], 8)), fields[4])
        if directory.is_relative_to(point) and len(point) >= len(found[0]):
            found = (point, tail[0], f"{fields[5]},{tail[2]}")
    _, kind, options = found
    local = _LOCAL.get(kind) or (_CIFS if kind in {"cifs", "smb3"} else None)
    unsafe = kind in _NEVER or (local is not None and re.search(local, options))
    return kind if unsafe else None


def check_mount(directory: Path) -> str | None:
    """Return the kind of an unsafe mount under `directory` on this machine, or None (also where nothing tells)."""
    try:
        table = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape")
    except OSError:
        return None
    return unsafe_mount(directory.resolve(), table)
