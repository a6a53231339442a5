"""The composer on its pages: accessible in every dress, there again when the server is, at home on other sites."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from desks import desk, opened
from hands import NO, by, clear, field, value, write
from playwright.sync_api import Browser, Page, expect
from servers import Server, serving

from serving.store import Store

pytest_plugins = ["chromium"]
VIEWS = [("en", "light", 1280), ("en", "dark", 1280), ("fa", "light", 1280)]
VIEWS += [("fa", "dark", 390), ("lv", "light", 390), ("tr", "dark", 800)]


@pytest.mark.parametrize(("lang", "theme", "width"), VIEWS)
def test_no_serious_accessibility_finding(page: Page, lang: str, theme: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    by(page, "ui-language").select_option(lang)
    by(page, "language").select_option(lang)
    by(page, "theme").select_option(theme)
    expect(by(page, "finding").first).to_be_visible()
    field(page).focus()
    page.keyboard.press("F8")
    expect(by(page, "popover")).to_be_visible()
    page.wait_for_timeout(500)
    found = Axe().run(page).response["violations"]
    grave = [(v["id"], [n["html"][:120] for n in v["nodes"]][:3]) for v in found if v["impact"] in {"serious", "critical"}]
    assert grave == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing sticks out at the side"


def test_the_server_goes_and_comes_back(
    browser: Browser, own_server: Server, environment: dict[str, str], tmp_path: Path
) -> None:
    with opened(browser, own_server) as page:
        expect(by(page, "status")).to_have_attribute("data-state", "ready")
        clear(page)
        write(page, "Hello Ann. ")
        port = str(own_server.port)
        own_server.process.kill()
        own_server.process.wait(20)
        expect(by(page, "status")).to_have_attribute("data-state", "offline")
        expect(by(page, "status")).to_contain_text("Your text stays here")
        write(page, NO)
        assert value(page) == f"Hello Ann. {NO}"
        with serving(environment, tmp_path / "again", "--port", port):
            expect(by(page, "status")).to_have_attribute("data-state", "ready", timeout=40_000)
            expect(by(page, "underline")).to_have_count(1)


def test_a_page_elsewhere_with_a_key(browser: Browser, environment: dict[str, str], tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/kept.db"
    key = Store(database).create_key("acme", ["coach"], "")
    pages = tmp_path / "pages"
    pages.mkdir()
    with desk(pages) as origin, serving(environment, tmp_path / "log", auth="keys", database=database, origins=origin) as own:
        coach = f"http://127.0.0.1:{own.port}"
        (pages / "index.html").write_text(
            f"""<!doctype html><html lang=en><title>Desk</title><textarea id=reply></textarea>
            <reply-coach for=reply server={coach} lang=en></reply-coach>
            <script type=module src={coach}/static/reply-coach.js></script>
            <script>document.querySelector('reply-coach').getKey = () => window.key ?? null</script>"""
        )
        context = browser.new_context()
        page = context.new_page()
        page.goto(origin)
        expect(by(page, "status")).to_have_attribute("data-state", "refused")
        page.evaluate("key => { window.key = key; document.querySelector('reply-coach').attach(reply) }", key)
        expect(by(page, "status")).to_have_attribute("data-state", "ready")
        write(page, NO)
        expect(by(page, "underline")).to_have_count(1)
        context.close()
