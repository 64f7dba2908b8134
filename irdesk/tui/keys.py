"""The keys of the commands as people write them: the key table, in the terminal and in the docs, and its check.

This module knows no toolkit, so that `irdesk keys` can print and check the table without it.
"""

from collections.abc import Iterable

from irdesk.tui.commands import BY_ID, COMMANDS, SCOPES, Command, of_scope

_SHOWN = {
    "slash": "/", "question_mark": "?", "left_square_bracket": "[", "right_square_bracket": "]",
    "greater_than_sign": ">", "less_than_sign": "<", "escape": "esc", "pagedown": "pgdn", "pageup": "pgup",
    "up": "↑", "down": "↓", "left": "←", "right": "→",
}  # fmt: skip


def shown(key: str) -> str:
    """Return a key as people write it: `slash` is `/`, `ctrl+k` is `^k`."""
    *modifiers, last = key.split("+")
    last = _SHOWN.get(last, last)
    return "".join("^" if modifier == "ctrl" else f"{modifier}-" for modifier in modifiers) + last


def key_table(keymap: dict[str, str] | None = None) -> Iterable[tuple[str, Command]]:
    """Yield each command with its keys as shown, `keymap` (id to keys) applied."""
    for command in COMMANDS:
        keys = (keymap or {}).get(command.id, command.keys)
        yield " ".join(shown(key.strip()) for key in keys.split(",")), command


def markdown(keymap: dict[str, str] | None = None) -> str:
    """Return the key table as Markdown, a section a scope."""
    parts: list[str] = []
    scope = ""
    for keys, command in key_table(keymap):
        if command.scope != scope:
            scope = command.scope
            parts.append(f"\n## {SCOPES[scope]}\n\n| key | does | id |\n|---|---|---|")
        parts.append(f"| {' '.join(f'`{key}`' for key in keys.split())} | {command.help} | `{command.id}` |")
    return "# Keys\n" + "\n".join(parts) + "\n"


def problems(keymap: dict[str, str]) -> list[str]:
    """Return what is wrong with a keymap: unknown ids, empty keys, and a key given twice in one place."""
    found = [f"keys.{name}: no such command; `irdesk keys` lists them" for name in keymap if name not in BY_ID]
    found += [f"keys.{name}: no key given" for name, keys in keymap.items() if not keys.strip()]
    for scope in SCOPES:
        held: dict[str, str] = {}
        for command in of_scope(scope):
            for key in keymap.get(command.id, command.keys).split(","):
                other = held.setdefault(key.strip(), command.id)
                if other != command.id:
                    found.append(f"keys.{command.id}: {shown(key.strip())} is already {other}")
    return found
