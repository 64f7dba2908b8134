"""Sheets for people: the call sheet, the call notice, the media list, the fact sheet of a quarter.

Each is one Markdown template (Jinja) that a user can replace; HTML, plain text and PDF are made from its Markdown, so
they cannot disagree.
"""

from irdesk.exchange.sheets.facts import SheetFacts
from irdesk.exchange.sheets.pages import FORMS, SHEETS, templates, write_sheet

__all__ = ["FORMS", "SHEETS", "SheetFacts", "templates", "write_sheet"]
