"""The command line: arguments in, answers printed, exit codes."""
