"""The replay: from when and until when, by which numbers and with which code."""
