"""The playground, and the files of the composer."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter
from starlette.responses import FileResponse
from starlette.staticfiles import StaticFiles

router = APIRouter(include_in_schema=False)
_FILES = Path(__file__).parent / "web" / "static"
static = StaticFiles(directory=_FILES, check_dir=False)


@router.get("/")
async def playground() -> FileResponse:
    return FileResponse(_FILES / "index.html", media_type="text/html")
