"""Copying out of a terminal: the machine's own clipboard where there is one, and OSC 52 for the far ones."""

import base64
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping

MOST = 74_994
"""The longest text, in bytes of base64, that terminals commonly take in one OSC 52 (the limit of hterm and others)."""

TOOLS = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("WSL_DISTRO_NAME", ("clip.exe",)),
)
"""Programs that set a clipboard, each with the variable that says there is one."""


def copy(text: str, write: Callable[[str], None] | None, environ: Mapping[str, str] | None = None) -> str:
    """Copy `text` by every way there is; return which were used, or why none was: `with wl-copy`, `OSC 52`.

    `write` sends to the terminal (None: there is none).
    """
    env = os.environ if environ is None else environ
    ways = []
    native = _native(text, env)
    if native:
        ways.append(native)
    codes = sequences(text, env)
    if codes and write is not None:
        write("".join(codes))
        ways.append("OSC 52 through tmux" if env.get("TMUX") else "OSC 52")
    if ways:
        return " and ".join(ways)
    return "" if codes else f"not copied: longer than the {MOST:,} bytes that terminals take"


def sequences(text: str, env: Mapping[str, str]) -> tuple[str, ...]:
    """Return the escape sequences that copy `text`, none where it is too long (xterm, Operating System Commands)."""
    encoded = base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")
    if len(encoded) > MOST:
        return ()
    plain = f"\x1b]52;c;{encoded}\a"
    if env.get("TMUX"):
        inner = plain.replace("\x1b", "\x1b\x1b")
        return (plain, f"\x1bPtmux;{inner}\x1b\\")
    if env.get("STY"):
        return (f"\x1bP{plain}\x1b\\",)
    return (plain,)


def _native(text: str, env: Mapping[str, str]) -> str:
    """Copy with a program of this machine, not over SSH, where the clipboard would be the wrong one."""
    if env.get("SSH_TTY") or env.get("SSH_CONNECTION"):
        return ""
    tools = [(("pbcopy",))] if sys.platform == "darwin" else [tool for name, tool in TOOLS if env.get(name)]
    for tool in tools:
        if shutil.which(tool[0]) and _run(tool, text):
            return tool[0]
    return ""


def _run(tool: tuple[str, ...], text: str) -> bool:
    try:
        done = subprocess.run(  # noqa: S603 (a fixed list of programs, no shell)
            tool, input=text.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=2, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
