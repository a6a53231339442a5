"""Keys and feedback. They may be there: servers made them without steps once, and such a database is taken over as it is."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "api_keys",
        sql.Column("id", sql.String(16), primary_key=True),
        sql.Column("hash", sql.String(64), nullable=False),
        sql.Column("tenant", sql.String(64), nullable=False),
        sql.Column("scopes", sql.String(200), nullable=False),
        sql.Column("name", sql.String(100), nullable=False),
        sql.Column("created", sql.DateTime(timezone=True), nullable=False),
        sql.Column("revoked", sql.DateTime(timezone=True)),
        if_not_exists=True,
    )
    op.create_table(
        "feedback",
        sql.Column("id", sql.Integer, primary_key=True),
        sql.Column("at", sql.DateTime(timezone=True), nullable=False),
        sql.Column("tenant", sql.String(64), nullable=False),
        sql.Column("rule", sql.String(100), nullable=False),
        sql.Column("verdict", sql.String(20), nullable=False),
        sql.Column("lang", sql.String(3), nullable=False),
        sql.Column("rules_version", sql.String(12), nullable=False),
        sql.Column("models_version", sql.String(12), nullable=False),
        if_not_exists=True,
    )
