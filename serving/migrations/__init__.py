"""The tables of the database, step by step: each file of ``versions`` is one step, made once (Alembic)."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sql

from coach.errors import InputError

if TYPE_CHECKING:
    from alembic.config import Config

_HERE = Path(__file__).parent
_LOCK = 7_130_401  # any number that nobody else locks


def migrate(engine: sql.Engine) -> None:
    """Bring the database to the newest step; one that is there already is only read. InputError where it is too new."""
    logging.getLogger("alembic").setLevel(logging.WARNING)  # before its parts tell that they are there
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(_HERE).replace("%", "%%"))
    steps = ScriptDirectory.from_config(config)
    if (now := _step(engine)) == steps.get_current_head():
        return
    if now not in {None, *(step.revision for step in steps.walk_revisions())}:
        raise InputError(f"the database stands at step {now!r}, which this version does not know; install the newer version")
    _upgrade(engine, config)


def _step(engine: sql.Engine) -> str | None:
    from alembic.migration import MigrationContext

    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _upgrade(engine: sql.Engine, config: Config) -> None:
    """One process at a time: another one that starts now waits, and then finds nothing to do."""
    from alembic import command

    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        elif engine.dialect.name == "postgresql":
            connection.execute(sql.select(sql.func.pg_advisory_xact_lock(_LOCK)))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
