"""The composer tells of sent messages: what the store has of them afterwards, and what it has not."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from desks import desk, opened
from hands import NO, by, choose, clear, value, write
from playwright.sync_api import Browser, Locator, Page, expect
from servers import Server, serving

from serving.events.form import pseudonym
from serving.events.store import Events, secret
from serving.store import Store

pytest_plugins = ["chromium"]
FA = "سلام 🙏🏽 خانم رضایی 😀، متأسفانه نمی‌توانیم پول شما را پس بدهیم."
Kept = Callable[[int], list[dict[str, Any]]]


@pytest.fixture
def kept(run: Callable[..., Any], environment: dict[str, str], tmp_path: Path) -> Kept:
    """What ``coach events export`` gives of the server's events, once there are so many."""
    env = environment | {"REPLY_COACH_DATABASE": f"sqlite:///{tmp_path}/kept.db"}

    def exported(count: int) -> list[dict[str, Any]]:
        for _ in range(60):
            done = run("events", "export", "--tenant", "default", "--purpose", "coaching", env=env)
            assert done.returncode == 0, done.stderr
            found = [json.loads(line) for line in done.stdout.splitlines()]
            if len(found) >= count:
                break
            time.sleep(0.25)
        return found

    return exported


def turn_on(page: Page) -> None:
    expect(by(page, "status")).to_have_attribute("data-state", "ready")
    expect(by(page, "events")).not_to_be_checked()
    by(page, "events").check()


def finding(page: Page, words: str) -> Locator:
    return by(page, "finding").filter(has=by(page, "go").filter(has_text=words))


def posts(page: Page) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    page.on("request", lambda r: made.append(json.loads(r.post_data or "{}")) if r.url.endswith("/v1/events") else None)
    return made


def acts(event: dict[str, Any]) -> dict[str, str]:
    """What was done with the words of each suggestion, as they stand in the draft that is kept."""
    return {event["draft"][shown["start"] : shown["end"]]: shown["action"] for shown in event["shown"]}


def test_what_was_done_with_suggestions_is_kept_masked(browser: Browser, own_server: Server, kept: Kept) -> None:
    with opened(browser, own_server) as page:
        turn_on(page)
        clear(page)
        write(page, f"Hello ann@mail.example. {NO} Obviously you knew. We can't call you. You should have told us.")
        expect(finding(page, "We can't")).to_have_count(2)
        for left in (1, 0):
            by(finding(page, "We can't").first, "apply").click()
            expect(finding(page, "We can't")).to_have_count(left)
        by(page, "undo").click()
        by(finding(page, "You should have"), "snooze").click()
        expect(finding(page, "You should have")).to_have_count(0)
        sent = value(page)
        by(page, "send").click()
        expect(page.locator(".turn.agent").last).to_have_text(sent)
        [event] = kept(1)
    assert event["draft"].startswith("Hello [email]. We can't refund sale items.")
    told = [(event["draft"][s["start"] : s["end"]], s["action"]) for s in event["shown"]]
    assert told == [
        ("We can't", "accepted"),
        ("Obviously", "ignored"),
        ("We can't", "reverted"),
        ("You should have told", "snoozed"),
    ]
    assert event["text"] == sent.replace("ann@mail.example", "[email]")
    assert {s["propensity"] for s in event["shown"]} == {1}
    assert (event["lang"], event["channel"], event["policy"], event["rewrite"]["action"]) == ("en", "chat", "default", "ignored")
    assert "" not in {event["conversation"], *event["versions"].values()}
    assert event["customer"] is event["agent"] is None


def test_a_suggestion_that_was_filled_in_is_edited(browser: Browser, own_server: Server, kept: Kept) -> None:
    with opened(browser, own_server) as page:
        turn_on(page)
        clear(page)
        write(page, NO)
        by(finding(page, "We can't"), "apply").click()
        page.keyboard.type("store credit")
        page.evaluate(
            """new Promise(read => { document.querySelector('reply-coach').addEventListener('reply-coach-report', read);
            document.execCommand('insertText', false, ' for you'); reply.blur(); }).then(() => null)"""
        )
        by(page, "send").click()
        [event] = kept(1)
    assert acts(event) == {"We can't": "edited"}
    assert (event["draft"], "store credit for you" in event["text"]) == (NO, True)
    assert event["scores"].keys() >= {"empathy", "positivity"}


