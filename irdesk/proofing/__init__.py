"""What can be wrong in a release: one check a file, each returning findings."""
