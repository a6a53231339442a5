"""What stands around the service: settings, address, pool."""

from __future__ import annotations

import asyncio
import socket
import threading
from pathlib import Path

import pytest

from coach.engine import Coach
from coach.errors import InputError
from serving.app import make_app
from serving.command import listen
from serving.pool import Pool
from serving.problems import Problem
from serving.settings import Settings, from_environment

SECRET = "Kundenwort"


def test_settings() -> None:
    given = {"REPLY_COACH_PORT": "9000", "REPLY_COACH_RULES": "my rules", "REPLY_COACH_HOST": "", "OTHER": "x"}
    assert from_environment(given) == Settings(port=9000, rules=Path("my rules"))
    assert from_environment({}) == Settings()


WRONG = [("PORT", "http"), ("PORT", "65536"), ("PORT", "-1"), ("THREADS", "0"), ("MAX_ITEMS", "1e3"), ("MAX_BODY", "٢٠٤٨")]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_wrong_settings(name: str, value: str) -> None:
    with pytest.raises(InputError, match=f"REPLY_COACH_{name} = {value!r}; give a whole number from"):
        from_environment({f"REPLY_COACH_{name}": value})


def test_answers_are_not_delayed() -> None:
    with listen("127.0.0.1", 0) as sock:
        assert sock.proto == socket.IPPROTO_TCP


def test_address_in_use() -> None:
    with listen("127.0.0.1", 0) as taken, pytest.raises(InputError, match="choose another with --host and --port"):
        listen("127.0.0.1", taken.getsockname()[1])


@pytest.mark.parametrize("host", ["192.0.2.1", "no such host"])
def test_no_such_address(host: str) -> None:
    with pytest.raises(InputError, match=f"cannot listen on {host}:0"):
        listen(host, 0)


@pytest.mark.parametrize("port", [-1, 65_536])
def test_no_such_port(port: int) -> None:
    with pytest.raises(InputError, match=f"--port = {port}; give a number from 0 to 65535"):
        listen("127.0.0.1", port)


def test_pool_is_bounded() -> None:
    gate = threading.Event()

    async def fill() -> None:
        pool = Pool(threads=1, max_waiting=1)
        jobs = [asyncio.create_task(pool(gate.wait)) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(Problem) as caught:
            await pool(gate.wait)
        assert (caught.value.status, caught.value.code, caught.value.headers) == (503, "busy", {"Retry-After": "1"})
        gate.set()
        assert await asyncio.gather(*jobs) == [True, True]
        assert await pool(gate.wait)
        pool.close()

    asyncio.run(fill())


def test_a_crowded_pool_says_so_until_the_crowd_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("serving.pool.monotonic", lambda: now[0])

    def work() -> None:
        now[0] += 1.0

    async def crowd() -> None:
        pool = Pool(threads=1, max_waiting=99)
        assert not pool.crowded
        await asyncio.gather(*(pool(work) for _ in range(40)))
        assert pool.crowded
        now[0] += 5.0
        assert not pool.crowded
        pool.close()

    asyncio.run(crowd())


def test_a_bug_tells_its_place_but_no_text(caplog: pytest.LogCaptureFixture) -> None:
    def bug() -> None:
        raise KeyError(SECRET)

    async def ask() -> None:
        pool = Pool(threads=1, max_waiting=0)
        with pytest.raises(Problem) as caught:
            await pool(bug)
        assert (caught.value.status, SECRET in str(caught.value)) == (500, False)
        pool.close()

    asyncio.run(ask())
    assert "KeyError at" in caplog.text
    assert "in bug" in caplog.text
    assert SECRET not in caplog.text


def test_app_has_its_state(coach: Coach) -> None:
    app = make_app(coach)
    assert app.state.coach is coach
    assert app.state.settings == Settings()
    app.state.pool.close()
