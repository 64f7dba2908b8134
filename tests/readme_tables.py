"""The tables of the README and docs/keys.md come from the code: `python -m tests.readme_tables` writes them anew."""

import re
from pathlib import Path

from irdesk.cli.table import COMMANDS
from irdesk.tui.keys import key_table, markdown

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
KEYS = ROOT / "docs" / "keys.md"


def commands() -> str:
    """Return the table of the command line."""
    rows = "\n".join(f"| `irdesk {command.name}` | {command.summary} |" for command in COMMANDS)
    return f"| command | what it does |\n|---|---|\n{rows}"


def keys() -> str:
    """Return the table of the keys that work anywhere and on the desk."""
    found = [(shown, command) for shown, command in key_table() if command.scope in {"app", "desk"}]
    rows = "\n".join(
        f"| {' '.join(f'`{key}`' for key in shown.split())} | {command.help} |" for shown, command in found
    )
    return f"| key | what it does |\n|---|---|\n{rows}"


def written(text: str) -> str:
    """Return the README with its tables as the code has them."""
    for name, table in (("keys", keys()), ("commands", commands())):
        start, rest = text.split(f"<!-- {name} -->", 1)
        _, end = rest.split(f"<!-- /{name} -->", 1)
        text = f"{start}<!-- {name} -->\n{table}\n<!-- /{name} -->{end}"
    return text


def all_keys() -> str:
    """Return docs/keys.md."""
    about = "Every key of the app, from the code. `[keys]` in `config.toml` gives a command another key by its id"
    body = re.sub(r"^# Keys\n", "", markdown())
    return f"# Keys\n\n{about};\n`irdesk keys` prints them as they are on your machine, and checks them.\n{body}"


if __name__ == "__main__":
    README.write_text(written(README.read_text("utf-8")), "utf-8")
    KEYS.write_text(all_keys(), "utf-8")
