"""What a user has chosen: theme, zones, motion, keys; kept in `config.toml`, comments and all."""

import os
from dataclasses import dataclass, field
from pathlib import Path

LADDER = ("America/New_York", "America/Los_Angeles", "Europe/London", "Asia/Hong_Kong")
"""The zones that a call's time is shown in, beside its own and the desk's."""


def config_file() -> Path:
    """Return where the settings are: `IRDESK_CONFIG`, else `config.toml` in the user's configuration directory."""
    named = os.environ.get("IRDESK_CONFIG")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_config_path

    return user_config_path("irdesk") / "config.toml"


@dataclass
class Settings:
    """The settings, and `problems` with the file they came from."""

    file: Path
    theme: str = "dark"
    zones: tuple[str, ...] = LADDER
    motion: bool = True
    welcome: bool = True
    keys: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    @classmethod
    def load(cls, file: Path | None = None) -> "Settings":
        """Read the settings; what is wrong in the file is told in `problems` and left at its default."""
        found = cls(file or config_file())
        if not found.file.exists():
            return found
        import tomllib  # where there is something to read: the app paints before

        try:
            table = tomllib.loads(found.file.read_text("utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            found.problems.append(f"{found.file}: {error}; the defaults are used")
            return found
        found._take(table)
        return found

    def _take(self, table: dict[str, object]) -> None:
        theme, zones, keys = table.get("theme"), table.get("zones"), table.get("keys")
        if isinstance(theme, str):
            self.theme = theme
        if isinstance(zones, list):
            self.zones = tuple(self._zones(zones))
        self.motion = table.get("motion") is not False
        self.welcome = table.get("welcome") is not False
        if isinstance(keys, dict):
            from irdesk.tui.keys import problems

            self.keys = {str(name): str(value) for name, value in _flat(keys)}
            self.problems += [f"{self.file}: {problem}" for problem in problems(self.keys)]

    def _zones(self, names: list[object]) -> list[str]:
        from zoneinfo import ZoneInfo

        good = []
        for name in names:
            try:
                ZoneInfo(str(name))
            except (KeyError, ValueError, OSError):
                self.problems.append(f'{self.file}: zones: "{name}" is no time zone; write one like Europe/London')
            else:
                good.append(str(name))
        return good

    def keep(self, **chosen: str | bool) -> str | None:
        """Write chosen settings into the file; return why not, where it cannot be written."""
        import tomlkit
        from tomlkit.exceptions import TOMLKitError

        for name, value in chosen.items():
            setattr(self, name, value)
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            text = self.file.read_text("utf-8") if self.file.exists() else ""
            document = tomlkit.parse(text)
            document.update(chosen)
            part = self.file.with_suffix(".part")
            part.write_text(tomlkit.dumps(document), "utf-8")
            part.replace(self.file)
        except (OSError, UnicodeDecodeError, TOMLKitError) as error:
            return f"{self.file}: {error}"
        return None


def _flat(keys: dict[object, object], before: str = "") -> list[tuple[str, object]]:
    """Return `[keys.desk] replay = "R"` and `[keys] "desk.replay" = "R"` alike as ids with keys."""
    found: list[tuple[str, object]] = []
    for name, value in keys.items():
        path = f"{before}{name}"
        if isinstance(value, dict):
            found += _flat(value, f"{path}.")
        else:
            found.append((path, ",".join(map(str, value)) if isinstance(value, list) else value))
    return found
