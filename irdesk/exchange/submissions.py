"""Recognising EDGAR submissions among the files of a folder, by their header (EDGAR's SGML header)."""

import re

import msgspec

HEAD = 65_536
"""How much of a file is looked at."""

_BEGINS = (
    "<SEC-DOCUMENT>",
    "<SEC-HEADER>",
    "<SUBMISSION>",
    "<IMS-DOCUMENT>",
    "<IMS-HEADER>",
    "-----BEGIN PRIVACY-ENHANCED",
)
_RESULTS = ("results of operations and financial condition", "disclosure of results of operations")
_MAYBE = ("regulation fd disclosure", "other events")
"""Under these, results were told before Item 12 came in March 2003, and sometimes since."""

_FORM = re.compile(r"^(?:CONFORMED SUBMISSION TYPE:[ \t]*|<TYPE>)(\S+)", re.MULTILINE)
_ITEM = re.compile(r"^(?:ITEM INFORMATION:|<ITEMS?>)[ \t]*(.*)$", re.MULTILINE)
_NAME = re.compile(r"^\s*COMPANY CONFORMED NAME:\s*(.+?)\s*$", re.MULTILINE)
_FILED = re.compile(r"^(?:FILED AS OF DATE:\s*|<FILING-DATE>)(\d{8})", re.MULTILINE)


class Submission(msgspec.Struct, frozen=True):
    """What the header of a submission says: form, items in its words, company, and the day filed (`YYYYMMDD`)."""

    form: str | None
    items: tuple[str, ...]
    company: str | None
    filed: str | None

    @property
    def why_not(self) -> str | None:
        """Why it is no earnings release, or None where it is one or may be.

        It is one under Item 2.02 (once 12). It may be one where an item has no words (the headers of 2003 and 2004 have
        none for Item 12), and under Regulation FD and other events.
        """
        if not (self.form or "").startswith("8-K"):
            return f"form {self.form or 'not stated'}, not an 8-K"
        items = [item.lower() for item in self.items]
        if not items or any(not item or item in {"2.02", "12"} or item.startswith(_RESULTS + _MAYBE) for item in items):
            return None
        return f"an 8-K without results ({'; '.join(self.items)})"


def recognise(head: bytes) -> Submission | None:
    """Return what the first bytes of a file say, or None where the file is no submission."""
    text = head[:HEAD].decode("latin-1").replace("\r\n", "\n")
    if not text.lstrip().startswith(_BEGINS):
        return None
    form, name, filed = (pattern.search(text) for pattern in (_FORM, _NAME, _FILED))
    return Submission(
        form=form[1] if form else None,
        items=tuple(item.strip() for item in _ITEM.findall(text)),
        company=name[1] if name else None,
        filed=filed[1] if filed else None,
    )
