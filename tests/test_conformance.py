"""The service does what its OpenAPI document says: schemathesis makes requests from it, right ones and wrong ones."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from servers import Server, serving

from serving.store import Store

_RUN = ("run", "--phases", "examples,fuzzing", "--max-examples", "60", "--seed", "7", "--no-color")
_BUT = (
    "--exclude-checks",
    "negative_data_rejection",
)  # a bad row among items becomes its error row; tests/test_schema.py has the rest


def conforms(server: Server, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("st")
    address = f"http://127.0.0.1:{server.port}/openapi.json"
    return subprocess.run([program, *_RUN, *_BUT, *options, address], cwd=folder, capture_output=True, text=True, check=False)


def test_an_open_server_conforms(server: Server, tmp_path: Path) -> None:
    ended = conforms(server, tmp_path)
    assert ended.returncode == 0, ended.stdout[-3000:]
    assert "Tested: 11" in ended.stdout


def test_a_server_with_keys_conforms(environment: dict[str, str], tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/kept.db"
    key = Store(database).create_key("acme", ["coach", "feedback", "metrics"], "")
    with serving(environment, tmp_path / "log", "--auth", "keys", database=database, rate="none") as own:
        ended = conforms(own, tmp_path, "--header", f"Authorization: Bearer {key}")
    assert ended.returncode == 0, ended.stdout[-3000:]
