"""The application: one coach, one pool, the routes, and what stands around them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from typing import TYPE_CHECKING

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

import coach
from coach.engine import Coach
from coach.wire import MAX_TEXT, MAX_TURNS
from serving import api, catalog, docs, pages, stream
from serving.auth import Auth
from serving.callers import limiter
from serving.metrics import Metrics
from serving.middleware import Guard
from serving.openapi import openapi
from serving.pool import Pool
from serving.problems import HANDLERS
from serving.settings import Settings, checked

if TYPE_CHECKING:
    from serving.store import Store

_ABOUT = (
    "Reads a support agent's draft and says what will land badly, where, why, and what to write instead. "
    "Texts are never logged; only events of sent messages are stored, masked."
)


def make_app(engine: Coach, settings: Settings | None = None) -> FastAPI:
    """An ASGI application around ``engine``; ``app.state`` holds what its endpoints share."""
    settings = checked(settings or Settings())
    app = FastAPI(
        title="Reply Coach", version=coach.__version__, description=_ABOUT, docs_url=None, redoc_url=None,
        lifespan=_lifespan, exception_handlers=HANDLERS,
    )  # fmt: skip
    _share(app, engine, settings)
    for part in (api, catalog, stream, docs, pages):
        app.include_router(part.router)
    app.mount("/static", pages.static)
    if settings.origins:
        app.add_middleware(
            CORSMiddleware, allow_origins=settings.origins, allow_methods=["GET", "POST"], max_age=600,
            allow_headers=["Authorization", "Content-Type"], expose_headers=["Retry-After"],
        )  # fmt: skip
    app.add_middleware(Guard, metrics=app.state.metrics, frames=settings.frames)
    app.openapi = lambda: openapi(app)  # type: ignore[method-assign]
    return app


def _share(app: FastAPI, engine: Coach, settings: Settings) -> None:
    state = app.state
    state.coach, state.settings, state.metrics = engine, settings, Metrics()
    state.pool = Pool(settings.threads, settings.max_waiting, state.metrics)
    state.store = cache(lambda: _store(settings))
    state.auth, state.limiter = Auth(settings, state.store), limiter(settings.limit)
    state.ready = lambda: True
    state.limits = {
        "text": MAX_TEXT, "turns": MAX_TURNS, "items": settings.max_items, "body_bytes": settings.max_body,
        "deadline_ms": settings.deadline_ms,
    }  # fmt: skip


def _store(settings: Settings) -> Store:
    """Opened when somebody first needs it: a server that keeps nothing touches no database."""
    from serving.store import Store

    return Store(settings.database)


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    yield
    app.state.pool.close()
    if app.state.store.cache_info().currsize:
        app.state.store().close()
