"""The HTTP service: a real server in a process of its own, asked with the standard library."""

from __future__ import annotations

import html
import http.client
import json
import re
import signal
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from servers import SECRET, Server, problem, serving

from coach.engine import Coach
from coach.files import to_json
from coach.text import LANGUAGES
from coach.wire import CODES, MAX_TEXT, score_rows
from serving.openapi import EXAMPLES
from serving.problems import PROBLEMS
from serving.schema import Health, ItemsOut, RowOut

MIB = 1 << 20


ROW = {"id": "r1", "text": "Unfortunately we can't, you should have read it.", "lang": "en", "rewrite": True, "risk": True}


def test_one_row_is_the_row_of_the_engine(server: Server, coach: Coach) -> None:
    answer = server.coach(ROW)
    assert (answer.status, answer.kind) == (200, "application/json")
    assert answer.body.decode() == to_json(score_rows(coach, [ROW])[0])


def test_items(server: Server, coach: Coach) -> None:
    items = [ROW, {"id": 2, "text": "Nē."}, {"id": "3", "text": 5}, None, {"id": 4, "text": "سلام", "typing": True}]
    answer = server.coach({"items": items})
    assert answer.status == 200
    assert answer.body.decode() == to_json({"items": score_rows(coach, items)})
    assert [("error" in item) for item in answer.json()["items"]] == [False, False, True, True, False]
    ItemsOut.model_validate_json(answer.body, strict=True)
    assert server.coach({"items": []}).json() == {"items": []}


def test_health(server: Server, coach: Coach) -> None:
    answer = server.ask("GET", "/healthz")
    assert answer.json() == {"status": "ok", "versions": dict(coach.versions)}
    Health.model_validate_json(answer.body, strict=True)


MALFORMED = [b"", b"{", b"{'text': 1}", b'{"text": ', SECRET.encode()]
MALFORMED += [b"[" * 100_000, b'{"a":' * 50_000, b'{"id": ' + b"9" * 5_000 + b"}"]


@pytest.mark.parametrize("body", MALFORMED, ids=lambda body: body[:8])
def test_malformed(server: Server, body: bytes) -> None:
    assert "the body is" in problem(server.coach(body), 400, "bad_json")["detail"]


