"""Every check that needs nothing but the release, in the order of issue."""

from collections.abc import Callable, Iterable

from irdesk.domain.finding import Finding
from irdesk.proofing.book import Book
from irdesk.proofing.earlier.history import history
from irdesk.proofing.earlier.left_over import left_over
from irdesk.proofing.earlier.stale import stale
from irdesk.proofing.notice.checklist import notice, safe_harbor, unaudited
from irdesk.proofing.notice.dates import call_day, today, weekdays
from irdesk.proofing.notice.digits import digits
from irdesk.proofing.notice.firms import strangers
from irdesk.proofing.notice.mailboxes import mailboxes
from irdesk.proofing.notice.names import names
from irdesk.proofing.notice.non_gaap import non_gaap, pointers
from irdesk.proofing.notice.other_clocks import other_clocks
from irdesk.proofing.notice.people import contacts, domains
from irdesk.proofing.notice.phones import phones
from irdesk.proofing.notice.repeated import repeated
from irdesk.proofing.notice.replay_lines import recordings
from irdesk.proofing.notice.replays import blank_codes, codes, join_by, replay_window
from irdesk.proofing.notice.seasons import seasons
from irdesk.proofing.notice.wording import quotations, terms, titles, typos
from irdesk.proofing.notice.written_twice import written_twice
from irdesk.proofing.notice.zones import dated_zones, zone_pairs, zone_words
from irdesk.proofing.prose_checks.figures.basis import share_basis
from irdesk.proofing.prose_checks.figures.cash_uses import cash_uses
from irdesk.proofing.prose_checks.figures.counted_twice import counted_twice
from irdesk.proofing.prose_checks.figures.implied_shares import implied_shares
from irdesk.proofing.prose_checks.figures.joint_sums import joint_sums
from irdesk.proofing.prose_checks.figures.kpis import kpis
from irdesk.proofing.prose_checks.figures.listed_parts import listed_parts
from irdesk.proofing.prose_checks.figures.listed_swaps import listed_swaps
from irdesk.proofing.prose_checks.figures.outstanding import outstanding
from irdesk.proofing.prose_checks.figures.pairs import pairs
from irdesk.proofing.prose_checks.figures.prose_table import prose_table
from irdesk.proofing.prose_checks.figures.ranges_in_tables import ranges_in_tables
from irdesk.proofing.prose_checks.figures.ranges_told import ranges_told
from irdesk.proofing.prose_checks.figures.respectively import respectively
from irdesk.proofing.prose_checks.figures.said_twice import said_twice
from irdesk.proofing.prose_checks.figures.same_digits import same_digits
from irdesk.proofing.prose_checks.figures.shares_of_amounts import shares_of_amounts
from irdesk.proofing.prose_checks.figures.told_alike import told_alike
from irdesk.proofing.prose_checks.figures.two_measures import two_measures
from irdesk.proofing.prose_checks.figures.wrong_names import wrong_names
from irdesk.proofing.prose_checks.moves.annualized import annualized
from irdesk.proofing.prose_checks.moves.changes import changes
from irdesk.proofing.prose_checks.moves.changes_of_rows import changes_of_rows
from irdesk.proofing.prose_checks.moves.count_changes import count_changes
from irdesk.proofing.prose_checks.moves.direction import directions
from irdesk.proofing.prose_checks.moves.flow_ways import flow_ways
from irdesk.proofing.prose_checks.moves.fractions import fractions
from irdesk.proofing.prose_checks.moves.grown_over_periods import grown_over_periods
from irdesk.proofing.prose_checks.moves.growth import growth_claims
from irdesk.proofing.prose_checks.moves.listed_growth import listed_growth
from irdesk.proofing.prose_checks.moves.more_by_row import more_by_row
from irdesk.proofing.prose_checks.moves.moved_by import moved_by
from irdesk.proofing.prose_checks.moves.multiples import multiples
from irdesk.proofing.prose_checks.moves.plain_growth import plain_growth
from irdesk.proofing.prose_checks.moves.plain_moves import plain_moves
from irdesk.proofing.prose_checks.moves.points import points
from irdesk.proofing.prose_checks.moves.rate_ways import rate_ways
from irdesk.proofing.prose_checks.moves.ratio_words import ratio_words
from irdesk.proofing.prose_checks.moves.slipped_levels import slipped_levels
from irdesk.proofing.prose_checks.moves.the_change import the_change
from irdesk.proofing.prose_checks.moves.to_from import to_from
from irdesk.proofing.prose_checks.moves.two_lengths import two_lengths
from irdesk.proofing.prose_checks.moves.two_ways import two_ways
from irdesk.proofing.prose_checks.outlook.by_quarters import by_quarters
from irdesk.proofing.prose_checks.outlook.far_middles import far_middles
from irdesk.proofing.prose_checks.outlook.grown import grown
from irdesk.proofing.prose_checks.outlook.implied import implied
from irdesk.proofing.prose_checks.outlook.lone_middles import lone_middles
from irdesk.proofing.prose_checks.outlook.moved_middles import moved_middles
from irdesk.proofing.prose_checks.outlook.plain_ranges import plain_ranges
from irdesk.proofing.prose_checks.outlook.plus_or_minus import plus_or_minus
from irdesk.proofing.prose_checks.outlook.ranges import ranges
from irdesk.proofing.prose_checks.outlook.stepped import stepped
from irdesk.proofing.prose_checks.shares.bracketed_shares import bracketed_shares
from irdesk.proofing.prose_checks.shares.leverage import leverage
from irdesk.proofing.prose_checks.shares.leverage_rows import leverage_rows
from irdesk.proofing.prose_checks.shares.margins import margins
from irdesk.proofing.prose_checks.shares.part_margins import part_margins
from irdesk.proofing.prose_checks.shares.rates import rates
from irdesk.proofing.prose_checks.shares.shares_of import shares_of
from irdesk.proofing.prose_checks.shares.shares_of_one import shares_of_one
from irdesk.proofing.prose_checks.shares.told_margins import told_margins
from irdesk.proofing.prose_checks.sums.buybacks import buybacks
from irdesk.proofing.prose_checks.sums.comparable_parts import comparable_parts
from irdesk.proofing.prose_checks.sums.conversions import conversions
from irdesk.proofing.prose_checks.sums.dividends import dividends
from irdesk.proofing.prose_checks.sums.given import given
from irdesk.proofing.prose_checks.sums.larger_parts import larger_parts
from irdesk.proofing.prose_checks.sums.liquidity import liquidity
from irdesk.proofing.prose_checks.sums.listed_counts import listed_counts
from irdesk.proofing.prose_checks.sums.listed_sums import listed_sums
from irdesk.proofing.prose_checks.sums.net_cash import net_cash
from irdesk.proofing.prose_checks.sums.parts_in_list import parts_in_list
from irdesk.proofing.prose_checks.sums.parts_of_world import parts_of_world
from irdesk.proofing.prose_checks.sums.points_broken_down import points_broken_down
from irdesk.proofing.prose_checks.sums.programs import programs
from irdesk.proofing.prose_checks.sums.results import results
from irdesk.proofing.prose_checks.sums.returned import returned
from irdesk.proofing.prose_checks.sums.share_programs import share_programs
from irdesk.proofing.prose_checks.sums.what_is_left import what_is_left
from irdesk.proofing.prose_checks.sums.working_capital import working_capital
from irdesk.proofing.prose_checks.when.compared_years import compared_years
from irdesk.proofing.prose_checks.when.last_day import last_day
from irdesk.proofing.prose_checks.when.misdated import misdated
from irdesk.proofing.prose_checks.when.named_quarter import named_quarter
from irdesk.proofing.prose_checks.when.no_such_length import no_such_length
from irdesk.proofing.prose_checks.when.of_shorter import of_shorter
from irdesk.proofing.prose_checks.when.other_day import other_day
from irdesk.proofing.prose_checks.when.reported_period import reported_period
from irdesk.proofing.prose_checks.when.unlike_lengths import unlike_lengths
from irdesk.proofing.prose_checks.when.yet_to_end import yet_to_end
from irdesk.proofing.table_checks.in_order import TABLE_CHECKS

