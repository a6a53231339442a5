"""``coach events``: export, erase, purge."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from coach.cli import command
from coach.errors import InputError

if TYPE_CHECKING:
    from serving.events.recorder import Recorder
    from serving.settings import Settings
    from serving.store import Store

_EXAMPLES = """examples:
  coach events export --tenant acme --purpose coaching --since 2026-01-01 -o events.jsonl
  coach events export --tenant acme --purpose coaching --customer C-1042 -o one.jsonl
  coach events erase --tenant acme --customer C-1042
  coach events purge

Events are kept, masked, in the database REPLY_COACH_DATABASE; what waits on disk is brought there first.
"""


def add_events(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    top = command(commands, "events", _export, "export, erase and purge events of sent messages", _EXAMPLES)
    verbs = top.add_subparsers(required=True, metavar="VERB")
    export = command(verbs, "export", _export, "write one tenant's events of one purpose as JSONL, oldest first", _EXAMPLES)
    _add_tenant(export)
    export.add_argument("--purpose", required=True, choices=("coaching", "evaluation"), help="what the reader wants them for")
    export.add_argument("--since", type=_moment, metavar="DATE", help="sent then or later, such as 2026-01-01 (UTC)")
    export.add_argument("--customer", metavar="ID", help="of this customer only: the id that the helpdesk knows")
    export.add_argument("--output", "-o", type=Path, metavar="FILE", help="where they go (default: standard output)")
    erase = command(verbs, "erase", _erase, "delete all events of one customer, whatever their purpose", _EXAMPLES)
    _add_tenant(erase)
    erase.add_argument("--customer", required=True, metavar="ID", help="the id that the helpdesk knows")
    command(
        verbs, "purge", _purge, "delete events older than REPLY_COACH_RETENTION_DAYS (default: 365), of all tenants", _EXAMPLES
    )


def _add_tenant(made: argparse.ArgumentParser) -> None:
    made.add_argument("--tenant", required=True, help="whose events; a server without keys keeps them for 'default'")


def _moment(text: str) -> datetime:
    try:
        given = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date such as 2026-01-01 or 2026-01-01T09:00:00+01:00") from None
    return given if given.tzinfo else given.replace(tzinfo=UTC)


def _opened() -> tuple[Settings, Store, Recorder]:
    """The database, with nothing left waiting on disk that should be in it."""
    from serving.events.recorder import Recorder
    from serving.settings import from_environment
    from serving.store import Store

    settings = from_environment(os.environ)
    store = Store(settings.database)
    recorder = Recorder(settings, lambda: store)
    recorder.deliver()
    return settings, store, recorder


def _export(args: argparse.Namespace) -> int:
    from coach.files import to_json
    from serving.events.store import Events

    _, store, recorder = _opened()
    customer = _hashed(recorder, args) if args.customer else None
    found = Events(store.engine, args.tenant).read(args.purpose, since=args.since, customer=customer)
    lines = (to_json(event) + "\n" for event in found)
    if args.output is None:
        sys.stdout.writelines(lines)
        return 0
    with args.output.open("w", encoding="utf-8", newline="\n") as file:
        count = sum(1 for line in lines if file.write(line))
    print(f"{_events(count)} written to {args.output}")
    return 0


def _erase(args: argparse.Namespace) -> int:
    from serving.events.store import Events

    _, store, recorder = _opened()
    count = Events(store.engine, args.tenant).erase(_hashed(recorder, args))
    print(f"erased {_events(count)} of this customer")
    return 0


def _purge(_args: argparse.Namespace) -> int:
    from serving.events.store import purge

    settings, store, _ = _opened()
    count = purge(store.engine, datetime.now(UTC) - timedelta(days=settings.retention_days))
    print(f"purged {_events(count)} older than {settings.retention_days} days")
    return 0


def _hashed(recorder: Recorder, args: argparse.Namespace) -> str:
    from serving.events.form import pseudonym

    if not args.customer:
        raise InputError("--customer is empty; give the id that the helpdesk knows")
    return pseudonym(recorder.secret(), args.tenant, "customer", args.customer)


def _events(count: int) -> str:
    return f"{count} event" if count == 1 else f"{count} events"
