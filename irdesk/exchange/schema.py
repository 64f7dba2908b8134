"""The JSON Schema (2020-12) of each command's output, generated from the types, with the version of the forms."""

from typing import Any

import msgspec

from irdesk.domain.answer import Answer
from irdesk.exchange import forms
from irdesk.exchange import forms_care as care
from irdesk.exchange import forms_desk as desk
from irdesk.exchange.compare import Comparison

VERSION = 1
"""Grows when a key is renamed, removed or changes its meaning; a key that is added does not change it."""

Schema = dict[str, Any]


_OUTPUTS: dict[str, tuple[tuple[Any, ...], str]] = {
    "read": ((forms.ReleaseForm, desk.FailedForm), "a release a line, or why a file could not be read"),
    "read-spans": ((forms.ReleaseForm, desk.FailedForm), "the same with --spans: values with their places"),
    "show": ((desk.StoredForm,), "a stored release"),
    "export-jsonl": ((desk.StoredForm,), "stored releases, one a line"),
    "releases": ((desk.HeadForm,), "a release of the list a line"),
    "call": ((desk.DeskCallForm,), "a call a line"),
    "replay": ((desk.DeskCallForm,), "a call with its replay a line"),
    "contacts": ((desk.DeskContactForm,), "a contact a line"),
    "find": ((Answer,), "an answer a line, the best first"),
    "import": (
        (desk.ImportedForm, desk.FailedForm, desk.BroughtContactForm, desk.BroughtCallForm),
        "what became of a release, why it could not be read, or what each record of another file is to the desk",
    ),
    "bring": ((desk.BroughtContactForm, desk.BroughtCallForm), "what each record of a file is to the desk"),
    "fetch": ((desk.FetchedForm, desk.FailedForm, desk.ListedForm), "what became of a filing; with --list a filing"),
    "compare": ((Comparison,), "a fact of a notice held against the desk a line"),
    "proof": ((care.ProofForm, desk.FailedForm), "the findings of a file a line"),
    "diff": ((care.DiffForm,), "a fact that two releases state, one a line"),
    "board": ((care.BoardForm,), "a call with its deadlines a line"),
    "doctor": ((care.DoctorForm,), "how the desk's files are"),
    "backup": ((care.BackupForm,), "the backup that was written"),
    "restore": ((care.BackupForm,), "the backup that was brought back"),
    "log": ((desk.UnitForm,), "a unit of work a line, the newest first"),
    "undo": ((desk.UnitForm,), "the unit that was undone"),
    "redo": ((desk.UnitForm,), "the unit that was done again"),
    "move": ((desk.MovedForm,), "how much was moved"),
    "team": ((desk.RoleForm,), "who may do what, one a line (team list)"),
    "lines": ((desk.LineForm,), "a record a line"),
    "keys": ((desk.KeyForm,), "a command of the app with its keys, one a line"),
    "where": ((dict[str, str],), "the files that irdesk uses, by what they are"),
    "schema": ((desk.OutputForm,), "an output that has a schema, one a line"),
}


def names() -> dict[str, str]:
    """Return the outputs that have a schema, with what each is."""
    return {name: what for name, (_, what) in _OUTPUTS.items()}


def types(name: str) -> tuple[Any, ...]:
    """Return the types that a line of an output can have."""
    return _OUTPUTS[name][0]


def schema(name: str) -> Schema | None:
    """Return the schema of one line of an output, or None where there is none of that name."""
    if name not in _OUTPUTS:
        return None
    kinds, what = _OUTPUTS[name]
    roots, parts = msgspec.json.schema_components(kinds, ref_template="#/$defs/{name}")
    if name == "read-spans":
        parts = {key: _with_places(part) for key, part in parts.items()} | {"Placed": _PLACED}
    root = roots[0] if len(roots) == 1 else {"anyOf": list(roots)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:irdesk:schema:{VERSION}:{name}",
        "title": f"irdesk {name}",
        "description": what,
        **root,
        "$defs": dict(sorted(parts.items())),
    }


_PLACED: Schema = {
    "title": "Placed",
    "description": "A value with its place in the release's text: offsets, and the 1-based line.",
    "type": "object",
    "properties": {
        "value": {},
        "start": {"type": "integer"},
        "end": {"type": "integer"},
        "line": {"type": "integer"},
    },
    "required": ["value", "start", "end", "line"],
    "additionalProperties": False,
}


def _with_places(part: Schema) -> Schema:
    """Return an object's schema whose values, and those of its lists, may carry their places."""
    properties = {key: _placed(value) for key, value in part.get("properties", {}).items()}
    return {**part, "properties": properties} if properties else part


def _placed(value: Schema) -> Schema:
    items = value.get("items")
    if value.get("type") == "array" and items and "$ref" not in items:
        return {**value, "items": _placed(items)}
    return {"anyOf": [value, {"$ref": "#/$defs/Placed"}]}
