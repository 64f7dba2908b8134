"""The desk itself: layout, loading, moving about, and what one can do with the value under the cursor."""

from irdesk.tui.screens.desk.screen import DeskScreen

__all__ = ["DeskScreen"]
