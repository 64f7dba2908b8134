"""What the desk says when it cannot do what was asked."""


class DeskError(Exception):
    """Something the user can act on; the message says what was wrong, where, and what to do."""
