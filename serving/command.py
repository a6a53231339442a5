"""``coach serve``."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from coach.cli import command, loaded
from coach.errors import InputError

if TYPE_CHECKING:
    from coach.engine import Coach
    from serving.settings import Settings

_EXAMPLES = """examples:
  coach serve
  coach serve --port 9000 --rules my-rules/
  coach serve --registry models/
  curl http://127.0.0.1:8000/v1/coach -H 'Content-Type: application/json' -d '{"text": "It is not our fault."}'

Each option is also a variable of the environment, such as REPLY_COACH_PORT.
"""
_OPTIONS = ("host", "port", "rules", "models", "risk_model", "auth", "llm")
_NEEDED = ("alembic", "fastapi", "limits", "prometheus_client", "sqlalchemy", "uvicorn", "websockets")
_GRACE = 10  # seconds that requests have to end after a stop


def add_serve(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    made = command(commands, "serve", _serve, "serve the HTTP API on this machine", _EXAMPLES)
    made.add_argument("--host", help="the address to listen on (default: 127.0.0.1, this machine only)")
    made.add_argument("--port", type=int, help="the port (default: 8000; 0 takes a free one)")
    made.add_argument("--auth", metavar="WAYS", help="open, keys, oidc or keys,oidc (default: open on this machine, else keys)")
    made.add_argument("--rules", type=Path, metavar="DIR", help="a team's own rules and policies, beside the shipped ones")
    made.add_argument("--risk-model", type=Path, metavar="DIR", help="a risk model of your own, as coach train risk writes it")
    made.add_argument("--models", metavar="DIR", help="a folder of trained models instead of the shipped ones; none: rules only")
    made.add_argument("--llm", metavar="MODEL@ADDRESS", help="an OpenAI-compatible server that proposes rewrites too")
    registry = os.environ.get("REPLY_COACH_REGISTRY") or None
    made.add_argument(
        "--registry", type=Path, metavar="DIR", default=registry, help="run what coach models promoted, and follow it"
    )


def _serve(args: argparse.Namespace) -> int:
    if missing := [name for name in _NEEDED if not _installed(name)]:
        raise InputError(f"{' and '.join(missing)} missing; the server needs the extra 'serve': pip install 'reply-coach[serve]'")
    from coach.risk import Lot
    from serving.settings import from_options
    from serving.swap import Follower

    given = {key: value for key in _OPTIONS if (value := getattr(args, key)) is not None}
    settings = from_options(os.environ, given)
    follower = Follower(args.registry, settings.rules) if args.registry else None  # before the pointer is read: none is missed
    with listen(settings.host, settings.port) as sock:
        lot = Lot(settings.risk_holdout / 100, settings.risk_salt)
        coach = replace(_coach(settings, args.registry), lot=lot)
        greet(coach)
        warming = Thread(target=warm, args=(coach,))
        warming.start()
        url = f"http://{settings.host}:{sock.getsockname()[1]}"
        print(f"serving {url}\ndocs    {url}/docs", flush=True)
        run(coach, settings, sock, lambda: not warming.is_alive(), follower.follow if follower else lambda _: None)
    return 0


def _coach(settings: Settings, registry: Path | None) -> Coach:
    """What the options ask for, or what runs by the registry."""
    if registry is None:
        return loaded(settings.rules, settings.models, settings.llm, settings.risk_model)
    if settings.models or settings.risk_model:
        raise InputError(f"--registry {registry}: it says which models run; leave out --models and --risk-model")
    from serving.swap import checked, pointed

    wanted = pointed(registry)
    models, risk = wanted.folders
    return checked(loaded(settings.rules, models, settings.llm, risk), wanted)


def _installed(name: str) -> bool:
    from importlib.util import find_spec

    return find_spec(name) is not None


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; InputError where the address is taken or not of this machine."""
    if port not in range(65_536):
        raise InputError(f"--port = {port}; give a number from 0 to 65535")
    try:
        return _bound(*socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0])
    except OSError as e:
        raise InputError(f"cannot listen on {host}:{port}: {e}; choose another with --host and --port") from e


def _bound(family: int, kind: int, protocol: int, _name: str, address: Any) -> socket.socket:
    """``protocol`` must be given: asyncio turns delays off (TCP_NODELAY, 40 ms an answer) only where it is known."""
    sock = socket.socket(family, kind, protocol)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(address)
        sock.listen(2048)
    except OSError:
        sock.close()
        raise
    return sock


def greet(coach: Coach) -> None:
    """Show one sample of each language, coached: it works, and so it looks."""
    from rich.console import Console

    from coach.samples import HERE, samples
    from coach.show import show
    from coach.text import LANGUAGES
    from coach.wire import score_rows

    for lang in LANGUAGES:
        if not (HERE / f"{lang}.jsonl").is_file():
            print(f"coach: {HERE / lang}.jsonl: no such file, so no sample is shown; install again to have it", file=sys.stderr)
            continue
        row = samples((lang,))[0]
        [out] = score_rows(coach, [{**row, "rewrite": True}])
        console = Console()
        console.rule(f"{row['id']} · {lang}")
        show(console, out, row["text"])


def warm(coach: Coach) -> None:
    """Read the samples while the first requests may come already: patterns are slow on the first texts they see."""
    from coach.samples import HERE, samples
    from coach.wire import score_rows

    with suppress(RuntimeError):  # the process was stopped meanwhile, and its threads are gone
        score_rows(coach, samples(tuple(path.stem for path in sorted(HERE.glob("*.jsonl")))))


def run(coach: Coach, settings: Settings, sock: socket.socket, ready: Callable[[], bool], follow: Callable[[Any], None]) -> None:
    """Serve until SIGINT or SIGTERM, then let requests end and tell streams to come back. ``follow`` gets the app's state."""
    import uvicorn

    from serving.app import make_app

    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    logging.getLogger("uvicorn.access").addFilter(without_texts)
    app = make_app(coach, settings)
    app.state.ready = ready
    follow(app.state)
    config = uvicorn.Config(
        app, log_config=None, server_header=False, lifespan="on", timeout_graceful_shutdown=_GRACE,
        ws="websockets-sansio", ws_max_size=settings.max_body, ws_per_message_deflate=False,
    )  # fmt: skip
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[sock])


def without_texts(record: logging.LogRecord) -> bool:
    """Cut queries, and paths that are not ours, out of the access log: either may hold words of a draft."""
    client, method, path, version, status = record.args  # type: ignore[misc]
    record.args = (client, method, "-" if status == 404 else str(path).partition("?")[0], version, status)
    return True
