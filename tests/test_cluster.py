"""Batches on a Ray cluster: the same bytes as here, also when an actor is killed in the middle."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from threading import Thread

import pytest
from test_batch import MAKE, talks

from coach.batch import CHUNK, Job, score_file


def actors() -> list[int]:
    """The processes of the actors."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if "ray::_Actor" in (folder / "cmdline").read_text("utf-8", "replace"):
                found.append(int(folder.name))
        except OSError:  # it has ended
            continue
    return found


def kill_one(parts: Path, killed: list[int]) -> None:
    """An actor, once a chunk is done."""
    while not list(parts.glob("[0-9]*.jsonl")):
        time.sleep(0.02)
    for process in actors()[:1]:
        os.kill(process, signal.SIGKILL)
        killed.append(process)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="finds the processes of actors in /proc")
def test_a_killed_actor_loses_nothing(tmp_path: Path) -> None:
    source = talks(tmp_path / "in.jsonl", 4 * CHUNK)
    score_file(Job(source, tmp_path / "here.jsonl", MAKE))
    killed: list[int] = []
    killer = Thread(target=kill_one, args=(tmp_path / ".there.jsonl.parts", killed), daemon=True)
    killer.start()
    outcome = score_file(Job(source, tmp_path / "there.jsonl", MAKE, engine="ray", workers=2))
    assert len(killed) == 1
    assert outcome.failed == 0
    assert (tmp_path / "there.jsonl").read_bytes() == (tmp_path / "here.jsonl").read_bytes()
