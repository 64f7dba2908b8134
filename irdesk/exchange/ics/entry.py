"""What a calendar entry is made of, and its words for clients that show only the description."""

import datetime as dt

import msgspec

from irdesk.domain.call import Call, DialIn, Replay
from irdesk.domain.company import Company
from irdesk.domain.release import ReleaseHead
from irdesk.exchange import words

NOT_STATED = "not stated"


class CallEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A call on its way out: with its company and release, and how often it was changed (SEQUENCE) and when last."""

    call: Call
    company: Company = Company()
    release: ReleaseHead | None = None
    sequence: int = 0
    changed: dt.datetime | None = None

    @property
    def subject(self) -> str:
        """What the call is about, on one line."""
        return words.subject(self.company, self.release, self.call)


class Written(msgspec.Struct, frozen=True):
    """An exported file, and what could not go into it: one sentence each."""

    data: bytes
    left_out: tuple[str, ...] = ()


def uid(call: Call, namespace: str) -> str:
    """Return the UID of a call's event: the one it was imported with, else its id on this desk."""
    return call.uid or f"call-{call.id}@{namespace}"


def replay_uid(call: Call, namespace: str) -> str:
    """Return the UID of the replay's entry."""
    return f"replay-of-{uid(call, namespace)}"


def describe_call(entry: CallEntry) -> str:
    """Return everything about the live call and its replay, a fact a line."""
    call = entry.call
    start = words.local(call)
    lines = [entry.subject, f"Starts: {words.moment(start) if start else _as_printed(call)}"]
    if start and call.join_minutes_before:
        by = start - dt.timedelta(minutes=call.join_minutes_before)
        lines.append(f"Join by: {by:%H:%M} ({call.join_minutes_before} minutes before)")
    if call.ends_at is None:
        lines.append(f"End: {NOT_STATED}")
    lines += [dial_line(number) for number in call.dial_in] or [f"Dial-in: {NOT_STATED}"]
    lines.append(f"Conference ID: {words.code_shown(call.conference_id, call.dial_in) or NOT_STATED}")
    lines += [f"Webcast: {call.webcast}"] if call.webcast else []
    lines += [f"Registration: {call.registration}"] if call.registration else []
    lines += ["", *_replay_lines(call.replay, call.zone)] if call.replay else []
    lines += ["", call.note] if call.note else []
    return "\n".join(lines)


def describe_replay(entry: CallEntry, replay: Replay) -> str:
    """Return everything about the replay, a fact a line."""
    return "\n".join([entry.subject, *_replay_lines(replay, entry.call.zone)])


def dial_line(number: DialIn) -> str:
    """Return a number to dial with whom it is for, and its own code: `Dial-in (domestic): 1-800-475-2151`."""
    whom = words.for_whom(number)
    code = f", code {number.code}" if number.code else ""
    return f"Dial-in{f' ({whom})' if whom else ''}: {words.dialled(number.number, number.printed)}{code}"


def _replay_lines(replay: Replay, zone: str | None) -> list[str]:
    end = " ".join(part for part in (replay.until_time, replay.until_zone) if part)
    until = f"{words.day(replay.until)}{f' {end}' if end else ', time not stated'}" if replay.until else NOT_STATED
    starts = words.moment(words.on_its_clocks(replay.starts_at, zone)) if replay.starts_at else replay.starts
    return [
        f"Replay from: {starts or NOT_STATED}",
        f"Replay until: {until}",
        *(f"Replay {dial_line(number).replace('Dial-in', 'dial-in', 1)}" for number in replay.dial_in),
        f"Replay pass code: {words.code_shown(replay.pass_code, replay.dial_in) or NOT_STATED}",
        *([f"Replay webcast: {replay.webcast}"] if replay.webcast else []),
    ]


def _as_printed(call: Call) -> str:
    time = f"{call.time} {call.zone or '(zone not stated)'}" if call.time else "time not stated"
    return f"{words.day(call.date)} {time}" if call.date else NOT_STATED
