"""``coach serve --registry DIR``: runs what ``DIR/current.json`` points at, and follows it without dropping a request.

A new coach is read and warmed beside the old one, then takes its place; whoever began with the old one ends with it.
"""

from __future__ import annotations

import json
import logging
import signal
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

from coach.engine import load
from coach.errors import CoachError, InputError
from coach.models import WEIGHTS
from coach.risk import RISK_WEIGHTS
from coach.samples import samples
from coach.wire import score_rows

if TYPE_CHECKING:
    from coach.engine import Coach

_LOG = logging.getLogger("serving")
_LOOK = 1.0  # seconds between two looks at the pointer
_PARTS = ("models", "risk")


@dataclass(frozen=True)
class Pointed:
    """Digests in the registry ``folder``; None for the shipped ones."""

    folder: Path
    models: str | None = None
    risk: str | None = None

    @property
    def folders(self) -> tuple[Path, Path]:
        """Of the models and of the risk model."""
        models, risk = self.models, self.risk
        return self.folder / models if models else WEIGHTS, self.folder / risk if risk else RISK_WEIGHTS


def pointed(registry: Path) -> Pointed:
    """What ``registry`` lets run. InputError where its pointer cannot be read."""
    path = registry / "current.json"
    if not path.is_file():
        return Pointed(registry)
    try:
        found = json.loads(path.read_text("utf-8"))
        return Pointed(registry, *(_digest(found[part]) for part in _PARTS))
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path}: {type(error).__name__}: {error}; coach models rollback writes it anew") from error


def _digest(given: Any) -> str | None:
    """A digest names a folder of the registry: nothing else may."""
    if given is None or (isinstance(given, str) and given.isalnum()):
        return given
    raise ValueError("no digest")


def checked(coach: Coach, wanted: Pointed) -> Coach:
    """``coach``, or an InputError where an artifact that ``wanted`` names is damaged, missing or not what its name says."""
    wrong = [f"{part} {getattr(wanted, part)}" for part in _PARTS if _differs(coach.versions[part], getattr(wanted, part))]
    if coach.notices or wrong:
        told = "; ".join(coach.notices) or f"{', '.join(wrong)}: the card in it is another"
        raise InputError(f"{wanted.folder / 'current.json'}: {told}; coach models rollback takes it back")
    return coach


def _differs(found: str, wanted: str | None) -> bool:
    return wanted is not None and found != wanted


class Follower:
    """Looks at the pointer every second, and at once on SIGHUP; ``state.coach`` is what new requests begin with."""

    def __init__(self, registry: Path, rules: Path | None) -> None:
        self._registry, self._rules = registry, rules
        self._loader = ThreadPoolExecutor(1, thread_name_prefix="registry")
        self._told: SimpleQueue[bool] = SimpleQueue()  # put() may be called within a signal's handler
        self._seen = self._mark()

    def follow(self, state: Any) -> None:
        """Begin, in a thread that ends with the process. For the main thread: SIGHUP is taken here."""
        if hasattr(signal, "SIGHUP"):
            signal.signal(signal.SIGHUP, lambda *_: self._told.put(True))
        Thread(target=self._run, args=(state,), daemon=True, name="registry").start()

    def _run(self, state: Any) -> None:
        while True:
            told, mark = self._wait(), self._mark()
            if told or mark != self._seen:
                self._seen = mark  # a pointer that was refused is not tried again until it changes
                self._swap(state)

    def _wait(self) -> bool:
        try:
            return self._told.get(timeout=_LOOK)
        except Empty:
            return False

    def _mark(self) -> tuple[int, int] | None:
        try:
            found = (self._registry / "current.json").stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_ino

    def _swap(self, state: Any) -> None:
        old: Coach = state.coach
        loading = self._loader.submit(self._loaded, old)
        if error := loading.exception():  # of any kind: files with the right hashes can still be no model
            told = error if isinstance(error, (CoachError, OSError)) else type(error).__name__
            _LOG.error("refused, models %s and risk %s go on: %s", *_named(old), told)
            return
        state.coach = new = loading.result()
        _LOG.info("models %s and risk %s run, after %s and %s", *_named(new), *_named(old))

    def _loaded(self, old: Coach) -> Coach:
        """Read anew: a coach kept from before would hold its memory, and hide what is damaged since."""
        wanted = pointed(self._registry)
        load.cache_clear()
        new = replace(checked(load(self._rules, *wanted.folders), wanted), writer=old.writer, lot=old.lot)
        score_rows(replace(new, writer=None), samples())
        return new


def _named(coach: Coach) -> tuple[str, str]:
    return coach.versions["models"], coach.versions["risk"]
