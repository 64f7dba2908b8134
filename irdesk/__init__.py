"""irdesk: the terminal desk for investor relations."""

__version__ = "0.1.0"
