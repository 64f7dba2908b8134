"""The periods that the text names: reported, compared with, or given for a figure."""
