"""Ranges that are expected, and how they moved."""
