"""What the figures of a table prove: sums, columns that foot and cross-foot."""
