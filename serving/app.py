"""The application: one coach, one pool, the routes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

import coach
from coach.engine import Coach
from serving import api, docs
from serving.openapi import openapi
from serving.pool import Pool
from serving.problems import HANDLERS
from serving.settings import Settings

_ABOUT = (
    "Reads a support agent's draft and says what will land badly, where, why, and what to write instead. "
    "Texts are neither stored nor logged."
)


def make_app(engine: Coach, settings: Settings | None = None) -> FastAPI:
    """An ASGI application around ``engine``; ``app.state`` holds the coach, the settings and the pool."""
    settings = settings or Settings()
    app = FastAPI(
        title="Reply Coach", version=coach.__version__, description=_ABOUT, docs_url=None, redoc_url=None,
        lifespan=_lifespan, exception_handlers=HANDLERS,
    )  # fmt: skip
    app.state.coach, app.state.settings = engine, settings
    app.state.pool = Pool(settings.threads, settings.max_waiting)
    app.include_router(api.router)
    app.include_router(docs.router)
    app.openapi = lambda: openapi(app)  # type: ignore[method-assign]
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    yield
    app.state.pool.close()
