"""The tables of a release as the proof sees them: displayed numbers, rows by meaning, the sums they claim."""
