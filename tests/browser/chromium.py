"""A real server, a real Chromium."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from servers import Server, serving

_QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
TIMEOUT = 15_000  # milliseconds
expect.set_options(timeout=TIMEOUT)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert program, "no Chromium; install Debian's package chromium, or name one in CHROMIUM"
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=program, args=list(_QUIET))
        yield made
        made.close()


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """The playground, connected; a test fails where the page logs an error."""
    context = browser.new_context(base_url=f"http://127.0.0.1:{server.port}", viewport={"width": 1280, "height": 900})
    made = context.new_page()
    made.set_default_timeout(TIMEOUT)
    errors: list[str] = []
    made.on("pageerror", lambda error: errors.append(str(error)))
    made.on("console", lambda message: errors.append(message.text) if "Content Security" in message.text else None)
    made.goto("/")
    made.wait_for_selector("[data-testid=status][data-state=ready]")
    yield made
    context.close()
    assert errors == []


@pytest.fixture
def own_server(environment: dict[str, str], tmp_path: Path) -> Iterator[Server]:
    """A server that a test may stop."""
    with serving(environment, tmp_path / "log") as made:
        yield made
