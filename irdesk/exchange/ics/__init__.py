"""iCalendar (RFC 5545, RFC 7986): calls and replay windows out, invites and calendars in."""

from irdesk.exchange.ics.entry import CallEntry, Written
from irdesk.exchange.ics.reader import CalendarEntry, read_calendar
from irdesk.exchange.ics.writer import write_calendar

__all__ = ["CalendarEntry", "CallEntry", "Written", "read_calendar", "write_calendar"]
