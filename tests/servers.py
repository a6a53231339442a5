"""``coach serve`` in a process of its own, for the tests that ask it."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection

from serving.schema import ProblemDocument

SECRET = "Kundenwort"  # stands in texts that must be found nowhere else


def close_code(stream: ClientConnection) -> int:
    """The code with which the server closes, after whatever else it says."""
    with suppress(ConnectionClosed):
        while True:
            stream.recv(timeout=20)
    assert stream.close_code is not None
    return stream.close_code


@dataclass(frozen=True)
class Answer:
    """What the server said."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def kind(self) -> str:
        return self.headers.get_content_type()

    def json(self) -> Any:
        return json.loads(self.body)


class Server:
    """``coach serve`` on a free port."""

    def __init__(self, process: subprocess.Popen[str], log: Path) -> None:
        self.process, self.log = process, log
        self.greeting = "".join(iter(self._line, ""))

    def _line(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if line.startswith("docs "):
            self.port = int(line.split(":")[-1].split("/")[0])
            return ""
        assert line, self.log.read_text()
        return line

    def ask(self, method: str, path: str, body: bytes | str | None = None, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body.encode() if isinstance(body, str) else body, named)
        response = connection.getresponse()
        answer = Answer(response.status, response.headers, response.read())
        connection.close()
        return answer

    def coach(self, given: Any, path: str = "/v1/coach") -> Answer:
        body = given if isinstance(given, (bytes, str)) else json.dumps(given)
        return self.ask("POST", path, body, Content_Type="application/json")


@contextmanager
def serving(environment: dict[str, str], log: Path, *args: object, **variables: str) -> Iterator[Server]:
    command = [sys.executable, "-m", "coach.cli", "serve", "--port", "0", *map(str, args)]
    database = {"database": f"sqlite:///{log.parent}/kept.db"}
    env = environment | {f"REPLY_COACH_{name.upper()}": value for name, value in (database | variables).items()}
    with log.open("w") as errors, subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=errors, text=True) as process:
        try:
            yield Server(process, log)
        finally:
            process.terminate()
            process.wait(20)


def problem(answer: Answer, status: int, code: str) -> dict[str, Any]:
    """The problem document of an answer, checked."""
    assert (answer.status, answer.kind) == (status, "application/problem+json"), answer.body[:300]
    found = answer.json()
    ProblemDocument.model_validate(found, strict=True)
    assert (found["status"], found["code"], found["type"]) == (status, code, f"/docs#{code}")
    assert SECRET not in answer.body.decode()
    return dict(found)
