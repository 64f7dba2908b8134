"""textual-serve on loopback, behind a random token in the address, loading nothing from outside."""

import asyncio
import hmac
import secrets
import shlex
import signal
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from aiohttp import web
from textual_serve.app_service import AppService
from textual_serve.server import Server

LOOPBACK = "127.0.0.1"
TELL_AGAIN = (0.6, 1.5, 4.0)
"""Seconds between the times that an app is told its size again."""

TEMPLATES = Path(__file__).parent / "templates"
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class DeskServer(Server):
    """Serves the desk at `http://127.0.0.1:PORT/TOKEN/`; a request without the token gets 403."""

    def __init__(self, arguments: Sequence[str], port: int, token: str | None = None) -> None:
        """Serve `irdesk ARGUMENTS` on `port`; `token` is made up where none is given."""
        self.token = token or secrets.token_urlsafe(24)
        super().__init__(
            shlex.join([sys.executable, "-m", "irdesk", *arguments]),
            host=LOOPBACK,
            port=port,
            title="irdesk",
            public_url=f"http://{LOOPBACK}:{port}",
            templates_path=TEMPLATES,
        )

    @property
    def address(self) -> str:
        """The address to open, token and all."""
        return f"{self.public_url}/{self.token}/"

    def initialize_logging(self) -> None:
        """Log nothing: a log of requests would keep the token."""

    def serve(self, debug: bool = False) -> None:  # noqa: FBT001, FBT002 (textual-serve's signature)
        """Serve until ctrl+c or SIGTERM. Raises OSError where the port cannot be had."""
        self.debug = debug
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        stop = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        runner = web.AppRunner(await self._make_app(), access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, LOOPBACK, self.port).start()
            self.port = runner.addresses[0][1]
            self.public_url = f"http://{LOOPBACK}:{self.port}"
            print(f"The desk is at {self.address}\nOnly this machine can open it. ctrl+c stops it.", flush=True)
            await stop.wait()
        finally:
            await runner.cleanup()

    async def _process_messages(self, websocket: web.WebSocketResponse, app_service: AppService) -> None:
        """Pass on what the browser sends, and its size once more when the app has surely begun.

        An app that is still starting when the size comes takes its own first guess for the later word.
        """
        sizes: list[tuple[int, int]] = []
        tell = app_service.set_terminal_size

        async def keep(width: int, height: int) -> None:
            sizes[:] = [(width, height)]
            await tell(width, height)

        async def again() -> None:
            for pause in TELL_AGAIN:
                await asyncio.sleep(pause)
                if sizes:
                    await tell(*sizes[0])

        setattr(app_service, "set_terminal_size", keep)  # noqa: B010 (a method on one object)
        telling = asyncio.create_task(again())
        try:
            await super()._process_messages(websocket, app_service)
        finally:
            telling.cancel()

    async def _make_app(self) -> web.Application:
        inner = await super()._make_app()
        app = web.Application(middlewares=[self._guard])
        for key in inner:
            app[key] = inner[key]
        for route in (
            web.get(f"/{self.token}/", self.handle_index, name="index"),
            web.get(f"/{self.token}/ws", self.handle_websocket, name="websocket"),
            web.get(f"/{self.token}/download/{{key}}", self.handle_download, name="download"),
            web.static(f"/{self.token}/static", self.statics_path, name="static"),
        ):
            app.add_routes([route])
        app.on_shutdown.append(self.on_shutdown)
        return app

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse what lacks the token or comes by another name or page than this one (DNS rebinding, RFC 6454)."""
        given = request.path.split("/")[1]
        own = f"{LOOPBACK}:{self.port}"
        origin = request.headers.get("Origin", f"http://{own}")
        if not hmac.compare_digest(given.encode(), self.token.encode()):
            raise web.HTTPForbidden(text="403: the address lacks the token that irdesk serve printed\n")
        if request.host != own or origin != f"http://{own}":
            raise web.HTTPForbidden(text="403: open the address as irdesk serve printed it\n")
        response = await handler(request)
        if not response.prepared:
            response.headers["Content-Security-Policy"] = (
                "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
                f"connect-src 'self' ws://{own}; img-src 'self' data:; font-src 'self'; frame-ancestors 'none'"
            )
            response.headers["Referrer-Policy"] = "no-referrer"
            response.headers["Cache-Control"] = "no-store"
        return response
