"""A proof for machines: the JSON form of docs/proofing.md, and SARIF 2.1.0 (OASIS)."""

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from irdesk.domain.finding import Finding, Place
from irdesk.domain.prose import Lines

Form = dict[str, Any]

REPORTED = ("error", "warning", "note")
SUMMARY = {"error": "error", "warning": "warning", "note": "note", "ok": "tied", "unchecked": "unchecked"}
_LEVELS = {"error": "error", "warning": "warning", "note": "note", "ok": "none", "unchecked": "none"}
_KINDS = {"ok": "pass", "unchecked": "open"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def shown(findings: Iterable[Finding], *, everything: bool) -> list[Finding]:
    """Return the findings to report: without `everything`, what ties and what is unchecked stay out."""
    return [each for each in findings if everything or each.severity in REPORTED]


def tally(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings there are of each severity, under the names of the JSON form."""
    count = Counter(each.severity for each in findings)
    return {name: count[severity] for severity, name in SUMMARY.items()}


def proof_form(file: str, findings: Sequence[Finding], *, everything: bool = False) -> Form:
    """Return the JSON object of one proofed file; the summary always counts everything."""
    return {
        "file": file,
        "findings": [_finding(each) for each in shown(findings, everything=everything)],
        "summary": tally(findings),
    }


def _finding(each: Finding) -> Form:
    return {
        "check": each.check,
        "severity": each.severity,
        "verdict": each.verdict,
        "message": each.message,
        "stated": each.stated,
        "expected": each.expected,
        "range": list(each.range) if each.range else None,
        "places": [_place(place) for place in each.places],
    }


def _place(place: Place) -> Form:
    return {"start": place.start, "end": place.end, "line": place.line, "text": place.text}


def sarif(files: Sequence[tuple[str, str, Sequence[Finding]]], version: str, *, everything: bool = False) -> Form:
    """Return one SARIF log of (file, text, findings), as code hosts and editors read it.

    Places point into the text that `irdesk read` keeps; columns count characters (`unicodeCodePoints`).
    """
    kept = [(file, Lines(text), shown(findings, everything=everything)) for file, text, findings in files]
    rules = sorted({each.check for _, _, findings in kept for each in findings})
    results = [_result(file, lines, each, rules) for file, lines, findings in kept for each in findings]
    driver = {"name": "irdesk", "version": version, "rules": [{"id": rule} for rule in rules]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(file: str, lines: Lines, each: Finding, rules: list[str]) -> Form:
    locations = [_location(file, lines, place) for place in each.places]
    result: Form = {
        "ruleId": each.check,
        "ruleIndex": rules.index(each.check),
        "level": _LEVELS[each.severity],
        "kind": _KINDS.get(each.severity, "fail"),
        "message": {"text": each.message},
        "locations": locations[:1],
        "properties": {"verdict": each.verdict},
    }
    if locations[1:]:
        result["relatedLocations"] = locations[1:]
    return result


def _location(file: str, lines: Lines, place: Place) -> Form:
    region = {
        "startLine": place.line,
        "startColumn": place.start - lines.text.rfind("\n", 0, place.start),
        "charOffset": place.start,
        "charLength": place.end - place.start,
        "snippet": {"text": place.text},
    }
    return {"physicalLocation": {"artifactLocation": {"uri": quote(os.fsencode(file))}, "region": region}}
