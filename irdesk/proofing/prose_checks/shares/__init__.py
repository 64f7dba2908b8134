"""Margins, rates and shares of a whole."""
