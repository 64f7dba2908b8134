"""The words of calls: what names one, what tells it from its replay, days, times, lengths and countries."""
