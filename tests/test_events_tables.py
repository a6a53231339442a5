"""Events of sent messages: what an edit is, how old and new databases are taken over, settings."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sql
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import InputError
from serving import store as keys
from serving.events.edits import Edit, edits, moved
from serving.events.tables import EVENTS, META
from serving.settings import from_environment
from serving.store import Store


def _applied(old: str, made: list[Edit]) -> str:
    for edit in reversed(made):
        old = old[: edit.start] + edit.text + old[edit.end :]
    return old


WORDS = st.lists(st.sampled_from(["we", "can't", " ", ".", "[email]", "نمی\u200cتوانیم", "ş", "\u0301"]), max_size=30).map(
    "".join
)


@given(WORDS, WORDS, st.integers(0, 100), st.integers(0, 100))
def test_edits_make_the_one_of_the_other(old: str, new: str, start: int, length: int) -> None:
    made = edits(old, new)
    assert _applied(old, made) == new
    assert all(a.end < b.start for a, b in pairwise(made))
    start = min(start, len(old))
    low, high = moved(start, min(start + length, len(old)), made)
    assert 0 <= low <= high <= len(new)


def test_edits_are_whole_words_and_bounded() -> None:
    assert edits("We can't do it.", "We can do it.") == [Edit(3, 8, "can")]
    assert edits("Same.", "Same.") == []
    long = " ".join(f"w{n}" for n in range(3_000))
    assert edits(f"a {long} b", f"c {long} d") == [Edit(0, len(long) + 4, f"c {long} d")]
    assert moved(10, 15, edits("mail ann@x.example now", "mail [email] now")) == (5, 12)


def test_a_database_made_before_there_were_migrations(tmp_path: Path) -> None:
    engine = sql.create_engine(f"sqlite:///{tmp_path}/kept.db")
    keys._META.create_all(engine)
    kept = {"id": "00", "hash": "x", "tenant": "acme", "scopes": "coach", "name": "", "created": datetime.now(UTC)}
    with engine.begin() as connection:
        connection.execute(keys._KEYS.insert().values(**kept))
    store = Store(f"sqlite:///{tmp_path}/kept.db")
    assert [key.tenant for key in store.list_keys()] == ["acme"]
    assert differences(store.engine) == []
    store.close()
    engine.dispose()


def differences(engine: sql.Engine) -> list[Any]:
    """Between the tables that migrations made and those that the code names."""
    whole = sql.MetaData()
    for table in (*keys._META.tables.values(), *META.tables.values()):
        table.to_metadata(whole)
    with engine.connect() as connection:
        return list(compare_metadata(MigrationContext.configure(connection), whole))


def test_a_database_of_a_newer_version(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path}/kept.db")
    with store.engine.begin() as connection:
        connection.execute(sql.text("UPDATE alembic_version SET version_num = '9999'"))
        assert connection.execute(sql.select(sql.func.count()).select_from(EVENTS)).scalar() == 0
    store.close()
    with pytest.raises(InputError, match="step '9999', which this version does not know"):
        Store(f"sqlite:///{tmp_path}/kept.db")


@pytest.mark.parametrize(("name", "value"), [("RETENTION_DAYS", "0"), ("EVENTS", "yes"), ("EVENTS_KEY", "short")])
def test_wrong_settings(name: str, value: str) -> None:
    with pytest.raises(InputError, match=f"REPLY_COACH_{name}"):
        from_environment({f"REPLY_COACH_{name}": value})
