"""A release against the earlier ones of its company, and two releases against each other."""
