"""Events on a real PostgreSQL: the server at 127.0.0.1:5432 where one answers, else one started here; that one may be stopped."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sql
from servers import problem, serving
from test_events import RAW, Desk, event, post, taken
from test_events_tables import differences

from serving import store as keys
from serving.store import Store

pytest.importorskip("psycopg", reason="psycopg missing; install the extra 'postgres'")


class Cluster:
    """A PostgreSQL of its own, which can be stopped and started again."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs, self._folder = programs, folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self._run("initdb", "-U", "postgres", "-A", "trust", "--no-sync", "-D", f"{folder}/data")

    def start(self) -> None:
        options = f"-p {self.port} -k {self._folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        self._run("pg_ctl", "-D", f"{self._folder}/data", "-l", f"{self._folder}/log", "-w", "-o", options, "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-D", f"{self._folder}/data", "-m", "fast", "-w", "stop")

    def _run(self, program: str, *args: str) -> None:
        """PostgreSQL refuses to run as root."""
        user = "postgres" if os.geteuid() == 0 else None
        subprocess.run([self._programs / program, *args], user=user, cwd="/", stdout=subprocess.DEVNULL, check=True)


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        pytest.skip("no initdb under /usr/lib/postgresql/*/bin; on Debian: apt-get install postgresql")
    with tempfile.TemporaryDirectory(prefix="events-") as folder:  # not pytest's: PostgreSQL's user may not enter that
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        made = Cluster(found[-1].parent, Path(folder))
        made.start()
        yield made
        made.stop()


def answers(port: int) -> bool:
    with socket.socket() as asked:
        asked.settimeout(2)
        return asked.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture(scope="module")
def port(request: pytest.FixtureRequest) -> int:
    own: Cluster | None = None if answers(5432) else request.getfixturevalue("cluster")
    return own.port if own else 5432


@pytest.fixture
def database(port: int) -> Iterator[str]:
    """The address of a new, empty database."""
    name, address = f"reply_coach_{uuid4().hex[:12]}", f"postgresql+psycopg://postgres@127.0.0.1:{port}"
    engine = sql.create_engine(f"{address}/postgres", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sql.text(f"CREATE DATABASE {name}"))
        yield f"{address}/{name}"
        connection.execute(sql.text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


def test_events(environment: dict[str, str], tmp_path: Path, database: str) -> None:
    with serving(environment, tmp_path / "log", database=database, spool=f"{tmp_path}/spool") as own:
        assert taken(post(own, {"items": [event("m2"), event("m1", text="a\x00b \u2028"), event("m2")]})) == (2, 1)
        assert taken(post(own, event("e1", purpose="evaluation", customer="C-2"))) == (1, 0)
        assert "Traceback" not in own.log.read_text()
    desk = Desk(environment, database, spool=f"{tmp_path}/spool")
    first, second = desk.export()
    assert (first["id"], first["text"], second["text"]) == ("m1", "a\x00b \u2028", "Write to [email] now, we can.")
    assert not [raw for raw in RAW if raw in str((first, second))]
    assert [e["id"] for e in desk.export("--customer", "C-2", purpose="evaluation")] == ["e1"]
    assert desk.export("--since", "2026-03-02") == desk.export(tenant="acme") == []
    assert desk("erase", "--tenant", "default", "--customer", "C-1042").stdout == "erased 2 events of this customer\n"
    assert desk("purge").stdout.startswith("purged ")
    assert desk.export() == []


def test_the_same_events_at_once(environment: dict[str, str], tmp_path: Path, database: str) -> None:
    with serving(environment, tmp_path / "log", database=database, spool=f"{tmp_path}/spool") as own:
        with ThreadPoolExecutor(8) as clients:
            told = list(clients.map(lambda n: taken(post(own, {"items": [event("a"), event(f"b{n % 3}")]})), range(24)))
        assert (sum(new for new, _ in told), sum(old for _, old in told)) == (4, 44)


def test_migrations(database: str) -> None:
    engine = sql.create_engine(database)
    keys._META.create_all(engine)
    with ThreadPoolExecutor(4) as servers:
        stores = list(servers.map(Store, [database] * 4))
    assert differences(engine) == []
    key = stores[0].create_key("acme", ["events"], "").split("_")[1]
    assert [kept.id for kept in stores[1].list_keys()] == [key]
    for store in stores:
        store.close()
    engine.dispose()


def test_events_wait_while_the_database_is_stopped(environment: dict[str, str], tmp_path: Path, cluster: Cluster) -> None:
    database = f"postgresql+psycopg://postgres@127.0.0.1:{cluster.port}/postgres"
    kept = {"database": database, "spool": f"{tmp_path}/spool"}
    with serving(environment, tmp_path / "log", **kept) as own:
        assert taken(post(own, event("m0"))) == (1, 0)
        cluster.stop()
        assert [taken(post(own, event(f"m{n}"))) for n in (1, 2, 2)] == [(1, 0)] * 3
        assert own.coach({"text": "We can't."}).status == 200
        own.process.kill()
        own.process.wait()
    with serving(environment, tmp_path / "log2", **kept) as own:
        problem(post(own, event("m3")), 503, "no_store")  # it never saw the key
        assert taken(post(own, event("m3", customer=None, agent=None))) == (1, 0)
        cluster.start()
        until = time.monotonic() + 20
        while list((tmp_path / "spool").glob("*.jsonl")) and time.monotonic() < until:
            time.sleep(0.1)
        assert taken(post(own, {"items": [event("m2"), event("m4")]})) == (1, 1)
        log = own.log.read_text()
        assert "Traceback" not in log
        assert not [raw for raw in RAW if raw in log]
    engine = sql.create_engine(database)
    with engine.connect() as connection:
        found = connection.execute(sql.text("SELECT id FROM events ORDER BY received")).scalars().all()
    assert found == ["m0", "m1", "m2", "m3", "m4"]
    engine.dispose()
