"""Checks on what the running text says of itself: figures that a sentence ties together, with or without a table."""
