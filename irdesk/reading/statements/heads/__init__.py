"""What stands over a table and its columns: titles, kinds, and the heads of each column."""
