"""Events of sent messages: taken, masked, kept, told apart by tenant and purpose, erased; on SQLite."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from servers import SECRET, Answer, Server, problem, serving

from serving.errors import StoreError
from serving.events.form import pseudonym, stored
from serving.events.schema import EventIn
from serving.events.spool import Spool, read_segment
from serving.events.store import Events, purge
from serving.store import Store

VERSIONS = {"coach": "0.1", "rules": "a", "models": "b", "policy": "c", "risk": "d"}
RAW = ("0044 20 7946 0958", "ann@mail.example", "C-1042", "agent-7")


def event(name: str = "m1", **more: Any) -> dict[str, Any]:
    own = {"id": name, "purpose": "coaching", "sent_at": "2026-03-01T09:30:00+01:00", "lang": "en", "channel": "chat"}
    texts = {"draft": "Ring 0044 20 7946 0958 now, we can't.", "text": "Write to ann@mail.example now, we can."}
    people = {"conversation": "t-5", "customer": "C-1042", "agent": "agent-7", "versions": VERSIONS}
    shown = {"rule": "en.cannot", "signal": "positivity", "start": 28, "end": 36, "action": "accepted", "propensity": 0.5}
    return own | texts | people | {"shown": [shown], "scores": {"empathy": 61.5, "clarity": None}} | more


def post(server: Server, body: Any, key: str | None = None) -> Answer:
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    return server.ask("POST", "/v1/events", json.dumps(body), Content_Type="application/json", **headers)


def taken(answer: Answer) -> tuple[int, int]:
    assert answer.status == 202, answer.body
    found = answer.json()
    assert found.keys() == {"stored", "repeated"}
    return found["stored"], found["repeated"]


class Desk:
    """``coach events`` on the database of a server."""

    def __init__(self, environment: dict[str, str], database: str, **variables: str) -> None:
        given = {"database": database} | variables
        self._environment = environment | {f"REPLY_COACH_{name.upper()}": value for name, value in given.items()}

    def __call__(self, *args: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "coach.cli", "events", *args]
        return subprocess.run(command, env=self._environment, capture_output=True, text=True, check=False)

    def export(self, *args: str, tenant: str = "default", purpose: str = "coaching") -> list[dict[str, Any]]:
        made = self("export", "--tenant", tenant, "--purpose", purpose, *args)
        assert made.returncode == 0, made.stderr
        return [json.loads(line) for line in made.stdout.split("\n") if line]


def test_an_event_is_kept_masked(environment: dict[str, str], tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/kept.db"
    with serving(environment, tmp_path / "log", database=database) as own:
        assert taken(post(own, event())) == (1, 0)
        assert taken(post(own, event())) == (0, 1)
        assert taken(post(own, {"items": [event(), event("m2"), event("m2")]})) == (1, 2)
        assert taken(post(own, {"items": []})) == (0, 0)
        log = own.log.read_text()
    [found, second] = Desk(environment, database).export()
    assert (found["text"], found["draft"]) == ("Write to [email] now, we can.", "Ring [phone] now, we can't.")
    assert found["diff"] == [
        {"start": 0, "end": 4, "text": "Write"},
        {"start": 5, "end": 12, "text": "to [email]"},
        {"start": 21, "end": 26, "text": "can"},
    ]
    shown = found["shown"][0]
    assert found["draft"][shown["start"] : shown["end"]] == "we can't"
    assert found["sent_at"] == "2026-03-01T08:30:00+00:00"
    assert (found["tenant"], found["scores"], second["id"]) == ("default", {"empathy": 61.5, "clarity": None}, "m2")
    on_disk = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert not [raw for raw in RAW if raw.encode() in on_disk or raw in log]
    assert "Traceback" not in log


WRONG: list[tuple[Any, int, str, str]] = [
    ([], 422, "bad_message", "the body: Input should be an object"),
    ({"items": {}}, 422, "bad_message", "items: "),
    ({"items": [], SECRET: 1}, 422, "bad_message", "the body: a field that is not known"),
    ({"items": [event(), event(text=5)]}, 422, "bad_message", "items.1.text: Input should be a valid string"),
    ({"items": [event()] * 257}, 413, "too_many_items", "257 items; at most 256"),
    (event(**{SECRET: SECRET}), 422, "bad_message", "a field that is not known"),
    (event(scores={SECRET: 5}), 422, "bad_message", "scores: Input should be 'empathy'"),
    (event(scores={"empathy": 101}), 422, "bad_message", "scores"),
    (event(purpose=SECRET), 422, "bad_message", "purpose: Input should be 'coaching' or 'evaluation'"),
    (event(sent_at="2026-03-01T09:30:00"), 422, "bad_message", "sent_at: Input should have timezone info"),
    (event(sent_at="1926-03-01T09:30:00Z"), 422, "bad_message", "years 2000 to 2099"),
    (event(sent_at=1_700_000_000), 422, "bad_message", "sent_at"),
    (event("a" * 65), 422, "bad_message", "id"),
    (event(f"{SECRET} {SECRET}"), 422, "bad_message", "id: String should match pattern"),
    (event(customer=""), 422, "bad_message", "customer"),
    (event(versions={"coach": "1"}), 422, "bad_message", "versions.rules: Field required"),
    (event(draft="short"), 409, "bad_message", "shown.0: 28..36 is no place of the draft, which has 5 code points"),
    ({"items": [event(), event(draft=None)]}, 409, "bad_message", "items.1.shown.0"),
    (event(rewrite={"action": "snoozed", "by": "rules"}), 422, "bad_message", "rewrite.action"),
]


@pytest.mark.parametrize(("body", "status", "code", "detail"), WRONG)
def test_wrong_events(server: Server, body: Any, status: int, code: str, detail: str) -> None:
    assert detail in problem(post(server, body), status, code)["detail"]


def test_of_a_wrong_batch_nothing_is_kept(server: Server) -> None:
    problem(post(server, {"items": [event("w1"), event("w2", lang="")]}), 422, "bad_message")
    assert taken(post(server, event("w1"))) == (1, 0)


@pytest.mark.parametrize("text", ["", "\x00", "\u2028", "\x85", "🏳️\u200d🌈", "سلام، نمی\u200cتوانیم"])
def test_odd_texts(environment: dict[str, str], tmp_path: Path, text: str) -> None:
    spool = Spool(tmp_path / "spool", 10_000)
    made = stored(EventIn.model_validate_json(json.dumps(event(text=text, draft=text, shown=[]))), "acme", "k")
    spool.append("acme", [made])
    [segment] = spool.segments()
    [(tenant, found)] = read_segment(segment)
    store = Store(f"sqlite:///{tmp_path}/kept.db")
    Events(store.engine, tenant).add([found])
    assert list(Events(store.engine, "acme").read("coaching")) == [made]
    assert (made["text"], made["diff"]) == (text, [])
    store.close()


def test_scope_and_tenants(environment: dict[str, str], tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/kept.db"
    store = Store(database)
    acme, bolt, coaching = (
        store.create_key(tenant, [scope], "")
        for tenant, scope in zip(("acme", "bolt", "acme"), ("events", "events", "coach"), strict=True)
    )
    with serving(environment, tmp_path / "log", "--auth", "keys", database=database) as own:
        problem(post(own, event()), 401, "unauthorized")
        assert "'events'" in problem(post(own, event(), coaching), 403, "forbidden")["detail"]
        assert taken(post(own, event(), acme)) == (1, 0)
        assert taken(post(own, event(text="Theirs."), bolt)) == (1, 0), "the same id of another tenant is another event"
        assert taken(post(own, event("e1", purpose="evaluation"), acme)) == (1, 0)
    desk = Desk(environment, database)
    [ours], [theirs] = (desk.export(tenant=tenant) for tenant in ("acme", "bolt"))
    assert (ours["tenant"], theirs["tenant"], theirs["text"]) == ("acme", "bolt", "Theirs.")
    assert ours["customer"] != theirs["customer"], "nobody can be followed from one tenant to another"
    assert [e["id"] for e in desk.export(tenant="acme", purpose="evaluation")] == ["e1"]
    assert desk("erase", "--tenant", "acme", "--customer", "C-1042").stdout == "erased 2 events of this customer\n"
    assert desk.export(tenant="bolt") == [theirs]
    store.close()


def test_switched_off(environment: dict[str, str], tmp_path: Path) -> None:
    with serving(environment, tmp_path / "log", events="off") as own:
        assert "REPLY_COACH_EVENTS=off" in problem(post(own, event()), 404, "not_found")["detail"]
    assert not list(tmp_path.glob("kept.db*"))


def test_export_of_a_time_and_of_a_customer(environment: dict[str, str], tmp_path: Path) -> None:
    database, key = f"sqlite:///{tmp_path}/kept.db", "0123456789abcdef"
    store = Store(database)
    days = {"old": "2025-12-31T23:59:59Z", "new": "2026-01-01T00:00:00Z"}
    given = [event(name, sent_at=when) for name, when in days.items()] + [event("other", customer="C-9", agent="C-1042")]
    Events(store.engine, "acme").add([stored(EventIn.model_validate_json(json.dumps(e)), "acme", key) for e in given])
    store.close()
    desk = Desk(environment, database, events_key=key)
    assert [e["id"] for e in desk.export("--since", "2026-01-01", tenant="acme")] == ["new", "other"]
    assert [e["id"] for e in desk.export("--since", "2026-01-01T01:00:00+01:00", tenant="acme")] == ["new", "other"]
    assert [e["id"] for e in desk.export("--customer", "C-1042", tenant="acme")] == ["old", "new"]
    target = tmp_path / "events.jsonl"
    made = desk("export", "--tenant", "acme", "--purpose", "coaching", "-o", str(target))
    assert made.stdout == f"3 events written to {target}\n"
    lines = [json.loads(line) for line in target.read_text("utf-8").split("\n")[:-1]]
    assert [line["id"] for line in lines] == ["old", "new", "other"]
    assert lines[0]["customer"] == pseudonym(key, "acme", "customer", "C-1042") != lines[2]["agent"]
    assert desk("erase", "--tenant", "acme", "--customer", "C-1042").stdout == "erased 2 events of this customer\n"
    assert [e["id"] for e in desk.export(tenant="acme")] == ["other"]


@pytest.mark.parametrize("args", [("--since", "soon"), ("--purpose", "research")])
def test_wrong_options(environment: dict[str, str], tmp_path: Path, args: tuple[str, ...]) -> None:
    desk = Desk(environment, f"sqlite:///{tmp_path}/kept.db")
    made = desk("export", "--tenant", "acme", "--purpose", "coaching", *args)
    assert (made.returncode, args[1] in made.stderr) == (2, True)


def test_purge(environment: dict[str, str], tmp_path: Path) -> None:
    database, now = f"sqlite:///{tmp_path}/kept.db", datetime.now(UTC)
    store = Store(database)
    for tenant, days in (("acme", 1), ("acme", 31), ("bolt", 29), ("bolt", 400)):
        told = event(f"d{days}", sent_at=(now - timedelta(days=days)).isoformat())
        Events(store.engine, tenant).add([stored(EventIn.model_validate_json(json.dumps(told)), tenant, "k")])
    made = Desk(environment, database, retention_days="30")("purge")
    assert made.stdout == "purged 2 events older than 30 days\n", made.stderr
    assert [e["id"] for tenant in ("acme", "bolt") for e in Events(store.engine, tenant).read("coaching")] == ["d1", "d29"]
    assert purge(store.engine, now + timedelta(days=1)) == 2, "what came long ago goes too, whenever it was sent"
    store.close()


def test_events_wait_while_the_database_is_locked(environment: dict[str, str], tmp_path: Path) -> None:
    database = tmp_path / "kept.db"
    with serving(environment, tmp_path / "log") as own:
        assert taken(post(own, event("m0"))) == (1, 0)
        lock = sqlite3.connect(database, isolation_level=None)
        lock.execute("BEGIN EXCLUSIVE")
        assert [taken(post(own, event(f"m{n}"))) for n in (1, 2, 2, 0)] == [(1, 0)] * 4
        waiting = sorted((tmp_path / "kept.db.spool").glob("*.jsonl"))
        assert len(waiting) == 4
        assert not [raw for raw in RAW if any(raw in path.read_text("utf-8") for path in waiting)]
        assert own.coach({"text": "We can't."}).status == 200
        lock.execute("ROLLBACK")
        until = time.monotonic() + 20
        while list((tmp_path / "kept.db.spool").glob("*.jsonl")) and time.monotonic() < until:
            time.sleep(0.1)
        assert taken(post(own, event("m3"))) == (1, 0)
        assert [name for (name,) in lock.execute("SELECT id FROM events ORDER BY received")] == ["m0", "m1", "m2", "m3"]
        lock.close()
        assert own.coach({"text": "We can't."}).status == 200


def test_commands_bring_in_what_waits(environment: dict[str, str], tmp_path: Path) -> None:
    database, key = f"sqlite:///{tmp_path}/kept.db", "0123456789abcdef"
    made = stored(EventIn.model_validate_json(json.dumps(event())), "acme", key)
    Spool(tmp_path / "kept.db.spool", 10_000).append("acme", [made])
    broken = tmp_path / "kept.db.spool" / "00000000000000000001-1.jsonl"
    broken.write_text("{")
    desk = Desk(environment, database, events_key=key)
    assert desk("erase", "--tenant", "acme", "--customer", "C-1042").stdout == "erased 1 event of this customer\n"
    assert [path.name for path in broken.parent.iterdir()] == [broken.with_suffix(".refused").name]


def test_a_full_spool_refuses_the_newest(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "spool", 100)
    spool.append("acme", [{"id": "a" * 40}])
    with pytest.raises(StoreError, match=r"is full \(REPLY_COACH_SPOOL_MB\)"):
        spool.append("acme", [{"id": "b" * 40}])
    [first] = spool.segments()
    assert [e["id"] for _, e in read_segment(first)] == ["a" * 40]
    spool.delivered(first)
    assert not spool.waiting
    spool.append("acme", [{"id": "b" * 40}])
    assert Spool(tmp_path / "spool", 100).waiting, "another process finds it"


def test_nothing_in_the_database_and_a_full_spool_are_503(environment: dict[str, str], tmp_path: Path) -> None:
    away = {"database": f"sqlite:///{tmp_path}/no/such/folder/x.db", "spool": f"{tmp_path}/spool", "spool_mb": "1"}
    with serving(environment, tmp_path / "log", **away) as own:
        answer = post(own, event())
        assert "REPLY_COACH_EVENTS_KEY" in problem(answer, 503, "no_store")["detail"], "no raw id is written anywhere"
        assert answer.headers["Retry-After"] == "5"
        nobody: dict[str, Any] = {"customer": None, "agent": None, "draft": None, "shown": [], "text": "a " * 40_000}
        answers = [post(own, event(f"m{n}", **nobody)) for n in range(14)]
        assert [a.status for a in answers] == [202] * 13 + [503]
        assert "is full" in problem(answers[-1], 503, "no_store")["detail"]
        assert own.coach({"text": "We can't."}).status == 200
