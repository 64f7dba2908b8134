"""What is wrong with a file that came from outside."""


class ExchangeError(Exception):
    """A file that cannot be read or written, in words: the file, the 1-based line, what is wrong and what to do."""

    def __init__(self, message: str, *, name: str = "", line: int | None = None) -> None:
        where = ", ".join(part for part in (name, f"line {line}" if line else "") if part)
        super().__init__(f"{where}: {message}" if where else message)
        self.message = message
        self.name = name
        self.line = line
