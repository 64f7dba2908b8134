"""The terminal desk, a Textual app."""
