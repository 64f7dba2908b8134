"""Opening a webcast in the browser."""

import webbrowser
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
    opened = webbrowser.open(url)
    app.say(
        f"opened {address}" if opened else f"no browser here; the address is {address}", "live" if opened else "soon"
    )
