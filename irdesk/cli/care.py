"""Looking after the desk: doctor, backup, restore."""

import argparse
from pathlib import Path

from irdesk.cli.exits import Exit
from irdesk.cli.opening import opened
from irdesk.cli.output import print_json, print_lines
from irdesk.desk import locate


def configure_doctor(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk doctor`."""
    parser.add_argument("--repair", action="store_true", help="mend what can be mended; the rest is kept in set-aside/")
    parser.epilog = "example: irdesk doctor --repair"
    parser.set_defaults(run=_doctor)


def configure_backup(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk backup`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="where to write it; .gz: compressed")
    parser.epilog = "example: irdesk backup ~/desk.json.gz"
    parser.set_defaults(run=_backup)


def configure_restore(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk restore`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a backup, or what `irdesk export --all` wrote")
    parser.epilog = "example: irdesk restore ~/desk.json.gz     (irdesk undo takes it back)"
    parser.set_defaults(run=_restore)


def _doctor(options: argparse.Namespace) -> Exit:
    from irdesk.desk.care import examine
    from irdesk.render.care import report_lines

    report = examine(locate(options.store)[0], repair=options.repair)
    ailments = [(one.severity, one.where, one.what, one.remedy, one.mended) for one in report.ailments]
    if options.json:
        names = ("severity", "where", "what", "remedy", "mended")
        found = [dict(zip(names, one, strict=True)) for one in ailments]
        print_json({"well": report.well, "units": report.units, "documents": report.documents, "found": found})
    else:
        print_lines(report_lines(report.units, report.documents, ailments))
    return Exit.OK if report.well else Exit.NOTHING


def _backup(options: argparse.Namespace) -> Exit:
    from irdesk.desk.care import back_up

    with opened(options) as desk:
        sequence = back_up(desk, options.file)
    if options.json:
        print_json({"file": str(options.file), "sequence": sequence})
    else:
        print(f"{options.file}: the desk up to unit {sequence}, verified")
    return Exit.OK


def _restore(options: argparse.Namespace) -> Exit:
    from irdesk.desk.care import bring_back

    with opened(options, to_change=True) as desk:
        unit = bring_back(desk, options.file)
    if options.json:
        print_json({"file": str(options.file), "sequence": unit and unit.sequence})
    else:
        print(f"{unit.what}; `irdesk undo` takes it back" if unit else "the desk is that already; nothing was changed")
    return Exit.OK
