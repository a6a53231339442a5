"""``/v1/stream`` of a real server, by a real WebSocket client."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from servers import SECRET, Server, close_code, serving
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from coach.engine import Coach
from coach.wire import score_rows
from serving.messages import StreamOpened, StreamReport, StreamResync

NO = "We can't refund sale items."


class Socket:
    """A client of the stream."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection, self.version = connection, 0

    def send(self, kind: str, **fields: Any) -> None:
        self.connection.send(json.dumps({"type": kind, **fields}))

    def get(self) -> dict[str, Any]:
        return dict(json.loads(self.connection.recv(timeout=20)))

    def put(self, text: str, *, typing: bool = False) -> dict[str, Any]:
        """Set the whole text and wait for its report."""
        self.version += 1
        self.send("text", version=self.version, text=text, typing=typing)
        return self.report(self.version)

    def report(self, version: int) -> dict[str, Any]:
        while (message := self.get())["type"] != "report" or message["version"] < version:
            assert message["type"] in {"report", "opened"}, message
        return message


@contextmanager
def streaming(server: Server, **headers: str) -> Iterator[Socket]:
    with connect(f"ws://127.0.0.1:{server.port}/v1/stream", additional_headers=headers) as connection:
        yield Socket(connection)


@pytest.fixture
def stream(server: Server) -> Iterator[Socket]:
    with streaming(server) as made:
        made.send("open", draft={"lang": "en"})
        StreamOpened.model_validate(made.get(), strict=True)
        made.report(0)
        yield made


def test_a_report_is_what_the_engine_says(stream: Socket, coach: Coach) -> None:
    told = stream.put(NO)
    StreamReport.model_validate(told)
    [whole] = score_rows(coach, [{"text": NO, "lang": "en"}])
    assert [{k: v for k, v in f.items() if k != "id"} for f in told["findings"]["upsert"]] == whole["findings"]
    assert told["overall"] == whole["overall"]


def test_typing_letter_by_letter(stream: Socket) -> None:
    for at, letter in enumerate(NO):
        stream.send("edit", version=at + 1, edits=[{"start": at, "end": at, "text": letter}])
    told = stream.report(len(NO))
    assert [f["rule"] for f in told["findings"]["upsert"]] == ["en.cannot"]


def test_overtaken_versions_are_not_answered(stream: Socket) -> None:
    long = " ".join(f"{NO[:-1]} number {i}." for i in range(400))
    for version in range(1, 31):
        stream.send("text", version=version, text=f"{long} {version}", typing=False)
    told: list[int] = []
    while not told or told[-1] < 30:
        told.append(stream.get()["version"])
    assert told == sorted(told)
    assert len(told) < 15


def test_an_edit_that_does_not_fit_asks_for_the_text(stream: Socket) -> None:
    stream.put("Hello.")
    stream.send("edit", version=5, edits=[])
    resync = stream.get()
    StreamResync.model_validate(resync, strict=True)
    assert resync == {"type": "resync", "version": 1}
    stream.version = 6
    assert stream.put(NO)["findings"]["upsert"]


@pytest.mark.parametrize(
    ("sent", "named"),
    [
        ("{", "Invalid JSON"),
        (f'{{"type": "{SECRET}"}}', "give one of 'open', 'edit', 'text'"),
        ('{"type": "edit", "version": 1, "edits": [{"start": "x", "end": 0, "text": ""}]}', "edit.edits.0.start"),
        (f'{{"type": "open", "draft": {{"channel": 5, "locale": "{SECRET}"}}}}', "channel"),
        ('{"type": "open", "draft": {"text": "x"}}', "text comes with edits"),
    ],
)
def test_a_wrong_message_is_a_problem_and_the_stream_goes_on(stream: Socket, sent: str, named: str) -> None:
    stream.connection.send(sent)
    problem = stream.get()
    assert (problem["type"], problem["status"]) == ("problem", 422)
    assert named in problem["detail"]
    assert SECRET not in json.dumps(problem)
    assert stream.put("Hello.")["version"] == 1


def test_the_first_message_opens(server: Server) -> None:
    with streaming(server) as made:
        made.send("text", version=1, text="x")
        assert "must be of type open" in made.get()["detail"]
        assert close_code(made.connection) == 1011


def test_too_large_a_message_closes_the_stream(server: Server) -> None:
    with streaming(server) as made:
        made.send("open")
        made.report(0)
        with suppress(ConnectionClosed):
            made.send("text", version=1, text="a" * (3 << 20))
        assert close_code(made.connection) in {1009, 1006}  # 1006: it was gone before all was sent


def test_pages_from_elsewhere_may_not_connect(server: Server) -> None:
    with pytest.raises(InvalidStatus) as refused, streaming(server, Origin="https://evil.example"):
        pass
    assert refused.value.response.status_code == 403
    with streaming(server, Origin=f"http://127.0.0.1:{server.port}") as made:
        made.send("open")
        assert made.get()["type"] == "opened"


def test_many_streams_get_their_own_answers(server: Server, coach: Coach) -> None:
    def one(number: int) -> list[tuple[str, int]]:
        with streaming(server) as made:
            made.send("open", draft={"lang": "en"})
            told = [made.put(f"{'Hi. ' * number}{NO}")["findings"]["upsert"] for _ in range(1)]
            return [(f["rule"], f["start"]) for f in told[-1] if f["rule"] == "en.cannot"]

    with ThreadPoolExecutor(20) as clients:
        assert list(clients.map(one, range(20))) == [[("en.cannot", 4 * number)] for number in range(20)]


def test_a_stop_tells_streams_to_come_back(environment: dict[str, str], tmp_path: Path) -> None:
    with serving(environment, tmp_path / "log") as own, streaming(own) as made:
        made.send("open")
        made.report(0)
        own.process.terminate()
        assert close_code(made.connection) in {1001, 1012}
        assert own.process.wait(20) == 0
        assert "Traceback" not in own.log.read_text()


def test_too_many_streams(environment: dict[str, str], tmp_path: Path) -> None:
    with serving(environment, tmp_path / "log", max_streams="1") as own, streaming(own) as first:
        first.send("open")
        first.report(0)
        with streaming(own) as second:
            assert second.get()["code"] == "busy"
            assert close_code(second.connection) == 1013
        assert first.put("Hello.")["version"] == 1


def test_past_its_deadline_a_report_is_partial_and_the_rest_follows(environment: dict[str, str], tmp_path: Path) -> None:
    text = " ".join(f"{NO[:-1]} number {i}." for i in range(60))
    with serving(environment, tmp_path / "log") as own, streaming(own) as made:
        made.send("open", draft={"lang": "en"}, deadline_ms=60)
        made.report(0)
        first = made.put(text)
        assert first["partial"]
        assert first["findings"]["upsert"]
        assert made.get()["version"] == 1


def test_no_text_in_the_log(server: Server, stream: Socket) -> None:
    stream.put(f"{SECRET} {NO}")
    stream.connection.send(SECRET)
    assert stream.get()["type"] == "problem"
    time.sleep(0.1)
    assert SECRET not in server.log.read_text()
