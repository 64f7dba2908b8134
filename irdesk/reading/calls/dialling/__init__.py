"""What is dialled and keyed: numbers, for whom each is, and codes."""
