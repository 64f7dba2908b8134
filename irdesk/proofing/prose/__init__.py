"""Reading the running text for what it claims about numbers."""
