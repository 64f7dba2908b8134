"""What an investor relations desk talks about. Frozen values; no files, no clocks, no toolkit."""
