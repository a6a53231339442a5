"""Takes events in: masks and hashes them, then the database, or the disk while that is away."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING

from coach.errors import InputError
from serving.errors import StoreError
from serving.events.form import Stored, stored
from serving.events.schema import EventIn
from serving.events.spool import Spool, read_segment
from serving.settings import Settings

if TYPE_CHECKING:
    from serving.events.store import Taken
    from serving.store import Store

_LOG = logging.getLogger("serving")
_AGAIN = 1.0  # seconds until the database is asked again
_SQLITE = "sqlite:///"


class Recorder:
    """``store`` opens the database; it is asked for only when there is an event."""

    def __init__(self, settings: Settings, store: Callable[[], Store]) -> None:
        self._key, self._store = settings.events_key, store
        self.spool = Spool(spool_folder(settings), settings.spool_mb << 20)
        self._delivering, self._stop = Lock(), Event()
        self._thread = Thread(target=self._deliver_again, name="events", daemon=True)

    def start(self) -> None:
        """Deliver what waits, now and whenever something does."""
        self._thread.start()

    def close(self) -> None:
        """What still waits is delivered by the next server that starts here."""
        self._stop.set()
        self._thread.join()

    def take(self, tenant: str, events: Sequence[EventIn]) -> Taken:
        """Keep ``events`` of ``tenant``; StoreError where that can be done neither in the database nor on disk."""
        masked = [stored(event, tenant, self._secret_for(event)) for event in events]
        try:
            return self._waiting(tenant, masked) if self.spool.waiting else self._added(tenant, masked)
        except (StoreError, InputError):
            return self._waiting(tenant, masked)

    def deliver(self) -> None:
        """Bring what waits into the database, oldest first. Raises StoreError or InputError where it is still away."""
        with self._delivering:
            for segment in self.spool.segments():
                self._deliver(segment)
            self.spool.recount()

    def secret(self) -> str:
        """The key of the hashes."""
        from serving.events.store import secret

        self._key = self._key or secret(self._store().engine)
        return self._key

    def _secret_for(self, event: EventIn) -> str:
        """Not asked for where nobody is named: such events can wait before the key is known."""
        if event.customer is None and event.agent is None:
            return ""
        try:
            return self.secret()
        except (StoreError, InputError):
            remedy = "with REPLY_COACH_EVENTS_KEY such events wait on disk"
            raise StoreError(f"the database, which keeps the key of customers' hashes, does not answer; {remedy}") from None

    def _added(self, tenant: str, events: Sequence[Stored]) -> Taken:
        from serving.events.store import Events

        return Events(self._store().engine, tenant).add(events)

    def _waiting(self, tenant: str, events: Sequence[Stored]) -> Taken:
        from serving.events.store import Taken

        self.spool.append(tenant, events)
        return Taken(stored=len(events))

    def _deliver(self, segment: Path) -> None:
        from serving.events.store import RefusedError

        try:
            for tenant, kept in groupby(read_segment(segment), key=lambda line: line[0]):
                self._added(tenant, [event for _, event in kept])
        except (RefusedError, ValueError, KeyError) as e:
            self.spool.set_aside(segment)
            _LOG.error("%s was set aside: %s", segment, type(e).__name__)
        else:
            self.spool.delivered(segment)

    def _deliver_again(self) -> None:
        while not self._stop.wait(_AGAIN):
            if self.spool.waiting:
                self._try_to_deliver()

    def _try_to_deliver(self) -> None:
        try:
            self.deliver()
        except (StoreError, InputError, OSError) as e:
            _LOG.warning("events wait in %s: %s", self.spool.folder, type(e).__name__)


def spool_folder(settings: Settings) -> Path:
    """As set; else beside the file of SQLite; else in the folder where the server was started."""
    if settings.spool:
        return settings.spool
    kept = settings.database.partition("?")[0].removeprefix(_SQLITE) if settings.database.startswith(_SQLITE) else ""
    return Path(f"{kept or 'reply-coach.db'}.spool")
