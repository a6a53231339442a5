"""Events of sent messages, and the key that hashes their people."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "events",
        sql.Column("tenant", sql.String(64), primary_key=True),
        sql.Column("id", sql.String(64), primary_key=True),
        sql.Column("purpose", sql.String(10), nullable=False),
        sql.Column("sent_at", sql.DateTime(timezone=True), nullable=False),
        sql.Column("received", sql.DateTime(timezone=True), nullable=False),
        sql.Column("customer", sql.String(64)),
        sql.Column("body", sql.JSON, nullable=False),
    )
    op.create_index("events_by_time", "events", ["tenant", "purpose", "sent_at"])
    op.create_index("events_by_customer", "events", ["tenant", "customer"])
    op.create_table(
        "secrets",
        sql.Column("name", sql.String(20), primary_key=True),
        sql.Column("value", sql.String(64), nullable=False),
    )
