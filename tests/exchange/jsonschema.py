"""As much of JSON Schema (2020-12) as the schemas of irdesk use, to hold what commands print to what they promise."""

from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]

TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "integer": (int,), "number": (int, float),
    "boolean": (bool,), "null": (type(None),),
}  # fmt: skip
KNOWN = {
    *("$schema", "$id", "$defs", "$ref", "title", "description", "default"),
    *(
        "anyOf",
        "type",
        "enum",
        "const",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "prefixItems",
        "minItems",
    ),
}


def faults(value: Any, schema: Schema, root: Schema, at: str = "") -> Iterator[str]:  # noqa: ANN401 - any JSON
    """Yield what in a value is against a schema; raises KeyError for a keyword that is not known here."""
    unknown = set(schema) - KNOWN
    if unknown:
        raise KeyError(unknown.pop())
    if "$ref" in schema:
        yield from faults(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root, at)
    if "anyOf" in schema and all(list(faults(value, one, root, at)) for one in schema["anyOf"]):
        yield f"{at}: none of anyOf"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is none of {schema['enum']}"
    if "const" in schema and value != schema["const"]:
        yield f"{at}: {value!r} is not {schema['const']!r}"
    kind = schema.get("type")
    if kind and (not isinstance(value, TYPES[kind]) or (kind in {"integer", "number"} and isinstance(value, bool))):
        yield f"{at}: {value!r} is no {kind}"
    elif isinstance(value, dict):
        yield from _of_object(value, schema, root, at)
    elif isinstance(value, list):
        yield from _of_array(value, schema, root, at)


def _of_array(value: list[Any], schema: Schema, root: Schema, at: str) -> Iterator[str]:
    first, rest = schema.get("prefixItems", []), schema.get("items", {})
    if len(value) < schema.get("minItems", 0) or (rest is False and len(value) > len(first)):
        yield f"{at}: {len(value)} items"
    for number, item in enumerate(value):
        kind = first[number] if number < len(first) else rest or {}
        yield from faults(item, kind, root, f"{at}/{number}")


def _of_object(value: dict[str, Any], schema: Schema, root: Schema, at: str) -> Iterator[str]:
    properties = schema.get("properties", {})
    yield from (f"{at}: {key} is missing" for key in schema.get("required", []) if key not in value)
    more = schema.get("additionalProperties", True)
    for key, item in value.items():
        if key in properties:
            yield from faults(item, properties[key], root, f"{at}/{key}")
        elif more is False:
            yield f"{at}: {key} is not known"
        elif isinstance(more, dict):
            yield from faults(item, more, root, f"{at}/{key}")
