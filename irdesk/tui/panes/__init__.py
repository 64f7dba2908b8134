"""The panes of the desk: one record kind each."""
