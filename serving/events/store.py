"""Events in the database. Whoever reads names one tenant and one purpose: no query goes without."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sql
from sqlalchemy.exc import DataError, IntegrityError, SQLAlchemyError

from coach.errors import CoachError
from serving.errors import StoreError
from serving.events.form import Stored
from serving.events.schema import Purpose
from serving.events.tables import EVENTS, SECRETS

_AT_ONCE = 500  # rows of one statement: SQLite takes 32766 variables
_TRIES = 5  # against others who insert the same ids at the same moment


class RefusedError(CoachError):
    """The database answers and does not take these rows: another try would change nothing."""


@dataclass(frozen=True, slots=True)
class Taken:
    """How many events were new, and how many were there already."""

    stored: int = 0
    repeated: int = 0

    def __add__(self, other: Taken) -> Taken:
        return Taken(self.stored + other.stored, self.repeated + other.repeated)


class Events:
    """The events of ``tenant``, and of nobody else. Every method raises StoreError where the database does not answer."""

    def __init__(self, engine: sql.Engine, tenant: str) -> None:
        self._engine, self._tenant = engine, tenant
        self._mine = EVENTS.c.tenant == tenant

    def add(self, events: Sequence[Stored]) -> Taken:
        """Keep those whose ids are new: all of them or, where it fails, none."""
        with _told():
            for _ in range(_TRIES - 1):
                try:
                    return self._added(events)
                except IntegrityError:
                    continue
            return self._added(events)

    def _added(self, events: Sequence[Stored]) -> Taken:
        with self._engine.begin() as connection:
            parts = [events[i : i + _AT_ONCE] for i in range(0, len(events), _AT_ONCE)]
            return sum((self._part(connection, part) for part in parts), Taken())

    def _part(self, connection: sql.Connection, events: Sequence[Stored]) -> Taken:
        first = {event["id"]: event for event in reversed(events)}
        known = sql.select(EVENTS.c.id).where(self._mine, EVENTS.c.id.in_(first))
        new = first.keys() - set(connection.execute(known).scalars())
        if new:
            connection.execute(EVENTS.insert(), [self._row(first[name]) for name in sorted(new)])
        return Taken(len(new), len(events) - len(new))

    def _row(self, event: Stored) -> dict[str, Any]:
        own = {"tenant": self._tenant, "body": event, "received": datetime.now(UTC)}
        columns = {name: event[name] for name in ("id", "purpose", "customer")}
        return columns | own | {"sent_at": datetime.fromisoformat(event["sent_at"])}

    def read(self, purpose: Purpose, *, since: datetime | None = None, customer: str | None = None) -> Iterator[Stored]:
        """Oldest first; ``since`` with its zone, ``customer`` as the keyed hash."""
        wanted = [self._mine, EVENTS.c.purpose == purpose]
        wanted += [EVENTS.c.sent_at >= since.astimezone(UTC)] if since else []
        wanted += [EVENTS.c.customer == customer] if customer else []
        found = sql.select(EVENTS.c.body).where(*wanted).order_by(EVENTS.c.sent_at, EVENTS.c.id)
        with _told(), self._engine.connect() as connection:
            yield from connection.execution_options(yield_per=_AT_ONCE).execute(found).scalars()

    def erase(self, customer: str) -> int:
        """Delete what has the keyed hash ``customer``, for either purpose; how many."""
        return _deleted(self._engine, sql.and_(self._mine, EVENTS.c.customer == customer))


def purge(engine: sql.Engine, before: datetime) -> int:
    """Delete every tenant's events that were sent or came before; how many."""
    return _deleted(engine, sql.or_(EVENTS.c.sent_at < before.astimezone(UTC), EVENTS.c.received < before.astimezone(UTC)))


def secret(engine: sql.Engine) -> str:
    """The key of the hashes that the database keeps; made where there is none."""
    with _told():
        return _kept_secret(engine) or _made_secret(engine)


def _kept_secret(engine: sql.Engine) -> str | None:
    with engine.connect() as connection:
        return connection.execute(sql.select(SECRETS.c.value).where(SECRETS.c.name == "events")).scalar()


def _made_secret(engine: sql.Engine) -> str:
    made = secrets.token_hex(32)
    try:
        with engine.begin() as connection:
            connection.execute(SECRETS.insert().values(name="events", value=made))
    except IntegrityError:  # another process was first
        return _kept_secret(engine) or made
    return made


def _deleted(engine: sql.Engine, which: sql.ColumnElement[bool]) -> int:
    with _told(), engine.begin() as connection:
        return int(connection.execute(EVENTS.delete().where(which)).rowcount)


@contextmanager
def _told() -> Iterator[None]:
    """Errors of the database by their kind alone: their messages hold values."""
    try:
        yield
    except DataError as e:
        raise RefusedError(f"the database does not take an event ({type(e.orig).__name__})") from None
    except SQLAlchemyError as e:
        raise StoreError(f"the database does not answer ({type(e).__name__})") from None