@pytest.mark.parametrize("body", [b"\xff\xfe", b'{"text": "\xe9"}', '{"text": "x"}'.encode("utf-16")])
def test_not_utf8(server: Server, body: bytes) -> None:
    problem(server.coach(body), 400, "not_utf8")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (f'{{"text": ["{SECRET}"]}}', "bad_text"),
        (f'["{SECRET}"]', "not_an_object"),
        ("null", "not_an_object"),
        ("{}", "missing_text"),
        ('{"text": NaN}', "bad_text"),
        ('{"text": "x", "history": [{"role": "customer", "text": "x", "minutes": Infinity}]}', "bad_number"),
        (json.dumps({"text": SECRET * (MAX_TEXT // len(SECRET) + 1)}), "too_long"),
        ('{"text": "x", "lang": "klingon"}', "bad_lang"),
        ('{"text": "x", "channel": "fax"}', "bad_channel"),
        ('{"text": "x", "policy": "none"}', "bad_policy"),
        ('{"items": 5}', "bad_items"),
        ('{"items": {}}', "bad_items"),
        (f'{{"items": [], "text": "{SECRET}"}}', "bad_items"),
    ],
)
def test_unusable(server: Server, body: str, code: str) -> None:
    problem(server.coach(body), 422, code)


def test_a_message_names_field_value_and_remedy(server: Server) -> None:
    found = problem(server.coach({"text": "x", "channel": "fax"}), 422, "bad_channel")
    assert found["detail"] == "channel = 'fax'; use one of ['email', 'chat', 'phone', 'social']"


@pytest.mark.parametrize("text", ["\x00", "\ud83d", "\u202eabc", "e\u0301" * 9, "\u2028", "🏳️\u200d🌈", ""])
def test_odd_texts(server: Server, text: str) -> None:
    answer = server.coach({"text": text, "id": text, "history": [{"role": "customer", "text": text}], "rewrite": True})
    assert answer.status == 200
    RowOut.model_validate_json(answer.body, strict=True)


def test_byte_order_mark(server: Server) -> None:
    assert server.coach(b'\xef\xbb\xbf{"text": "Hi there."}').status == 200


@pytest.mark.parametrize(("kind", "packed"), [("", ""), ("text/plain", ""), ("multipart/x", ""), ("application/json", "gzip")])
def test_wrong_type(server: Server, kind: str, packed: str) -> None:
    headers = {"Content_Type": kind} | ({"Content_Encoding": packed} if packed else {})
    found = problem(server.ask("POST", "/v1/coach", json.dumps({"text": SECRET}), **headers), 415, "wrong_type")
    assert "Content-Type: application/json" in found["detail"]


def test_type_with_parameters(server: Server) -> None:
    assert server.ask("POST", "/v1/coach", '{"text": "Hi."}', Content_Type="Application/JSON; charset=utf-8").status == 200


def test_too_large(server: Server) -> None:
    body = json.dumps({"text": SECRET + "a" * 2 * MIB})
    found = problem(server.coach(body), 413, "body_too_large")
    assert str(2 * MIB) in found["detail"]


def test_too_large_in_chunks(server: Server) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    chunks = iter([b'{"text": "'] + [b"a" * MIB] * 2)
    connection.request("POST", "/v1/coach", chunks, {"Content-Type": "application/json"}, encode_chunked=True)
    assert connection.getresponse().status == 413
    connection.close()


def test_too_many_items(server: Server) -> None:
    row = {"text": "Hi."}
    assert len(server.coach({"items": [row] * 256}).json()["items"]) == 256
    found = problem(server.coach({"items": [row] * 257}), 413, "too_many_items")
    assert "257 items; at most 256" in found["detail"]


def test_unknown_path_and_method(server: Server) -> None:
    problem(server.coach(ROW, f"/v2/{SECRET}"), 404, "not_found")
    answer = server.ask("GET", f"/v1/coach?text={SECRET}")
    problem(answer, 405, "not_allowed")
    assert answer.headers["Allow"] == "POST"


def test_client_that_leaves(server: Server) -> None:
    with socket.create_connection(("127.0.0.1", server.port)) as leaving:
        leaving.sendall(b"POST /v1/coach HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{")
    assert server.coach(ROW).status == 200


def test_many_clients_at_once(server: Server, coach: Coach) -> None:
    with ThreadPoolExecutor(24) as clients:
        answers = list(clients.map(server.coach, [ROW] * 24))
    assert {(a.status, a.body.decode()) for a in answers} == {(200, to_json(score_rows(coach, [ROW])[0]))}


def test_no_text_in_the_log(server: Server) -> None:
    server.coach({"text": SECRET}, f"/v1/coach?text={SECRET}")
    server.coach(ROW, f"/{SECRET}")
    server.coach('{"text": "' + SECRET)
    time.sleep(0.1)
    log = server.log.read_text()
    assert '"POST /v1/coach HTTP/1.1" 200' in log
    assert '"POST - HTTP/1.1" 404' in log
    assert SECRET not in log
    assert "Traceback" not in log


def test_docs(server: Server, coach: Coach) -> None:
    page = server.ask("GET", "/docs").body.decode()
    assert "http" not in re.sub(rf"http://127\.0\.0\.1:{server.port}", "", page), "nothing is fetched from elsewhere"
    assert "<script" not in page
    assert all(f'id="{code}"' in page for code in PROBLEMS.keys() | CODES.keys())
    links = set(re.findall(r'href="#(\w+)"', page))
    assert links <= set(re.findall(r'id="(\w+)"', page))
    bodies = [json.loads(html.unescape(found)) for found in re.findall(r"-d '(.*?)'</pre>", page)]
    one, many = (example["value"] for example in EXAMPLES.values())
    assert bodies == [one, many, one]
    calls = re.findall(r"curl (http://[^ ]+)", page)
    asked = [server.coach(body, urlsplit(url).path).status for url, body in zip(calls, bodies, strict=True)]
    assert asked == [200, 200, 200]


def test_openapi(server: Server) -> None:
    document = server.ask("GET", "/openapi.json").json()
    schemas = document["components"]["schemas"]
    assert {"RowIn", "ItemsIn", "RowOut", "ItemsOut", "ErrorRow", "ProblemDocument", "Health"} <= schemas.keys()
    named = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(document)))
    assert named <= schemas.keys()
    operation = document["paths"]["/v1/coach"]["post"]
    assert operation["responses"].keys() == {"200", "400", "401", "403", "413", "415", "422", "429", "500", "503"}
    assert operation["requestBody"]["content"]["application/json"]["examples"] == EXAMPLES


def test_greeting(server: Server) -> None:
    from coach.samples import HERE

    there = [lang for lang in LANGUAGES if (HERE / f"{lang}.jsonl").is_file()]
    assert server.greeting.count("overall") == len(there)
    assert server.log.read_text().count("no such file, so no sample is shown") == len(LANGUAGES) - len(there)
    assert f"serving http://127.0.0.1:{server.port}\n" in server.greeting


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_stop_lets_requests_end(environment: dict[str, str], tmp_path: Path, team: Path, how: signal.Signals) -> None:
    with serving(environment, tmp_path / "log", "--rules", team, threads="1") as own:
        assert own.coach({"text": "Please zork it.", "lang": "en"}).json()["findings"][0]["rule"] == "en.zork"
        slow = {"items": [{"text": "We can't do that. " * 80, "policy": "terse"}] * 100}
        with ThreadPoolExecutor(1) as client:
            asked = client.submit(own.coach, slow)
            time.sleep(0.3)
            own.process.send_signal(how)
            assert own.process.wait(20) == 0
            assert asked.result().status == 200


def test_limits_from_the_environment(environment: dict[str, str], tmp_path: Path) -> None:
    with serving(environment, tmp_path / "log", max_items="2", max_body="1024") as own:
        problem(own.coach({"items": [{}] * 3}), 413, "too_many_items")
        problem(own.coach({"text": "a" * 1_024}), 413, "body_too_large")
