"""What can be wrong in a table, or between two: one check a file."""
