"""A TCP proxy on loopback that cuts, stalls, dawdles or goes dark when it is told to."""

import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress


class Proxy:
    """Stands between a client and the server; `watch` sees what the client sends and may cut."""

    def __init__(self, port: int, own: int = 0) -> None:
        self.target = port
        self.delay = 0.0
        self._listener = socket.create_server(("127.0.0.1", own))
        self.port: int = self._listener.getsockname()[1]
        self.watch: Callable[[bytes], str] | None = None
        self.stalled = threading.Event()
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            try:
                server = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                client.close()
                continue
            self._pairs.append((client, server))
            threading.Thread(target=self._pump, args=(client, server, True), daemon=True).start()
            threading.Thread(target=self._pump, args=(server, client, False), daemon=True).start()

    def _pump(self, source: socket.socket, target: socket.socket, from_client: bool) -> None:
        try:
            while data := source.recv(65536):
                if self.stalled.is_set():
                    continue
                verdict = self.watch(data) if from_client and self.watch else "pass"
                if verdict == "drop":
                    break
                if verdict == "send and cut":
                    end(source)
                if self.delay and not from_client:
                    time.sleep(self.delay)
                target.sendall(data)
                if verdict == "send and cut":
                    break
        except OSError:
            pass
        finally:
            for one in (source, target):
                end(one)

    def cut(self) -> None:
        """Cut every connection."""
        for pair in self._pairs:
            for one in pair:
                end(one)
        self._pairs.clear()

    def close(self) -> None:
        """Stop listening and cut everything."""
        end(self._listener)
        self.cut()


def end(one: socket.socket) -> None:
    """Close a socket, waking whoever waits on it."""
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
