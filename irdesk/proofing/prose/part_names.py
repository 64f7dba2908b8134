"""The lines of a part of the company by the part and the line: under "Salt Segment", "Sales" is salt revenue."""

import re
from collections.abc import Iterator
from functools import lru_cache

from irdesk.proofing.tables.concepts import bare, concept, unexplained
from irdesk.proofing.tables.facts import Fact

_TITLE = re.compile(
    r"(?:^|\b(?:for|of) (?:the |our )?)(?P<part>[A-Z][\w&’'.-]*(?: (?:and |& )?[A-Z][\w&’'.-]*){0,3}) "
    r"(?:[Ss]egment|[Dd]ivision|[Bb]usiness [Uu]nit)\b"
)
_NO_PART = re.compile(
    r"\b(?:months?|quarters?|years?|ended|total|consolidated|corporate|eliminations?|reconcil\w+|adjust\w*|other|gaap"
    r"|non-gaap|change|all|segments?|reportable|operating|assets?|data|results?|information|financial|by)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 4
_LINES: dict[str, tuple[str, ...]] = {
    "revenue": ("revenue", "net revenue", "sales", "net sales"),
    "operating_income": (
        "operating income", "operating profit", "operating earnings", "operating loss", "income from operations",
    ),
    "gross_profit": ("gross profit",),
    "adjusted_ebitda": ("adjusted ebitda",),
}  # fmt: skip
"""What running text calls a part's line, whatever its label."""


@lru_cache(maxsize=512)
def _titled(title: str) -> str:
    """Return the part that the title of a table names: "Reconciliation for Salt Segment EBITDA"."""
    found = _TITLE.search(title)
    return found["part"] if found is not None and not _NO_PART.search(found["part"]) else ""


@lru_cache(maxsize=512)
def _headed(section: str) -> str:
    """Return the part that a heading within a table of segments names, an empty string where it is none."""
    plain = section.strip(" :")
    known = concept(plain) is not None or _NO_PART.search(plain) or not any(map(str.isalpha, plain))
    return "" if known or len(plain.split()) > _MOST_WORDS else plain


def part_of(fact: Fact) -> str:
    """Return the part of the company that a cell is of by its heading or its table's title, or an empty string."""
    statement = fact.sheet.statement
    section = fact.sheet.rows[fact.row].section
    headed = _headed(section) if section and statement.kind == "segments" else ""
    return headed or _titled(statement.title or "")


def of_part(fact: Fact) -> bool:
    """Say whether a cell is a part's: of a table of segments, under a part's name, or of a row called a segment's."""
    return fact.sheet.statement.kind == "segments" or bool(part_of(fact)) or "segment" in fact.label


_WHOLE = re.compile(r"\b(?:consolidated|company|total)\b", re.IGNORECASE)
_OWN = frozenset({"operations", "balance_sheet", "cash_flows", "reconciliation"})


def of_whole(facts: list[Fact]) -> list[Fact]:
    """Return of cells called alike, some of them parts', those of the whole company; none where no part has any."""
    if not any(map(part_of, facts)):
        return []
    return [fact for fact in facts if not part_of(fact) and (fact.sheet.statement.kind in _OWN or _of_all(fact))]


def _of_all(fact: Fact) -> bool:
    return _WHOLE.search(fact.sheet.rows[fact.row].section or "") is not None


def part_names(fact: Fact) -> Iterator[str]:
    """Yield what a part's line is called: "salt revenue", "salt segment operating earnings"."""
    part = part_of(fact)
    lines = dict.fromkeys((unexplained(bare(fact.label)), *_LINES.get(concept(fact.label) or "", ()))) if part else ()
    for line in lines:
        if line:
            yield f"{part} {line}"
            yield f"{part} segment {line}"
