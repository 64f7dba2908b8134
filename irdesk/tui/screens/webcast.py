"""Opening a webcast in the browser."""

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from irdesk.tui.app import DeskApp


def open_webcast(app: "DeskApp", address: str | None) -> None:
    """Open an address in the browser; only web addresses are opened."""
    if not address:
        app.say("no webcast stated", "label")
        return
    url = address if "://" in address else f"https://{address}"
    if not url.startswith(("https://", "http://")):
        app.say(f"not opened: {address} is no web address", "wrong")
        return
    if not has_screen():
        app.copy(url)
        app.say(f"no browser can open here; copied {url}", "soon")
        return
    import webbrowser

    webbrowser.open(url)
    app.say(f"opened {address}", "live")


def has_screen() -> bool:
    """Return whether a browser has a screen of its own; one in the terminal would draw over the desk."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "BROWSER"))
    return named or sys.platform in {"darwin", "win32"}
