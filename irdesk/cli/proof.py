"""The commands that check and compare releases: proof, diff."""

import argparse
from pathlib import Path

from irdesk.cli.exits import Exit
from irdesk.cli.gathered import read_one
from irdesk.cli.output import complain, print_json, print_lines
from irdesk.desk import DeskError
from irdesk.domain.finding import Finding
from irdesk.domain.release import Release

_GRAVE = {"error": ("error",), "warning": ("error", "warning")}

Proofed = tuple[str, Release, tuple[Finding, ...]]


def configure_proof(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk proof`."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a release or a draft; - for standard input")
    parser.add_argument("--fail-on", choices=("error", "warning"), default="error", help="exit 1 from this severity up")
    parser.add_argument("--all", action="store_true", help="also what ties, and what is unchecked and why")
    parser.add_argument(
        "--against",
        action="append",
        default=[],
        metavar="FILE",
        help="an earlier release, beside those on the desk; may be given more than once",
    )
    parser.add_argument("--sarif", action="store_true", help="one SARIF log, for editors and code hosts")
    parser.add_argument("--report", choices=("md", "html"), help="the tie-out report for counsel")
    parser.epilog = "example: irdesk proof draft.docx --fail-on warning"
    parser.set_defaults(run=_proof)


def configure_diff(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk diff`."""
    parser.add_argument("before", metavar="A", help="the earlier draft, or the earlier quarter")
    parser.add_argument("after", metavar="B", help="the later one")
    parser.add_argument("--all", action="store_true", help="also the main facts that are unchanged")
    parser.epilog = "example: irdesk diff draft3.docx draft4.docx"
    parser.set_defaults(run=_diff)


def _proof(options: argparse.Namespace) -> Exit:
    try:
        against = [read_one(name) for name in options.against]
    except DeskError as error:
        complain(str(error))
        return Exit.USAGE
    worst = Exit.OK
    done: list[Proofed] = []
    for name in options.files:
        one = _one(name, against, options)
        if one is None:
            worst = Exit.USAGE
            continue
        done.append(one)
        if worst is Exit.OK and any(each.severity in _GRAVE[options.fail_on] for each in one[2]):
            worst = Exit.NOTHING
    if options.sarif:
        from irdesk.desk.proofs import sarif

        print_json(sarif([(name, release.text, found) for name, release, found in done], everything=options.all))
    return worst


def _one(name: str, against: list[Release], options: argparse.Namespace) -> Proofed | None:
    """Proof one file and print it; None, and a complaint, where it cannot be read."""
    from irdesk.desk.proofs import earlier_on_desk, proof

    try:
        release = read_one(name)
    except DeskError as error:
        if options.json:
            print_json({"file": Path(name).name, "error": str(error)})
        complain(str(error))
        return None
    findings = proof(release, (*against, *earlier_on_desk(options.store, release)))
    if not options.sarif:
        _print(Path(name).name, release, findings, options)
    return Path(name).name, release, findings


def _print(name: str, release: Release, findings: tuple[Finding, ...], options: argparse.Namespace) -> None:
    from irdesk.desk.proofs import proof_form, report
    from irdesk.render.findings import proof_lines

    if options.report:
        print(report(options.report, release, findings), end="")
    elif options.json:
        print_json(proof_form(name, findings, everything=options.all))
    else:
        print_lines(proof_lines(name, findings, everything=options.all))
        print()


def _diff(options: argparse.Namespace) -> Exit:
    from irdesk.desk.proofs import brief, diff

    try:
        before, after = read_one(options.before), read_one(options.after)
    except DeskError as error:
        complain(str(error))
        return Exit.USAGE
    changes = [each for each in diff(before, after) if options.all or each.kind != "unchanged"]
    if options.json or options.all:
        for each in changes:
            if options.json:
                print_json(each)
            else:
                print(each.words)
    else:
        print("\n".join(brief(changes)))
    return Exit.NOTHING if any(each.kind != "unchanged" for each in changes) else Exit.OK
