"""The four looks of the desk: dark, light, high contrast, and the terminal's own sixteen colours."""

from dataclasses import dataclass

from textual.theme import BUILTIN_THEMES, Theme

from irdesk.render.line import Role


@dataclass(frozen=True)
class Look:
    """The colours of one theme, by what they mean."""

    name: str
    dark: bool
    paper: str
    raised: str
    text: str
    bright: str
    label: str
    rule: str
    thumb: str
    accent: str
    live: str
    soon: str
    wrong: str
    typed: str
    cursor: str
    cursor_style: str
    rest_style: str
    lit_style: str
    ansi: bool = False


DARK = Look(
    name="dark", dark=True, paper="#0e1216", raised="#171d23", text="#b9c2cb", bright="#ffffff", label="#8d9aa6",
    rule="#2a333c", thumb="#5b6772", accent="#6db3f2", live="#5fd38d", soon="#f2b84b", wrong="#ff7070", typed="#c79bf2",
    cursor="#22303d", cursor_style="on #22303d", rest_style="on #161c22", lit_style="bold #10151a on #f2d06b",
)  # fmt: skip
LIGHT = Look(
    name="light", dark=False, paper="#fbfaf6", raised="#f1efe8", text="#40474e", bright="#000000", label="#5b636b",
    rule="#d6d2c8", thumb="#868c93", accent="#0b5cad", live="#0b7238", soon="#8a5200", wrong="#b3261e", typed="#6b36a8",
    cursor="#dde7f1", cursor_style="on #dde7f1", rest_style="on #f1efe8", lit_style="bold #000000 on #ffd84d",
)  # fmt: skip
CONTRAST = Look(
    name="high-contrast", dark=True, paper="#000000", raised="#000000", text="#ffffff", bright="#ffff00",
    label="#d0d0d0", rule="#8a8a8a", thumb="#8a8a8a", accent="#66d9ff", live="#55ff7f", soon="#ffcc33",
    wrong="#ffadad", typed="#e2b3ff", cursor="#003366", cursor_style="on #003366", rest_style="on #262626",
    lit_style="bold #000000 on #ffff00",
)  # fmt: skip
TERMINAL = Look(
    name="terminal", dark=True, paper="ansi_default", raised="ansi_default", text="ansi_default",
    bright="ansi_default", label="ansi_default", rule="ansi_bright_black", thumb="ansi_bright_black",
    accent="ansi_blue", live="ansi_green", soon="ansi_yellow", wrong="ansi_red", typed="ansi_magenta",
    cursor="ansi_default", cursor_style="reverse", rest_style="", lit_style="bold underline reverse ansi_yellow",
    ansi=True,
)  # fmt: skip
LOOKS = {look.name: look for look in (DARK, LIGHT, CONTRAST, TERMINAL)}
"""The looks by name, in the order in which the theme key takes them."""


def theme(look: Look) -> Theme:
    """Return a look as a Textual theme; the style sheet uses its colours by meaning."""
    return Theme(
        name=look.name, dark=look.dark, ansi=look.ansi, primary=look.accent, secondary=look.accent, accent=look.accent,
        success=look.live, warning=look.soon, error=look.wrong, foreground=look.text, background=look.paper,
        surface=look.paper, panel=look.raised, boost=look.raised,
        variables={
            **(BUILTIN_THEMES["ansi-dark"].variables if look.ansi else {}),
            "bright": look.bright, "label": look.label, "rule": look.rule, "cursor": look.cursor,
            "raised": look.raised, "paper": look.paper, "ink": look.text,
            "scrollbar": look.thumb, "scrollbar-hover": look.label, "scrollbar-active": look.accent,
            "scrollbar-background": look.paper, "scrollbar-background-hover": look.paper,
            "scrollbar-background-active": look.paper, "scrollbar-corner-color": look.paper,
            "input-cursor-background": look.accent,
            "input-selection-background": "ansi_white" if look.ansi else look.cursor,
        },
    )  # fmt: skip


def ink(look: Look) -> dict[Role, str]:
    """Return the style of each role of words: numbers and names are brightest, labels recede."""
    dim = "dim " if look.ansi else ""
    return {
        "plain": look.text,
        "label": f"{dim}{look.label}",
        "name": f"bold {look.bright if look is not CONTRAST else look.text}",
        "number": f"bold {look.bright}",
        "missing": f"italic {dim}{look.label}",
        "heading": f"{look.accent}",
        "live": f"bold {look.live}",
        "soon": f"bold {look.soon}",
        "open": look.accent,
        "over": f"{dim}{look.label}",
        "wrong": f"bold {look.wrong}",
        "typed": look.typed,
        "key": f"bold {look.accent}",
    }
