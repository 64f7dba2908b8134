"""The tie-out report for counsel: what was found, then every number with its verdict, as Markdown and HTML."""

from collections.abc import Iterator, Sequence
from html import escape

import msgspec

from irdesk.domain.finding import Finding, told
from irdesk.domain.release import Release
from irdesk.exchange.proofs.machine import REPORTED, tally

_HEADS = {"error": "Errors", "warning": "Warnings", "note": "Notes"}
_MARKS = {"error": "✗", "warning": "!", "note": "·", "ok": "✓", "unchecked": "?"}


class _Row(msgspec.Struct, frozen=True):
    """A line of the tie-out sheet."""

    mark: str
    line: str
    figure: str
    words: str
    against: str


def _title(release: Release) -> str:
    company = release.company.name or release.file or "a release"
    return f"Proof of {company}{f', {release.date}' if release.date else ''}"


def _counts(findings: Sequence[Finding]) -> str:
    return " · ".join(f"{count} {name}" for name, count in tally(findings).items())


def _rows(findings: Sequence[Finding]) -> Iterator[_Row]:
    """Yield every finding that has a place, in the order of the text."""
    placed = sorted((each for each in findings if each.places), key=lambda each: each.places[0].start)
    for each in placed:
        first, *others = each.places
        against = ", ".join(f"{_one_line(place.text)} (line {place.line})" for place in others[:4])
        words = f"{each.check}: {told(each)}"
        yield _Row(_MARKS[each.severity], str(first.line), _one_line(first.text), words, against)


def _one_line(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:57]}…"


def _where(each: Finding) -> str:
    return ", ".join(f"line {place.line}" for place in each.places[:4])


def markdown(release: Release, findings: Sequence[Finding]) -> str:
    """Return the report as Markdown; what a release says is escaped, so that none of it becomes markup."""
    lines = [f"# {_plain(_title(release))}", "", f"{_plain(release.file)} · {_counts(findings)}", ""]
    for severity, head in _HEADS.items():
        those = [each for each in findings if each.severity == severity]
        if those:
            lines += [f"## {head}", ""]
            lines += [f"- **{each.check}** ({_where(each) or 'no place'}): {_plain(told(each))}" for each in those]
            lines.append("")
    lines += ["## Tie-out", "", "| | line | figure | verdict | held against |", "|---|---:|---|---|---|"]
    lines += [
        f"| {row.mark} | {row.line} | {_plain(row.figure)} | {_plain(row.words)} | {_plain(row.against)} |"
        for row in _rows(findings)
    ]
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """Return text that Markdown shows as it is."""
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>#|~!$" else char for char in " ".join(text.split()))


_STYLE = """body{font:15px/1.45 system-ui,sans-serif;max-width:62em;margin:2em auto;padding:0 1em;color:#111}
table{border-collapse:collapse;width:100%}td,th{padding:.25em .5em;border-bottom:1px solid #ddd;text-align:left;
vertical-align:top}.error{color:#b00020}.warning{color:#8a5a00}.number{text-align:right}li{margin:.3em 0}
@media(prefers-color-scheme:dark){body{background:#111;color:#eee}td,th{border-color:#444}}"""


def html(release: Release, findings: Sequence[Finding]) -> str:
    """Return the report as one HTML page that loads nothing."""
    title = escape(_title(release))
    parts = [
        f"<!doctype html><html lang=en><meta charset=utf-8><title>{title}</title><style>{_STYLE}</style>",
        f"<h1>{title}</h1><p>{escape(release.file)} · {_counts(findings)}</p>",
    ]
    for severity in REPORTED:
        those = [each for each in findings if each.severity == severity]
        if those:
            parts.append(f"<h2 class={severity}>{_HEADS[severity]}</h2><ul>")
            parts += [
                f"<li><b>{escape(e.check)}</b> ({_where(e) or 'no place'}): {escape(told(e))}</li>" for e in those
            ]
            parts.append("</ul>")
    parts.append("<h2>Tie-out</h2><table><tr><th><th>line<th>figure<th>verdict<th>held against</tr>")
    parts += [_html_row(row) for row in _rows(findings)]
    return "\n".join([*parts, "</table></html>"]) + "\n"


def _html_row(row: _Row) -> str:
    cells = (row.mark, row.line, row.figure, row.words, row.against)
    return "<tr>" + "".join(f"<td>{escape(cell)}" for cell in cells) + "</tr>"
