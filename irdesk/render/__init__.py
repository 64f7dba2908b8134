"""Records to lines of styled words: pure functions that the panes and the command line both print from."""