def test_persian_places_behind_emojis(browser: Browser, own_server: Server, kept: Kept) -> None:
    with opened(browser, own_server) as page:
        by(page, "ui-language").select_option("fa")
        choose(page, "fa")
        turn_on(page)
        write(page, FA)
        quoted = by(page, "go").first.inner_text().strip("«»")
        by(by(page, "finding").first, "apply").click()
        by(page, "send").click()
        [event] = kept(1)
    assert event["lang"] == "fa"
    assert acts(event)[quoted] == "accepted"
    assert event["draft"].startswith("سلام 🙏🏽")


def test_what_is_sent_while_the_server_is_away_arrives_once(
    browser: Browser, own_server: Server, environment: dict[str, str], tmp_path: Path, kept: Kept
) -> None:
    with opened(browser, own_server) as page:
        turn_on(page)
        tries = posts(page)
        clear(page)
        write(page, NO)
        expect(by(page, "underline")).to_have_count(1)
        own_server.process.kill()
        own_server.process.wait(20)
        by(page, "send").click()
        expect(page.locator(".turn.agent").last).to_have_text(NO)
        page.wait_for_timeout(2500)
        assert len(tries) > 1
        assert page.evaluate("[...Object.values(localStorage), ...Object.values(sessionStorage)].join()") == ""
        with serving(environment, tmp_path / "again", "--port", str(own_server.port)):
            page.wait_for_event("requestfinished", lambda request: request.url.endswith("/v1/events"), timeout=60_000)
            [event] = kept(1)
    assert {e["id"] for e in tries} == {event["id"]}
    assert acts(event) == {"We can't": "ignored"}


@pytest.mark.parametrize("events", ["on", "off"])
def test_nothing_is_told_without_leave(
    browser: Browser, environment: dict[str, str], tmp_path: Path, kept: Kept, events: str
) -> None:
    with serving(environment, tmp_path / "log", events=events) as own, opened(browser, own) as page:
        made = posts(page)
        expect(by(page, "status")).to_have_attribute("data-state", "ready")
        for ticked in (False, True, True):
            by(page, "events").set_checked(ticked)
            clear(page)
            write(page, NO)
            expect(by(page, "underline")).to_have_count(1)
            by(page, "send").click()
            page.wait_for_timeout(500)
        assert len(kept(2 if events == "on" else 0)) == (2 if events == "on" else 0)
        assert len(made) == (2 if events == "on" else 1), "a server that takes none is not asked again"
        expect(by(page, "lost")).to_have_count(0)


def test_a_helpdesk_elsewhere_tells_of_its_messages(browser: Browser, environment: dict[str, str], tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path}/kept.db")
    keys = {scopes: store.create_key("acme", scopes.split(), "") for scopes in ("coach", "coach events")}
    pages = tmp_path / "pages"
    pages.mkdir()
    with desk(pages) as origin, serving(environment, tmp_path / "log", auth="keys", origins=origin) as own:
        coach = f"http://127.0.0.1:{own.port}"
        (pages / "index.html").write_text(
            f"""<!doctype html><html lang=en><title>Desk</title><textarea id=reply></textarea>
            <reply-coach for=reply server={coach} lang=en locale=en-GB events conversation-id=t-5 customer-id=C-1042 agent-id=7>
            </reply-coach><script type=module src={coach}/static/reply-coach.js></script>
            <script>window.key = "{keys["coach events"]}";
            document.querySelector('reply-coach').getKey = () => window.key</script>"""
        )
        context = browser.new_context()
        page = context.new_page()
        page.goto(origin)
        expect(by(page, "status")).to_have_attribute("data-state", "ready")
        write(page, NO)
        expect(by(page, "underline")).to_have_count(1)
        with page.expect_response(re.compile("/v1/events")) as answer:
            page.evaluate("document.querySelector('reply-coach').sent(reply.value + '\\n-- Ann')")
        assert answer.value.status == 202
        expect(by(page, "lost")).to_have_count(0)
        page.evaluate("key => { window.key = key; document.querySelector('reply-coach').sent() }", keys["coach"])
        expect(by(page, "lost")).to_contain_text("Your messages were sent")
        context.close()
    [event] = Events(store.engine, "acme").read("coaching")
    assert (event["conversation"], event["locale"], event["text"].splitlines()[0]) == ("t-5", "en-GB", NO)
    key = secret(store.engine)
    assert event["customer"] == pseudonym(key, "acme", "customer", "C-1042")
    assert event["agent"] == pseudonym(key, "acme", "agent", "7")
