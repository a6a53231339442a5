"""The Python client against a real server: what it says is what the engine says."""

from __future__ import annotations

import asyncio
import doctest
import re
import socket
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, is_typeddict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from servers import SECRET, Server, serving

import coach.client
from coach.client import AsyncClient, Client, Problem, Row, Stream, rows
from coach.client.stream import Draft
from coach.engine import Coach
from coach.wire import score_rows
from serving.store import Store

ROW: Row = {"text": "We can't refund sale items.", "lang": "en", "rewrite": True}
ASKED: Row = {"lang": "en", "history": [{"role": "customer", "text": "Can I return it?"}]}
NO = "We can't refund sale items."


def url(server: Server) -> str:
    return f"http://127.0.0.1:{server.port}"


def test_over_http(server: Server, coach: Coach) -> None:
    with Client(url(server)) as client:
        assert client.ready() in {True, False}
        assert client.coach(ROW) == score_rows(coach, [ROW])[0]
        assert client.rewrite(ROW) == client.coach(ROW)["rewrite"]
        assert {r["lang"] for r in client.rules()} == set(client.meta()["languages"])
        assert [p["name"] for p in client.policies()] == client.meta()["policies"]
        client.feedback("en.cannot", "helpful", "en")


def test_more_rows_than_a_request_holds(server: Server) -> None:
    given: list[Any] = [{"id": i, "text": "Hi."} for i in range(300)]
    given[7] = {"id": 7, "text": 5}
    with Client(url(server)) as client:
        found = client.coach_many(given)
    assert [out["id"] for out in found] == list(range(300))
    assert ["error" in out for out in found].index(True) == 7


def test_utf16(server: Server) -> None:
    row: Row = {"text": f"😀 {NO}", "lang": "en"}
    with Client(url(server)) as client:
        plain, units = client.coach(row)["findings"][0], client.coach(row, offsets="utf16")["findings"][0]
    assert units["start"] == plain["start"] + 1


def test_awaiting(server: Server, coach: Coach) -> None:
    async def ask() -> None:
        async with AsyncClient(url(server)) as client:
            found = await asyncio.gather(*(client.coach({**ROW, "id": i}) for i in range(8)))
            assert [out["id"] for out in found] == list(range(8))
            assert await client.rewrite(ROW) == found[0]["rewrite"]
            assert (await client.meta())["tenant"] == "default"
            assert len(await client.coach_many([ROW] * 257)) == 257
            assert await client.rules()
            assert await client.policies()
            await client.feedback("en.cannot", "snoozed")
            await client.ready()
            async with client.stream(ASKED) as draft:
                await draft.set_text(NO)
                assert (await draft.report())["findings"][0]["rule"] == "en.cannot"
                await draft.settle()
                expected = score_rows(coach, [{**ASKED, "text": NO}])[0]
                assert (await draft.report())["overall"] == expected["overall"]

    asyncio.run(ask())


def plain(found: list[Any]) -> list[Any]:
    return [{k: v for k, v in f.items() if k != "id"} for f in found]


def test_a_stream(server: Server, coach: Coach) -> None:
    with Client(url(server)) as client, client.stream(ASKED) as draft:
        for text in ("We can't ref", "We can't refund 😀 sale items.", f"Hello Ann. {NO}"):
            draft.set_text(text)
            draft.report()
        draft.settle()
        state = draft.report()
        [whole] = score_rows(coach, [{**ASKED, "text": f"Hello Ann. {NO}"}])
        assert plain(state["findings"]) == plain(whole["findings"])
        assert {k: state[k] for k in ("overall", "scores", "measures", "customer", "versions")} == {
            k: whole[k] for k in ("overall", "scores", "measures", "customer", "versions")
        }


def test_a_stream_that_falls_out_of_step_sets_its_text_anew(server: Server) -> None:
    with Client(url(server)) as client, client.stream(ASKED) as draft:
        draft._draft.text = "something the server never got. "
        draft.set_text(f"something the server never got. {NO}")
        assert [f["rule"] for f in draft.report()["findings"]] == ["en.cannot"]


TEXTS = st.text("ab .çی😀\u200c", max_size=10)


