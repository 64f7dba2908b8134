"""From a few typed words to ranked answers."""
