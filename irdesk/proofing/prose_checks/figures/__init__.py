"""Numbers of the text against their cells, and against themselves elsewhere in the text."""
