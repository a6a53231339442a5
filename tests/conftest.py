"""What several tests need: the coach, a team's folder of rules, the command line in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from coach.engine import Coach, load

if TYPE_CHECKING:
    from servers import Server

ROOT = Path(__file__).parents[1]
settings.register_profile("coach", deadline=None, max_examples=40, derandomize=True, database=None)
settings.load_profile("coach")

RULE = """
signal = "positivity"
severity = "high"
message = "“{match}” is a test word."
source = "A test"
flag = ['\\bzork(ed|ing)?\\b']
replace = "sort"
bad = ["Please «zork» it.", "We «zorked» it."]
good = ["Please sort it.", "A zorker."]
"""
Run = Callable[..., "subprocess.CompletedProcess[str]"]
MakeTeam = Callable[[str], Path]


@pytest.fixture(scope="session")
def coach() -> Coach:
    return load()


@pytest.fixture(scope="session")
def rule() -> str:
    """A rule file of a word that no language has."""
    return RULE


@pytest.fixture
def make_team(tmp_path: Path) -> MakeTeam:
    """Makes a team's folder of the rule ``en.zork`` and a policy ``terse`` that shows one finding at most."""
    return lambda rule: write_team(tmp_path / "team", rule)


def write_team(folder: Path, rule: str) -> Path:
    for part in ("en", "policies"):
        (folder / part).mkdir(parents=True)
    (folder / "en" / "zork.toml").write_text(rule, "utf-8")
    (folder / "policies" / "terse.toml").write_text("attention = 1\n", "utf-8")
    return folder


@pytest.fixture
def team(make_team: MakeTeam) -> Path:
    return make_team(RULE)


@pytest.fixture(scope="session")
def team_coach(tmp_path_factory: pytest.TempPathFactory) -> Coach:
    return load(write_team(tmp_path_factory.mktemp("rules") / "team", RULE))


@pytest.fixture(scope="session")
def server(environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server as it runs by default, for tests that change nothing in it."""
    from servers import serving  # not where training is tested: the client's libraries are missing there

    folder = tmp_path_factory.mktemp("server")
    with serving(environment, folder / "log", database=f"sqlite:///{folder}/kept.db") as made:
        yield made


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which this tree is installed, entry points included, whether or not it is."""
    folder = tmp_path_factory.mktemp("site")
    info = folder / "reply_coach-0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: reply-coach\nVersion: 0\n")
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"]
    lines = [line for name, points in groups.items() for line in (f"[{name}]", *(f"{k} = {v}" for k, v in points.items()))]
    (info / "entry_points.txt").write_text("\n".join(lines))
    return {**os.environ, "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}", "PYTHONUTF8": "1", "COLUMNS": "120"}


@pytest.fixture(scope="session")
def run(environment: dict[str, str]) -> Run:
    """``coach`` in a process of its own."""

    def call(*args: object, **options: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "coach.cli", *map(str, args)]
        options = {"env": environment, "capture_output": True, "text": True, "timeout": 60} | options
        return subprocess.run(command, check=False, **options)  # type: ignore[call-overload,no-any-return]

    return call
