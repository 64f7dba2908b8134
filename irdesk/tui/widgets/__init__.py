"""Widgets that show lines, tables, digits, and the two bars."""
