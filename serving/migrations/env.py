"""Alembic runs this for each upgrade, within the transaction that ``serving.migrations`` has begun."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