Check = Callable[[Book], Iterable[Finding]]

CHECKS: tuple[Check, ...] = (
    *TABLE_CHECKS,
    prose_table,
    cash_uses,
    joint_sums,
    share_basis,
    growth_claims,
    changes,
    changes_of_rows,
    directions,
    slipped_levels,
    to_from,
    shares_of_amounts,
    rate_ways,
    flow_ways,
    more_by_row,
    given,
    two_ways,
    margins,
    ratio_words,
    fractions,
    plain_moves,
    rates,
    part_margins,
    shares_of,
    bracketed_shares,
    shares_of_one,
    told_margins,
    points,
    respectively,
    listed_swaps,
    listed_parts,
    listed_growth,
    grown_over_periods,
    two_measures,
    wrong_names,
    plain_growth,
    moved_by,
    count_changes,
    multiples,
    leverage,
    leverage_rows,
    conversions,
    said_twice,
    told_alike,
    ranges_told,
    ranges_in_tables,
    implied_shares,
    counted_twice,
    same_digits,
    buybacks,
    larger_parts,
    listed_counts,
    listed_sums,
    parts_in_list,
    parts_of_world,
    results,
    programs,
    share_programs,
    net_cash,
    liquidity,
    returned,
    points_broken_down,
    comparable_parts,
    annualized,
    what_is_left,
    working_capital,
    the_change,
    misdated,
    other_day,
    of_shorter,
    no_such_length,
    unlike_lengths,
    two_lengths,
    compared_years,
    yet_to_end,
    kpis,
    pairs,
    outstanding,
    ranges,
    plain_ranges,
    plus_or_minus,
    stepped,
    grown,
    lone_middles,
    far_middles,
    moved_middles,
    by_quarters,
    implied,
    dividends,
    reported_period,
    named_quarter,
    last_day,
    history,
    stale,
    left_over,
    phones,
    digits,
    recordings,
    repeated,
    names,
    written_twice,
    codes,
    blank_codes,
    join_by,
    replay_window,
    weekdays,
    call_day,
    today,
    zone_words,
    dated_zones,
    seasons,
    zone_pairs,
    other_clocks,
    contacts,
    domains,
    strangers,
    mailboxes,
    notice,
    safe_harbor,
    unaudited,
    non_gaap,
    pointers,
    typos,
    terms,
    titles,
    quotations,
)
