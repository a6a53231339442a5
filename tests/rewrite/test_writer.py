"""A writer behind an OpenAI-compatible server: what it proposes is checked, and when it fails the rules go on."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from coach.engine import Coach, load
from coach.rewrite import Rewrite, Writer
from coach.rewrite.writer import masked
from coach.text import read
from coach.types import Customer, Draft, Turn

TEXT = "We can't refund order A-48213. Write to help@shop.example.com by Friday."
ASKED = (Turn("customer", "The jacket is too small, can I return it?"),)
DRAFT = Draft(TEXT, "en", history=ASKED, customer=Customer(name="Ann Lee"))
KIND = "I understand, a jacket that doesn't fit is no use. We can't refund order ⟦1⟧, I'm sorry. Please write to ⟦2⟧ by Friday."
Answer = Callable[[BaseHTTPRequestHandler], None]


def says(*parts: str, pause: float = 0.0) -> Answer:
    """An answer in pieces, as such servers stream it."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Type", "text/event-stream")
        request.end_headers()
        for part in parts:
            chunk = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
            choice = {"index": 0, "delta": {"content": part}, "finish_reason": None}
            request.wfile.write(b"data: " + json.dumps({**chunk, "choices": [choice]}).encode() + b"\n\n")
            request.wfile.flush()
            time.sleep(pause)
        request.wfile.write(b"data: [DONE]\n\n")

    return answer


def hangs(_request: BaseHTTPRequestHandler) -> None:
    time.sleep(3)


def drops(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 999\r\n\r\ndata: {")
    request.connection.close()


def fails(request: BaseHTTPRequestHandler) -> None:
    request.send_error(500)


class Scripted:
    """A server that answers as told and keeps what it was asked."""

    def __init__(self) -> None:
        self.answer: Answer = says(KIND)
        self.asked: list[dict[str, Any]] = []
        script = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                script.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                script.answer(self)

            def log_message(self, *args: object) -> None:
                pass

            def handle(self) -> None:
                with suppress(OSError):  # the client had enough
                    super().handle()

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        Thread(target=self.http.serve_forever, daemon=True).start()

    def rewrite(self, coach: Coach, draft: Draft = DRAFT) -> Rewrite:
        writer = Writer(f"http://127.0.0.1:{self.http.server_port}/v1", "m", timeout=2.0, retries=0)
        own = replace(coach, writer=writer)
        [report] = own([draft])
        return own.rewrite(draft, report)


@pytest.fixture(scope="module")
def coach() -> Coach:
    """Without a phraser: rules propose beside the writer, or nobody."""
    return replace(load(), phraser=None)


@pytest.fixture
def script() -> Iterator[Scripted]:
    made = Scripted()
    yield made
    made.http.shutdown()
    made.http.server_close()


def by_rules(coach: Coach, draft: Draft = DRAFT) -> Rewrite:
    [report] = coach([draft])
    return coach.rewrite(draft, report)


def test_a_faithful_proposal_is_offered(coach: Coach, script: Scripted) -> None:
    blunt = Draft("You mixed up the streets, so order A-48213 went back.", "en")
    assert by_rules(coach, blunt).text is None
    script.answer = says('"The streets got mixed up, which is why order ', "⟦1⟧", ' went back."')
    made = script.rewrite(coach, blunt)
    assert (made.text, made.by) == ("The streets got mixed up, which is why order A-48213 went back.", "llm:m")


def test_the_better_of_the_phraser_and_a_writer_is_offered(script: Scripted) -> None:
    blunt = Draft("The referral rule is on page 2 of the welcome letter, in case you ever get round to reading it.", "en")
    script.answer = says("The referral rule is on page 2 of the welcome letter, in case you ever read it.")
    made, own = script.rewrite(load(), blunt), by_rules(load(), blunt)
    assert (made.text, made.by) == (own.text, own.by)
    assert own.text is not None
    assert len(script.asked) == 1


def test_the_better_of_several_safe_proposals_is_offered(coach: Coach, script: Scripted) -> None:
    made, own = script.rewrite(coach), by_rules(coach)
    assert made.text is not None
    assert own.text is not None
    said = KIND.replace("⟦1⟧", "A-48213").replace("⟦2⟧", "help@shop.example.com")
    told = dict(zip((said, own.text), coach([replace(DRAFT, text=said), replace(DRAFT, text=own.text)]), strict=True))
    assert made.text == min(told, key=lambda text: (len(told[text].found), -(told[text].overall or 0)))
    assert made.withheld == ()


def test_personal_data_stay_here(coach: Coach, script: Scripted) -> None:
    script.rewrite(coach, replace(DRAFT, text=f"Dear Ann Lee, {TEXT[0].lower()}{TEXT[1:]}"))
    [asked] = script.asked
    sent = json.dumps(asked)
    assert not any(secret in sent for secret in ("48213", "help@", "Ann Lee", "jacket"))
    assert asked["stream"] is True
    assert "Friday" in sent


UNSAFE = {
    "a flipped promise": KIND.replace("We can't refund order ⟦1⟧", "We will refund order ⟦1⟧"),
    "another day": KIND.replace("Friday", "Monday"),
    "a lost reference": KIND.replace(" order ⟦1⟧", ""),
    "a gift": KIND + " Here is a free voucher.",
    "babble": "zq " * 30 + "⟦1⟧ ⟦2⟧",
}


@pytest.mark.parametrize("name", UNSAFE)
def test_what_changes_a_fact_is_withheld_and_the_rules_go_on(coach: Coach, script: Scripted, name: str) -> None:
    script.answer = says(UNSAFE[name])
    made, own = script.rewrite(coach), by_rules(coach)
    assert (made.text, made.by) == (own.text, own.by)


def test_the_reason_is_told(coach: Coach, script: Scripted) -> None:
    script.answer = says(UNSAFE["another day"])
    assert "weekday" in {d.kind for d in script.rewrite(coach).withheld}


@pytest.mark.parametrize("answer", [hangs, drops, fails, says(), says(*["word "] * 400), says("a", "b", "c", pause=0.5)])
def test_a_server_that_fails_costs_no_more_than_its_time(coach: Coach, script: Scripted, answer: Answer) -> None:
    script.answer = answer
    start = time.monotonic()
    made, own = script.rewrite(coach), by_rules(coach)
    assert time.monotonic() - start < 3
    assert (made.text, made.by) == (own.text, own.by)


def test_no_server_at_all(coach: Coach) -> None:
    own = replace(coach, writer=Writer("http://127.0.0.1:9/v1", "m", timeout=1, retries=0))
    [report] = own([DRAFT])
    assert own.rewrite(DRAFT, report).text == by_rules(coach).text


def test_marks_and_what_stands_behind_them() -> None:
    text, hidden = masked(read(DRAFT))
    assert text == "We can't refund order ⟦1⟧. Write to ⟦2⟧ by Friday."
    assert hidden == {"⟦1⟧": "A-48213", "⟦2⟧": "help@shop.example.com"}
