"""What the server keeps of its callers: hashed keys, and what agents thought of findings. Never a text."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sql
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from coach.errors import InputError
from serving.auth import digest
from serving.errors import StoreError
from serving.migrations import migrate

_WAIT = 5  # seconds for a connection
_META = sql.MetaData()
_KEYS = sql.Table(
    "api_keys",
    _META,
    sql.Column("id", sql.String(16), primary_key=True),
    sql.Column("hash", sql.String(64), nullable=False),
    sql.Column("tenant", sql.String(64), nullable=False),
    sql.Column("scopes", sql.String(200), nullable=False),
    sql.Column("name", sql.String(100), nullable=False),
    sql.Column("created", sql.DateTime(timezone=True), nullable=False),
    sql.Column("revoked", sql.DateTime(timezone=True)),
)
_FEEDBACK = sql.Table(
    "feedback",
    _META,
    sql.Column("id", sql.Integer, primary_key=True),
    sql.Column("at", sql.DateTime(timezone=True), nullable=False),
    sql.Column("tenant", sql.String(64), nullable=False),
    sql.Column("rule", sql.String(100), nullable=False),
    sql.Column("verdict", sql.String(20), nullable=False),
    sql.Column("lang", sql.String(3), nullable=False),
    sql.Column("rules_version", sql.String(12), nullable=False),
    sql.Column("models_version", sql.String(12), nullable=False),
)


@dataclass(frozen=True)
class Key:
    """A key as it is kept: everything but the secret."""

    id: str
    tenant: str
    scopes: frozenset[str]
    name: str
    created: datetime
    revoked: datetime | None
    hash: str


class Store:
    """Keys and feedback in the database at ``address``, whose tables are made or brought up to date first."""

    def __init__(self, address: str) -> None:
        try:
            self._engine = sql.create_engine(_impatient(sql.make_url(address)), pool_pre_ping=True)
            migrate(self._engine)
        except (ArgumentError, SQLAlchemyError, ImportError) as e:
            reason = type(e.__cause__ or e).__name__
            remedy = "give an address such as sqlite:///reply-coach.db"
            raise InputError(f"REPLY_COACH_DATABASE cannot be opened ({reason}); {remedy}") from None

    @property
    def engine(self) -> sql.Engine:
        return self._engine

    def create_key(self, tenant: str, scopes: Sequence[str], name: str) -> str:
        """A new key. It is shown this once: only its hash is kept."""
        key_id, secret = secrets.token_hex(8), secrets.token_urlsafe(32)
        kept = {"id": key_id, "hash": digest(secret), "tenant": tenant, "scopes": " ".join(sorted(scopes)), "name": name}
        self._write(_KEYS.insert().values(**kept, created=_now()))
        return f"rc_{key_id}_{secret}"

    def key(self, key_id: str) -> Key | None:
        found = self._read(_KEYS.select().where(_KEYS.c.id == key_id))
        return _key(found[0]) if found else None

    def list_keys(self) -> list[Key]:
        return [_key(row) for row in self._read(_KEYS.select().order_by(_KEYS.c.created, _KEYS.c.id))]

    def revoke(self, key_id: str) -> bool:
        """Whether a key of this id was there and not revoked before."""
        valid = sql.and_(_KEYS.c.id == key_id, _KEYS.c.revoked.is_(None))
        return self._write(_KEYS.update().where(valid).values(revoked=_now())) == 1

    def add_feedback(self, **event: str) -> None:
        """One opinion: tenant, rule, verdict, lang, rules_version, models_version."""
        self._write(_FEEDBACK.insert().values(**event, at=_now()))

    def feedback(self) -> list[dict[str, Any]]:
        """How often each verdict was given to each rule of each tenant."""
        columns = (_FEEDBACK.c.tenant, _FEEDBACK.c.rule, _FEEDBACK.c.verdict)
        counted = sql.select(*columns, sql.func.count().label("times")).group_by(*columns).order_by(*columns)
        return [dict(row._mapping) for row in self._read(counted)]

    def close(self) -> None:
        self._engine.dispose()

    def _read(self, statement: sql.Select[Any]) -> Sequence[sql.Row[Any]]:
        try:
            with self._engine.connect() as connection:
                return connection.execute(statement).all()
        except SQLAlchemyError as e:
            raise StoreError(f"the database does not answer ({type(e).__name__})") from None

    def _write(self, statement: sql.Insert | sql.Update) -> int:
        try:
            with self._engine.begin() as connection:
                return int(connection.execute(statement).rowcount)
        except SQLAlchemyError as e:
            raise StoreError(f"the database does not answer ({type(e).__name__})") from None


def _impatient(address: sql.URL) -> sql.URL:
    """A server of PostgreSQL that cannot be reached is given up after seconds, not minutes, unless ``address`` says how long."""
    if address.get_backend_name() != "postgresql" or "connect_timeout" in address.query:
        return address
    return address.update_query_dict({"connect_timeout": str(_WAIT)})


def _key(row: sql.Row[Any]) -> Key:
    kept = row._mapping
    return Key(**{**kept, "scopes": frozenset(kept["scopes"].split())})


def _now() -> datetime:
    return datetime.now(UTC)
