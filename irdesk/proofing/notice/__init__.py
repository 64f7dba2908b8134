"""The call, the people and the dates: what someone will dial, write to, or put in a calendar."""
