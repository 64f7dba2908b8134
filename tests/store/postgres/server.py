"""A real PostgreSQL server in a temporary directory, on loopback, run by an ordinary user."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path


def programs() -> Path | None:
    """Return the directory of the server's programs, or None where it is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or [
        Path(path) for path in [shutil.which("initdb")] if path
    ]
    return found[-1].parent if found else None


def free_port() -> int:
    """Return a port of loopback that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Server:
    """One server: started, stopped, killed."""

    def __init__(self, *, port: int | None = None, folder: Path | None = None) -> None:
        bin_folder = programs()
        assert bin_folder is not None
        self.bin = bin_folder
        self.folder = folder or Path(tempfile.mkdtemp(prefix="irdesk-pg-"))
        self.data = self.folder / "data"
        self.port = port or free_port()
        if os.geteuid() == 0:
            shutil.chown(self.folder, "nobody")

    def _user(self) -> dict[str, object]:
        """Return how to run a program as an ordinary user: the server refuses to run as root."""
        if os.geteuid() != 0:
            return {}
        nobody = pwd.getpwnam("nobody")
        return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}

    def run(self, program: str, *arguments: str | Path) -> None:
        """Run one of the server's programs to its end."""
        command = [str(self.bin / program), *map(str, arguments)]
        subprocess.run(command, check=True, capture_output=True, cwd=self.folder, **self._user())  # type: ignore[call-overload]

    def create(self, settings: Sequence[str] = ()) -> None:
        """Make an empty cluster that trusts loopback."""
        self.run("initdb", "-D", self.data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        lines = ["listen_addresses = '127.0.0.1'", f"port = {self.port}", "unix_socket_directories = ''"]
        with (self.data / "postgresql.conf").open("a") as file:
            file.write("\n".join([*lines, "shared_buffers = 32MB", "max_connections = 60", *settings]) + "\n")

    def start(self) -> None:
        """Start it and wait until it answers."""
        self.run("pg_ctl", "-D", self.data, "-w", "-t", "60", "-l", self.folder / "log", "start")

    def stop(self, mode: str = "fast") -> None:
        """Stop it as its administrator would."""
        self.run("pg_ctl", "-D", self.data, "-m", mode, "-w", "stop")

    def kill(self) -> None:
        """Kill it and all of its processes at once."""
        first = (self.data / "postmaster.pid").read_text().split("\n")[0]
        os.kill(int(first), signal.SIGSTOP)  # so that it starts no more children meanwhile
        children = subprocess.run(["pgrep", "-P", first], capture_output=True, text=True, check=False).stdout.split()
        everyone = [first, *children]
        for pid in everyone:
            with suppress(ProcessLookupError):
                os.kill(int(pid), signal.SIGKILL)
        while any(lives(pid) for pid in everyone):
            time.sleep(0.01)
        (self.data / "postmaster.pid").unlink(missing_ok=True)

    def destroy(self) -> None:
        """Stop it if it runs and take its files away."""
        if (self.data / "postmaster.pid").exists():
            self.stop("immediate")
        shutil.rmtree(self.folder, ignore_errors=True)

    def address(self, database: str = "postgres", user: str = "postgres") -> str:
        """Return the address of a database."""
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"


def lives(pid: str) -> bool:
    """Whether a process runs still; one that is dead and not yet reaped does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
