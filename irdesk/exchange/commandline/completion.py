"""Shell completion for bash, zsh and fish, made from the command line's parser.

Commands, options and their choices stand in the script; companies and contacts are asked of the desk (`irdesk lines`),
so that they are those of the moment.
"""

import argparse
import re

from irdesk.exchange.commandline.asked import FILES, asks
from irdesk.exchange.commandline.fish import fish_script
from irdesk.exchange.commandline.parsers import Command, commands, main_options
from irdesk.exchange.error import ExchangeError

SHELLS = ("bash", "zsh", "fish")


def completion(parser: argparse.ArgumentParser, shell: str) -> str:
    """Return the completion script of a shell; raises ExchangeError for one that has none."""
    if shell not in SHELLS:
        raise ExchangeError(f"there is completion for {', '.join(SHELLS)}, not for {shell}")
    made = {"bash": _bash, "zsh": _zsh, "fish": fish_script}[shell]
    return made(parser)


def _flags(command: Command) -> list[str]:
    return [name for option in command.options for name in option.names]


def _taking(parser: argparse.ArgumentParser) -> list[str]:
    """Return the options before a command that take a value."""
    return [name for option in main_options(parser) if option.takes for name in option.names]


def _bash(parser: argparse.ArgumentParser) -> str:
    known = commands(parser)
    cases = "\n".join(_bash_case(command) for command in known)
    names = " ".join(command.name for command in known)
    taking = "|".join([*_taking(parser), "--"])
    main = " ".join(name for option in main_options(parser) for name in option.names)
    return f"""# bash completion for irdesk: source it, or keep it as bash-completion/completions/irdesk
_irdesk_lines() {{
    local line typed=${{2//\\\\/}} bare=${{2//\\\\?/}} quote= before= folded= loose=() found=()
    case $bare in
        [\\"\\']*) quote=${{typed:0:1}}; typed=${{typed#?}} ;;
        *\\'*) quote=inside; before=${{typed%%\\'*}} ;; # an apostrophe: the shell takes it for a quote
        *\\"*) return ;;
    esac
    shopt -q nocasematch || folded=1
    while IFS= read -r line; do
        if [[ $line == "$typed"* ]]; then found+=("$line"); continue; fi
        shopt -s nocasematch
        if [[ $line == "$typed"* ]]; then loose+=("$line"); fi
        [[ -n $folded ]] && shopt -u nocasematch
    done < <(command irdesk lines "$1" --words 2>/dev/null)
    # several in another case would take away what is typed already
    if [[ ${{#found[@]}} -eq 0 && ${{#loose[@]}} -eq 1 ]]; then found=("${{loose[@]}}"); fi
    COMPREPLY=()
    for line in ${{found[@]+"${{found[@]}}"}}; do
        case $quote in
            \\")
                line=${{line//\\\\/\\\\\\\\}}; line=${{line//\\"/\\\\\\"}}
                line=${{line//\\$/\\\\\\$}}; line=${{line//\\`/\\\\\\`}} ;;
            \\' | inside) line=${{line:${{#before}}}}; line=${{line//\\'/\\'\\\\\\'\\'}} ;;
            *) printf -v line %q "$line" ;;
        esac
        COMPREPLY+=("$line")
    done
}}

_irdesk() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command= at
    for ((at = 1; at < COMP_CWORD; at++)); do
        case ${{COMP_WORDS[at]}} in
            {taking}) ((at++)) ;;
            -*) ;;
            *) command=${{COMP_WORDS[at]}}; break ;;
        esac
    done
    COMPREPLY=()
    case $before in
        --store|--folder|--templates|--copy-templates) COMPREPLY=($(compgen -d -- "$word")); return ;;
        -o|--output|--font) COMPREPLY=($(compgen -f -- "$word")); return ;;
    esac
    case $command in
        "") COMPREPLY=($(compgen -W "{names} {main}" -- "$word")) ;;
{cases}
    esac
}}

complete -F _irdesk irdesk
"""


def _bash_case(command: Command) -> str:
    lines = [f"        {command.name})"]
    for option in command.options:
        if option.choices:
            pattern = "|".join(option.names)
            lines.append(
                f"            case $before in {pattern}) "
                f'COMPREPLY=($(compgen -W "{" ".join(option.choices)}" -- "$word")); return ;; esac'
            )
    flags = " ".join(_flags(command))
    lines.append(f'            if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "{flags}" -- "$word")); return; fi')
    lines += _bash_words(command)
    return "\n".join([*lines, "            ;;"])


def _bash_words(command: Command) -> list[str]:
    fixed = next((one for one in command.arguments if one.choices), None)
    asked = asks(command)
    lines = []
    if fixed:
        words = " ".join(fixed.choices)
        given = f'COMPREPLY=($(compgen -W "{words}" -- "$word"))'
        lines.append(f"            if [[ $before == {command.name} ]]; then {given}; return; fi")
    if asked:
        lines.append(f'            _irdesk_lines {asked} "$word"')
    elif any(one.name in FILES for one in command.arguments):
        lines.append('            COMPREPLY=($(compgen -f -- "$word"))')
    return lines


def _zsh_text(text: str) -> str:
    return re.sub(r"([\[\]:\\])", r"\\\1", text).replace("'", "'\\''")


def _zsh(parser: argparse.ArgumentParser) -> str:
    known = commands(parser)
    names = "\n".join(f"        '{command.name}:{_zsh_text(command.summary)}'" for command in known)
    cases = "\n".join(_zsh_case(command) for command in known)
    main = " \\\n        ".join(
        _zsh_option(option.names, option.takes, option.choices, option.help) for option in main_options(parser)
    )
    return f"""#compdef irdesk
# zsh completion for irdesk: keep it as _irdesk in a directory of $fpath, or source it after compinit

_irdesk_lines() {{
    local -a found
    found=("${{(@f)$(command irdesk lines "$1" --words 2>/dev/null)}}")
    compadd -M 'm:{{a-zA-Z}}={{A-Za-z}}' -- $found
}}

_irdesk_commands() {{
    local -a known
    known=(
{names}
    )
    _describe -t commands 'command' known
}}

_irdesk() {{
    local curcontext=$curcontext state line
    typeset -A opt_args
    _arguments -C \\
        {main} \\
        '1: :_irdesk_commands' \\
        '*:: :->rest'
    [[ $state == rest ]] || return
    case $line[1] in
{cases}
    esac
}}

if [[ $funcstack[1] == _irdesk ]]; then
    _irdesk "$@"
else
    compdef _irdesk irdesk
fi
"""


def _zsh_option(names: tuple[str, ...], takes: str, choices: tuple[str, ...], text: str) -> str:
    if choices:
        value = f":{takes}:({' '.join(choices)})"
    elif takes in FILES:
        value = f":{takes}:{'_files -/' if takes == 'DIR' else '_files'}"
    else:
        value = f":{takes}: " if takes else ""
    made = [f"'*{name}[{_zsh_text(text)}]{value}'" for name in names]
    return " ".join(made)


def _zsh_case(command: Command) -> str:
    options = [_zsh_option(option.names, option.takes, option.choices, option.help) for option in command.options]
    fixed = [
        f"'{at}:{one.name}:({' '.join(one.choices)})'" for at, one in enumerate(command.arguments, 1) if one.choices
    ]
    asked = asks(command)
    rest = [f"'*:words: _irdesk_lines {asked}'"] if asked else []
    if not asked and any(one.name in FILES for one in command.arguments):
        rest = ["'*:file:_files'"]
    parts = " \\\n            ".join([*options, *fixed, *rest])
    return f"        {command.name}) _arguments \\\n            {parts} ;;"
