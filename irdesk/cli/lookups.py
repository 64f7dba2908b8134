"""The look-ups: replay, call, contacts, find, show, releases."""

import argparse
from collections.abc import Callable, Sequence

from irdesk.cli.arguments import MOST, whole
from irdesk.cli.exits import Exit
from irdesk.cli.opening import opened
from irdesk.cli.output import complain, print_json, print_lines
from irdesk.desk import Desk
from irdesk.desk.forms import call_form, contact_form, head_form, release_form
from irdesk.domain.call import Call
from irdesk.domain.company import Company
from irdesk.domain.moment import state
from irdesk.render.answers import answer_lines
from irdesk.render.calls import call_lines, replay_lines
from irdesk.render.line import Line, Piece, line
from irdesk.render.people import contact_lines

Lines = tuple[Line, ...]

CANDIDATES = 12
"""How many candidates an ambiguous word lists."""


def configure_replay(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk replay`."""
    _company_words(parser, "irdesk replay ifox")
    parser.set_defaults(run=lambda options: _of_company(options, replay_lines, with_replay=True))


def configure_call(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk call`."""
    _company_words(parser, "irdesk call ifox --at '2004-05-12 10:50 EDT'")
    parser.set_defaults(run=lambda options: _of_company(options, None, with_replay=False))


def configure_contacts(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk contacts`."""
    parser.add_argument("words", nargs="*", help="name, role, firm or number; all contacts where none is given")
    parser.epilog = "example: irdesk contacts media"
    parser.set_defaults(run=_contacts)


def configure_find(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk find`."""
    parser.add_argument("words", nargs="+", help="fragments in any order")
    parser.add_argument("--limit", type=whole(1, MOST), default=10, help="how many answers (default 10)")
    parser.add_argument("--copy", action="store_true", help="put the best answer's number or text on the clipboard")
    parser.epilog = "example: irdesk find q1 04 ebitda"
    parser.set_defaults(run=_find)


def configure_show(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk show`."""
    parser.add_argument("words", nargs="+", help="a release's number, or words of its company, period or headline")
    parser.epilog = "example: irdesk show ifox"
    parser.set_defaults(run=_show)


def configure_releases(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk releases`."""
    parser.add_argument("words", nargs="*", help="words of the company; all releases where none is given")
    parser.epilog = "example: irdesk releases ifox"
    parser.set_defaults(run=_releases)


def _company_words(parser: argparse.ArgumentParser, example: str) -> None:
    parser.add_argument("words", nargs="+", help="the company's ticker, or words of its name")
    parser.add_argument("--all", action="store_true", help="every call on the desk, not the latest alone")
    parser.epilog = f"example: {example}"


def _of_company(options: argparse.Namespace, render: Callable[[Call], Lines] | None, *, with_replay: bool) -> Exit:
    words = " ".join(options.words)
    with opened(options) as desk:
        company = one_company(desk, words)
        if company is None:
            return Exit.NOTHING
        calls = [call for call in desk.calls(company.id) if call.replay or not with_replay]
        if not calls:
            complain(f"no {'replay' if with_replay else 'call'} of {company.name} is on the desk")
            return Exit.NOTHING
        for call in calls if options.all else calls[:1]:
            if options.json:
                print_json(call_form(desk, call, company))
            else:
                print_lines(_headed(desk, company, call))
                print_lines(render(call) if render else call_lines(call, desk.zone))
    return Exit.OK


def _headed(desk: Desk, company: Company, call: Call) -> Lines:
    now = desk.now()
    head = line(Piece(company.name or "", "name"), "  ", Piece(state(call, now).words, state(call, now).mood))
    return (head,)


def one_company(desk: Desk, words: str) -> Company | None:
    """Return the one company that the words name; else say which ones they could name."""
    found = desk.match_companies(words)
    if len(found) == 1:
        return found[0]
    if not found:
        complain(f'no company on the desk matches "{words}"; `irdesk releases` lists them')
        return None
    names = [f"{one.name} ({one.ticker or 'no ticker'})" for one in found]
    complain(f'"{words}" could be {len(found)} companies: {_first(names)}')
    return None


def _first(names: Sequence[str]) -> str:
    """Return the first candidates on one line, and a sign where there are more."""
    return ", ".join([*names[:CANDIDATES], *(["…"] if len(names) > CANDIDATES else [])])


def _contacts(options: argparse.Namespace) -> Exit:
    with opened(options) as desk:
        found = desk.match_contacts(" ".join(options.words))
        if not found:
            complain(f'no contact on the desk matches "{" ".join(options.words)}"')
            return Exit.NOTHING
        for contact in found:
            if options.json:
                print_json(contact_form(desk, contact))
            else:
                print_lines(contact_lines(contact))
                print()
    return Exit.OK


def _find(options: argparse.Namespace) -> Exit:
    with opened(options) as desk:
        found = desk.find_once(" ".join(options.words), options.limit)
        if not found:
            complain(f'nothing on the desk matches "{" ".join(options.words)}"')
            return Exit.NOTHING
        if options.copy:
            from irdesk.cli.clipboard import copy_answer

            return copy_answer(found[0])
        for answer in found:
            if options.json:
                print_json(answer)
            else:
                print_lines(answer_lines(answer))
    return Exit.OK


def _show(options: argparse.Namespace) -> Exit:
    words = " ".join(options.words)
    with opened(options) as desk:
        heads = desk.match_releases(words)
        if not heads:
            complain(f'no release on the desk matches "{words}"; `irdesk releases` lists them')
            return Exit.NOTHING
        owners = {head.company_id: desk.company(head.company_id) for head in heads}
        if len(owners) > 1:
            names = [f"{head.id} {_owner(owners[head.company_id])} {head.date or ''}".rstrip() for head in heads]
            complain(f'"{words}" could be {len(heads)} releases of {len(owners)} companies: {_first(names)}')
            return Exit.NOTHING
        release = desk.release(heads[0].id)
        if options.json:
            print_json(release_form(release))
        else:
            from irdesk.render.releases import release_lines

            print_lines(release_lines(release, desk.now(), desk.zone))
    if len(heads) > 1:
        complain(f"the newest of {len(heads)} releases that match; name another by its number (`irdesk releases`)")
    return Exit.OK


def _owner(company: Company | None) -> str:
    return (company.ticker or company.name or "company not stated") if company else "company not stated"


def _releases(options: argparse.Namespace) -> Exit:
    from irdesk.render.releases import head_line

    with opened(options) as desk:
        heads = desk.match_releases(" ".join(options.words))
        if not heads:
            complain("no release on the desk matches" if options.words else "no release is on the desk yet")
            return Exit.NOTHING
        for head in heads:
            if options.json:
                print_json(head_form(desk, head))
            else:
                print_lines([head_line(head, desk.company(head.company_id))])
    return Exit.OK
