"""A program in a pseudo-terminal of its own, timed from outside."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from types import TracebackType
from typing import Self


class Terminal:
    """Runs a command in a terminal of 120 by 40; what it writes is read and thrown away, but for its time."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self.began = self._last = time.perf_counter()
        self._seen = b""
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

    def until(self, words: bytes, seconds: float = 30) -> float:
        """Return the milliseconds from the start until `words` were written."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            if words in self._seen:
                return (self._last - self.began) * 1000
            self._seen += self._read(0.5)
            self._last = time.perf_counter()
        raise TimeoutError(f"never wrote {words!r}: {self._seen[-300:]!r}")

    def key(self, key: bytes) -> tuple[float, float]:
        """Press a key; return the milliseconds until something is painted, and those without waits for a processor.

        What the program waits for others' work on a busy machine is no fault of its own.
        """
        self.rest()
        waited = self._waited()
        began = time.perf_counter()
        os.write(self.file, key)
        answer = self._read(2)
        took = (time.perf_counter() - began) * 1000
        return (took, took - (self._waited() - waited)) if answer else (2000.0, 2000.0)

    def _waited(self) -> float:
        """Return the milliseconds that the program's first thread, and this one, were ready and had no processor."""
        total = 0.0
        for task in (f"/proc/{self.pid}/task/{self.pid}/schedstat", "/proc/thread-self/schedstat"):
            with open(task, encoding="ascii") as file:  # noqa: PTH123 (the kernel's own file)
                total += int(file.read().split()[1]) / 1e6
        return total

    def rest(self) -> None:
        """Read until nothing is written for a moment."""
        while self._read(0.15):
            pass

    def memory(self) -> float:
        """Return the megabytes of memory that the program holds."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as file:  # noqa: PTH123 (the kernel's own file)
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmRSS"))

    def _read(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self.file], [], [], seconds)
        try:
            return os.read(self.file, 1 << 20) if ready else b""
        except OSError:
            return b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.file)
