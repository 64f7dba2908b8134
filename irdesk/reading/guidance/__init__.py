"""Outlook: expected ranges with their period, metric and unit."""

from irdesk.reading.guidance.read import read_guidance

__all__ = ["read_guidance"]
