"""Desks on a server: team, move."""

import argparse

from irdesk.cli.exits import Exit
from irdesk.cli.lookups import one_company
from irdesk.cli.opening import opened
from irdesk.cli.output import complain, print_json
from irdesk.desk import locate


def configure_team(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk team`."""
    parser.epilog = (
        "examples:\n"
        "  irdesk team init --print                         the SQL that makes a desk, to read first\n"
        "  irdesk team init --store postgresql://db/ir      run it\n"
        "  irdesk team upgrade --print --store postgresql://db/ir   what a new version changes in its tables\n"
        "  irdesk team grant ann editor --store postgresql://db/ir"
    )
    steps = parser.add_subparsers(dest="step", metavar="STEP", required=True)
    init = steps.add_parser("init", help="make a desk in an empty database")
    upgrade = steps.add_parser("upgrade", help="bring an older irdesk's desk up to this one's tables")
    grant = steps.add_parser("grant", help="let a database role be reader, editor or owner")
    grant.add_argument("role", help="the database role")
    grant.add_argument("may", choices=("reader", "editor", "owner"))
    drafts = steps.add_parser("drafts", help="show a company's unreleased drafts to one role's members only")
    drafts.add_argument("company", help="its ticker, or words of its name")
    drafts.add_argument("role", help="the database role")
    steps.add_parser("list", help="who may use the desk, and how")
    for step in (init, upgrade, grant, drafts):
        step.add_argument("--print", dest="only_print", action="store_true", help="print the SQL and run nothing")
    for step in steps.choices.values():
        step.add_argument("--store", metavar="ADDRESS", default=argparse.SUPPRESS, help="postgresql://HOST/DATABASE")
        step.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print JSON for programs")
    parser.set_defaults(run=_team)


def configure_move(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk move`."""
    parser.add_argument("source", metavar="FROM", help="a directory or a server's address")
    parser.add_argument("target", metavar="TO", help="an empty directory, or a server's empty desk (irdesk team init)")
    parser.epilog = "example: irdesk move ~/.local/share/irdesk/desk postgresql://db/ir"
    parser.set_defaults(run=_move)


def _team(options: argparse.Namespace) -> Exit:
    from irdesk.desk import team

    place = locate(options.store)[0]
    if options.step == "list":
        for role, may in team.members(place):
            if options.json:
                print_json({"role": role, "may": may})
            else:
                print(f"{role:<24}{may}")
        return Exit.OK
    script = _script(options)
    if script is None:
        return Exit.NOTHING
    if options.only_print:
        print(script, end="")
        return Exit.OK
    team.run(place, script)
    print("done")
    return Exit.OK


def _script(options: argparse.Namespace) -> str | None:
    from irdesk.desk import team

    if options.step == "init":
        return team.init_script()
    if options.step == "upgrade":
        script = team.upgrade_script(locate(options.store)[0])
        if not script:
            complain("the desk has this irdesk's tables already")
        return script or None
    if options.step == "grant":
        return team.grant_script(options.role, options.may)
    with opened(options) as desk:
        company = one_company(desk, options.company)
        return team.drafts_script(desk.place, company.id, options.role) if company else None


def _move(options: argparse.Namespace) -> Exit:
    from irdesk.desk.team import move

    source, target = (locate(name)[0] for name in (options.source, options.target))
    if source == target:
        complain("FROM and TO are the same desk")
        return Exit.USAGE
    moved = move(source, target)
    if options.json:
        print_json({"units": moved.units, "documents": moved.documents})
    else:
        print(f"{moved.documents} documents and {moved.units} units moved and compared; the old desk is as it was")
    return Exit.OK
