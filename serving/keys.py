"""``coach keys``: make, list and revoke API keys."""

from __future__ import annotations

import argparse
import os
import re
from typing import TYPE_CHECKING

from coach.cli import command
from coach.errors import InputError

if TYPE_CHECKING:
    from serving.store import Store

_EXAMPLES = """examples:
  coach keys create --tenant acme --name "helpdesk plug-in"
  coach keys create --tenant acme --scope metrics
  coach keys list
  coach keys revoke 3f9c1a2b4d5e6f70

Keys are kept, hashed, in the database REPLY_COACH_DATABASE (default: sqlite:///reply-coach.db, in this folder).
"""
_TENANT = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")


def add_keys(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    top = command(commands, "keys", _list, "make, list and revoke API keys", _EXAMPLES)
    verbs = top.add_subparsers(required=True, metavar="VERB")
    create = verbs.add_parser("create", help="a new key; it is shown this once")
    create.add_argument("--tenant", required=True, help="whom it belongs to: small letters, digits, . _ -")
    create.add_argument("--scope", action="append", metavar="SCOPE", help="one of those in the docs (default: coach, feedback)")
    create.add_argument("--name", default="", help="what it is for, for people")
    create.set_defaults(run=_create)
    verbs.add_parser("list", help="every key: id, tenant, scopes, state").set_defaults(run=_list)
    revoke = verbs.add_parser("revoke", help="end a key; running servers follow within ten seconds")
    revoke.add_argument("id")
    revoke.set_defaults(run=_revoke)


def _store() -> Store:
    from serving.settings import from_environment
    from serving.store import Store

    return Store(from_environment(os.environ).database)


def _create(args: argparse.Namespace) -> int:
    from serving.auth import SCOPES

    scopes = args.scope or ["coach", "feedback"]
    if unknown := set(scopes) - SCOPES.keys():
        raise InputError(f"--scope {min(unknown)}: unknown; " + "; ".join(f"{name}: {what}" for name, what in SCOPES.items()))
    if not _TENANT.fullmatch(args.tenant):
        raise InputError(f"--tenant {args.tenant!r}: use small letters, digits, . _ - (64 at most)")
    print(_store().create_key(args.tenant, scopes, args.name[:100]))
    return 0


def _list(_args: argparse.Namespace) -> int:
    from rich.console import Console
    from rich.table import Table

    table = Table("id", "tenant", "scopes", "name", "created", "state", box=None)
    for key in _store().list_keys():
        state = f"revoked {key.revoked:%Y-%m-%d}" if key.revoked else "valid"
        table.add_row(key.id, key.tenant, " ".join(sorted(key.scopes)), key.name, f"{key.created:%Y-%m-%d}", state)
    Console().print(table)
    return 0


def _revoke(args: argparse.Namespace) -> int:
    if not _store().revoke(args.id):
        raise InputError(f"{args.id}: no valid key of this id; `coach keys list` shows all")
    print(f"revoked {args.id}")
    return 0
