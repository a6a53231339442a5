"""``coach serve --registry``: models change under a steady stream of requests, and none of them fails."""

from __future__ import annotations

import json
import shutil
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from servers import Server, serving
from websockets.sync.client import ClientConnection, connect

from coach.models import WEIGHTS, Artifact
from coach.risk import RISK_WEIGHTS
from training.registry.store import Pointer, Registry, now

SHIPPED = Artifact(WEIGHTS).digest
NO = "We can't refund sale items."
WITHIN = 60  # seconds


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The shipped models with another threshold, and the risk model for them."""
    folder = tmp_path_factory.mktemp("second")
    models = shutil.copytree(WEIGHTS, folder / "model", ignore=shutil.ignore_patterns("phraser"))
    risk = shutil.copytree(RISK_WEIGHTS, folder / "risk")
    card = Artifact(models).card
    card["thresholds"]["greeting"] = 0.39
    (models / "card.json").write_text(json.dumps(card), "utf-8")
    of_risk = json.loads((risk / "risk.json").read_text("utf-8")) | {"encoder": Artifact(models).digest}
    (risk / "risk.json").write_text(json.dumps(of_risk), "utf-8")
    return models, risk


@pytest.fixture
def registry(second: tuple[Path, Path], tmp_path: Path) -> Registry:
    made = Registry(tmp_path / "models")
    made.add(second[0], risk=second[1])
    return made


def newest(registry: Registry) -> Pointer:
    """A pointer to the models in ``registry``."""
    [models] = [entry for entry in registry.entries() if entry.kind == "models"]
    return Pointer(models.digest, models.risk, now(), "test", "a test")


@pytest.fixture
def own(environment: dict[str, str], registry: Registry, tmp_path: Path) -> Iterator[Server]:
    with serving(environment, tmp_path / "log", "--registry", registry.folder) as server:
        yield server


def runs(server: Server) -> Any:
    return server.ask("GET", "/healthz").json()["versions"]


def until(so: Callable[[], object]) -> None:
    end = time.monotonic() + WITHIN
    while not so():
        assert time.monotonic() < end
        time.sleep(0.05)


@dataclass
class Callers:
    """Threads that ask without a pause until they are told to stop; what they got."""

    server: Server
    answers: list[tuple[int, Any]] = field(default_factory=list)
    _end: threading.Event = field(default_factory=threading.Event)
    _threads: list[threading.Thread] = field(default_factory=list)

    def __enter__(self) -> Callers:
        self._threads += [threading.Thread(target=self._ask, args=(n,)) for n in range(3)]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        for thread in self._threads:
            thread.join()

    def _ask(self, caller: int) -> None:
        n = 0
        while not self._end.is_set():
            n += 1
            row = {"id": f"{caller}-{n}", "lang": "en", "text": f"{NO} Case {caller} {n}.", "rewrite": True, "risk": True}
            row |= {"history": [{"role": "customer", "text": "Cancel my contract."}]}
            answer = self.server.coach({"items": [row, row]})
            self.answers.append((answer.status, answer.json()))


def test_no_request_fails_while_models_change_back_and_forth(own: Server, registry: Registry) -> None:
    second = newest(registry)
    with Callers(own) as callers:
        for _ in range(2):
            registry.point("promote", second)
            until(lambda: runs(own)["models"] == second.models)
            registry.point("rollback", registry.before())
            until(lambda: runs(own)["models"] == SHIPPED)
    assert {status for status, _ in callers.answers} == {200}
    told = [[item["versions"] for item in body["items"]] for _, body in callers.answers]
    assert all(first == last for first, last in told), "a request ends with the coach that it began with"
    assert {versions[0]["models"] for versions in told} == {SHIPPED, second.models}
    assert {versions[0]["risk"] for versions in told if versions[0]["models"] == second.models} == {second.risk}
    assert not any(item["risk"]["probability"] is None for _, body in callers.answers for item in body["items"])
    assert own.log.read_text().count(f"models {second.models} and risk {second.risk} run") == 2


def report(stream: ClientConnection, version: int, text: str) -> Any:
    stream.send(json.dumps({"type": "text", "version": version, "text": text, "typing": False}))
    while (message := json.loads(stream.recv(timeout=WITHIN)))["version"] != version:
        pass
    return message


def test_streams_go_on(own: Server, registry: Registry) -> None:
    with connect(f"ws://127.0.0.1:{own.port}/v1/stream") as stream:
        stream.send(json.dumps({"type": "open", "draft": {"lang": "en"}}))
        assert json.loads(stream.recv(timeout=WITHIN))["versions"]["models"] == SHIPPED
        assert report(stream, 1, NO)["findings"]["upsert"]
        registry.point("promote", newest(registry))
        until(lambda: runs(own)["models"] != SHIPPED)
        message = report(stream, 2, f"{NO} It is your own fault.")
        assert message["type"] == "report"
        assert message["versions"]["models"] == newest(registry).models
        assert "versions" not in report(stream, 3, NO)
        assert message["findings"]["upsert"]


def test_a_damaged_artifact_is_refused_and_the_old_one_goes_on(own: Server, registry: Registry) -> None:
    second = newest(registry)
    pieces = registry.folder / str(second.models) / "pieces.npy"
    whole = pieces.read_bytes()
    pieces.write_bytes(whole[:-1])
    registry.point("promote", second)
    until(lambda: "refused" in own.log.read_text())
    assert "pieces.npy: damaged" in own.log.read_text()
    assert own.coach({"text": NO, "lang": "en"}).json()["versions"]["models"] == SHIPPED
    pieces.write_bytes(whole)
    own.process.send_signal(signal.SIGHUP)
    until(lambda: runs(own)["models"] == second.models)
    (registry.folder / "current.json").write_text('{"models": "../../etc"}', "utf-8")
    until(lambda: own.log.read_text().count("refused") == 2)
    assert runs(own)["models"] == second.models


def test_a_server_starts_with_what_was_promoted(environment: dict[str, str], registry: Registry, tmp_path: Path) -> None:
    second = newest(registry)
    registry.point("promote", second)
    with serving(environment, tmp_path / "log", registry=str(registry.folder)) as server:
        assert (runs(server)["models"], runs(server)["risk"]) == second.runs


def test_a_server_does_not_start_with_what_is_damaged(registry: Registry, run: Run) -> None:
    second = newest(registry)
    registry.point("promote", second)
    (registry.folder / str(second.models) / "heads.safetensors").unlink()
    done = run("serve", "--port", 0, "--registry", registry.folder)
    assert done.returncode == 1
    assert "coach models rollback takes it back" in done.stderr
    both = run("serve", "--port", 0, "--registry", registry.folder, "--models", "none")
    assert both.returncode == 1
    assert "leave out --models" in both.stderr
