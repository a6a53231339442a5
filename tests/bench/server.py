"""``coach serve`` over HTTP, beside a FastAPI application that only echoes, and the same rows in process."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

from coach.engine import load
from coach.wire import score_rows

from .timing import ONE_THREAD, each, summary

ECHO = """
import json, sys, uvicorn
from fastapi import FastAPI, Request, WebSocket, WebSocketDisconnect
app = FastAPI()

@app.get("/healthz")
async def healthz():
    return {"status": "ok"}

@app.post("/v1/coach")
async def echo(request: Request):
    return await request.json()

@app.websocket("/v1/stream")
async def stream(socket: WebSocket):
    await socket.accept()
    try:
        while True:
            message = json.loads(await socket.receive_text())
            if message["type"] == "edit":
                await socket.send_text(json.dumps({"type": "report", "version": message["version"], "partial": False}))
    except WebSocketDisconnect:
        pass

uvicorn.run(app, port=int(sys.argv[1]), log_level="info", ws="websockets-sansio")
"""
SERVE = ("-m", "coach.cli", "serve", "--port", "PORT")
READY_WITHIN = 60  # seconds


@dataclass(frozen=True)
class Running:
    """A server: a connection kept alive, seconds until it was ready, its process."""

    connection: http.client.HTTPConnection
    ready: float
    pid: int

    def megabytes(self) -> float:
        """Resident memory."""
        status = dict(line.split(":", 1) for line in Path(f"/proc/{self.pid}/status").read_text("ascii").splitlines())
        return int(status["VmRSS"].split()[0]) / 1024


@contextmanager
def server(*command: str) -> Iterator[Running]:
    """Started on a free port, and ended afterwards."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    start = perf_counter()
    filled, null = [part.replace("PORT", str(port)) for part in command], subprocess.DEVNULL
    process = subprocess.Popen([sys.executable, *filled], env={**os.environ, **ONE_THREAD}, stdin=null, stdout=null, stderr=null)
    try:
        connection = _ready(process, port)
        yield Running(connection, perf_counter() - start, process.pid)
        connection.close()
    finally:
        process.terminate()
        process.wait(30)


def _ready(process: subprocess.Popen[bytes], port: int) -> http.client.HTTPConnection:
    end = perf_counter() + READY_WITHIN
    while perf_counter() < end and process.poll() is None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        try:
            connection.request("GET", "/healthz")
            if connection.getresponse().read():
                return connection
        except OSError:
            sleep(0.01)
    raise RuntimeError(f"the server was not ready within {READY_WITHIN} s (exit status {process.poll()})")


def post(connection: http.client.HTTPConnection, row: dict[str, Any]) -> None:
    body = json.dumps(row, ensure_ascii=False).encode()
    connection.request("POST", "/v1/coach", body, {"Content-Type": "application/json"})
    response = connection.getresponse()
    if response.read() and response.status != 200:
        raise RuntimeError(f"the server answered {response.status}")


def served(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Milliseconds per row: over HTTP, of the echo, in process; taken in turns so that all meet the same noise."""
    coach = load()
    with server(*SERVE) as ours, server("-c", ECHO, "PORT") as echo:
        memory = ours.megabytes()
        works: dict[str, Callable[[dict[str, Any]], object]] = {"http": partial(post, ours.connection)}
        works["echo"] = partial(post, echo.connection)
        works["in process"] = lambda row: score_rows(coach, [row])
        times: dict[str, list[float]] = {name: [] for name in works}
        for row in (*rows[:10], *rows):
            for name, work in works.items():
                times[name] += each(work, [row])
    out = {name: summary(found[10:]) for name, found in times.items()}
    overhead = out["http"]["p50"] - out["in process"]["p50"]
    return {"times": out, "overhead": overhead, "ready": ours.ready, "echo ready": echo.ready, "memory": memory}
