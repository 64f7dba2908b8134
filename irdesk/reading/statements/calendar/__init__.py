"""When a column is: days, lengths, fiscal years and quarters, read from its heads."""
