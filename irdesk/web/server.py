"""textual-serve on loopback, behind a random token in the address, loading nothing from outside."""

import hmac
import secrets
import shlex
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from aiohttp import web
from textual_serve.server import Server

LOOPBACK = "127.0.0.1"
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

    async def on_startup(self, app: web.Application) -> None:
        """Say where the desk is."""
        del app
        print(f"The desk is at {self.address}\nOnly this machine can open it. ctrl+c stops it.", flush=True)

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
        app.on_startup.append(self.on_startup)
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
