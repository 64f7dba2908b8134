"""The text of a table as lines of labels and amounts, whatever its form: columns of blanks, pipes or cells."""