@given(TEXTS, TEXTS, st.sampled_from(["codepoint", "utf16"]))
def test_edits_make_the_text(old: str, new: str, offsets: Any) -> None:
    from coach.engine import load
    from serving.session import Session

    session, draft = Session(tuple(load().policies)), Draft(offsets)
    session.open({}, offsets)
    for text in (old, new):
        message = draft.edit(text, typing=True)
        session.edit(message["version"], [(e["start"], e["end"], e["text"]) for e in message["edits"]], typing=True)
    assert session.text == new


def test_problems(server: Server) -> None:
    with Client(url(server)) as client:
        with pytest.raises(Problem, match=r"bad_channel \(422\)") as problem:
            client.coach({"text": SECRET, "channel": "fax"})  # type: ignore[typeddict-item]
        assert (problem.value.status, problem.value.code) == (422, "bad_channel")
        assert SECRET not in str(problem.value)
        with pytest.raises(Problem, match="bad_policy"), client.stream({"policy": "none"}) as draft:
            draft.report()
    with pytest.raises(Problem, match="closed"):
        Stream("http://127.0.0.1:1", {"offsets": "codepoint"}, 1).report()


def test_keys(environment: dict[str, str], tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/kept.db"
    key = Store(database).create_key("acme", ["coach"], "")
    with serving(environment, tmp_path / "log", auth="keys", database=database) as own:
        with Client(url(own)) as client, pytest.raises(Problem, match="unauthorized"):
            client.coach(ROW)
        with Client(url(own), key) as client, client.stream(ASKED) as draft:
            assert client.meta()["tenant"] == "acme"
            assert draft.report()["lang"] == "en"
            assert key not in repr(client)


def test_a_server_that_is_not_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with Client(f"http://127.0.0.1:{port}", retries=1) as client:
        with pytest.raises(Problem, match="does not answer"):
            client.meta()
        assert not client.ready()


class Busy(BaseHTTPRequestHandler):
    """Too busy twice, then no JSON."""

    asked = 0

    def do_GET(self) -> None:
        type(self).asked += 1
        self.send_response(503 if self.asked < 3 else 200)
        self.send_header("Retry-After", "0")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"hi")

    def log_message(self, *args: object) -> None:
        pass


def test_a_busy_server_is_asked_again() -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Busy) as http:
        Thread(target=http.serve_forever, daemon=True).start()
        with Client(f"http://127.0.0.1:{http.server_port}") as client, pytest.raises(Problem, match=r"no_json \(200\)"):
            client.meta()
        http.shutdown()
    assert Busy.asked == 3


NAMES = {"Row": "RowIn", "Turn": "TurnIn", "Customer": "CustomerIn", "Finding": "FindingNow", "Evidence": "EvidenceOut"}
NAMES |= {"Coached": "RowOut", "Edit": "EditOut", "Rewrite": "RewriteOut", "Mood": "CustomerOut", "Risk": "RiskOut"}
NAMES |= {"RowError": "Error", "Rule": "RuleOut", "Policy": "PolicyOut", "Place": "Range"}
NAMES |= {"Reason": "ReasonOut", "IfSent": "IfSentOut"}
TYPES = [name for name, found in vars(rows).items() if is_typeddict(found) and name != "Conversation"]


@pytest.mark.parametrize("name", TYPES)
def test_types_are_those_of_the_openapi_document(server: Server, name: str) -> None:
    schemas = server.ask("GET", "/openapi.json").json()["components"]["schemas"]
    assert vars(rows)[name].__annotations__.keys() == schemas[NAMES.get(name, name)]["properties"].keys()


def test_what_the_documentation_shows_runs(server: Server) -> None:
    shown = coach.client.__doc__
    assert shown is not None
    code = "\n".join(line[4:] for line in shown.splitlines() if line.startswith("    ") or not line)
    said: list[str] = []
    exec(code.replace("http://127.0.0.1:8000", url(server)), {"print": lambda *what: said.append(" ".join(map(str, what)))})
    assert re.match("We can't → ", said[0])
    assert "en.cannot" in said[-1]
    assert doctest.testmod(coach.client).failed == 0
