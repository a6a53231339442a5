"""The tables of events. Migrations make them: serving/migrations."""

from __future__ import annotations

import sqlalchemy as sql

META = sql.MetaData()
EVENTS = sql.Table(
    "events",
    META,
    sql.Column("tenant", sql.String(64), primary_key=True),
    sql.Column("id", sql.String(64), primary_key=True),
    sql.Column("purpose", sql.String(10), nullable=False),
    sql.Column("sent_at", sql.DateTime(timezone=True), nullable=False),
    sql.Column("received", sql.DateTime(timezone=True), nullable=False),
    sql.Column("customer", sql.String(64)),
    sql.Column("body", sql.JSON, nullable=False),
    sql.Index("events_by_time", "tenant", "purpose", "sent_at"),
    sql.Index("events_by_customer", "tenant", "customer"),
)
SECRETS = sql.Table(
    "secrets",
    META,
    sql.Column("name", sql.String(20), primary_key=True),
    sql.Column("value", sql.String(64), nullable=False),
)
