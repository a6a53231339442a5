"""What keeps the service safe and standing: headers, origins, deadlines, load, figures without words."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from servers import SECRET, Server, problem, serving

from coach.engine import Coach
from coach.wire import score_rows
from serving.catalog import Meta, PoliciesOut, RulesOut, Samples
from serving.schema import ItemsOut, RewriteAnswer

DESK = "https://desk.example"
NO = "We can't refund sale items."


@pytest.mark.parametrize("path", ["/", "/docs", "/healthz", "/v1/meta", "/nowhere", "/static/docs.css"])
def test_security_headers(server: Server, path: str) -> None:
    headers = server.ask("GET", path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert (headers["Cache-Control"] == "no-store") == (not path.startswith("/static"))


def test_pages_elsewhere_may_load_the_composer_and_nothing_else(server: Server) -> None:
    assert server.ask("GET", "/static/docs.css", Origin=DESK).headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in server.ask("GET", "/v1/meta", Origin=DESK).headers


def test_origins_that_are_allowed(environment: dict[str, str], tmp_path: Path) -> None:
    with serving(environment, tmp_path / "log", origins=DESK, frames=DESK) as own:
        asks = {"Access_Control_Request_Method": "POST", "Access_Control_Request_Headers": "authorization,content-type"}
        allowed = own.ask("OPTIONS", "/v1/coach", Origin=DESK, **asks)
        assert (allowed.status, allowed.headers["Access-Control-Allow-Origin"]) == (200, DESK)
        refused = own.ask("OPTIONS", "/v1/coach", Origin="https://evil.example", **asks)
        assert "Access-Control-Allow-Origin" not in refused.headers
        assert f"frame-ancestors {DESK}" in own.ask("GET", "/").headers["Content-Security-Policy"]


def test_utf16_offsets(server: Server, coach: Coach) -> None:
    row: dict[str, Any] = {"text": f"😀😀 {NO}", "lang": "en", "rewrite": True}
    [plain] = score_rows(coach, [row])
    asked = server.coach(row, "/v1/coach?offsets=utf16").json()
    assert [(f["start"], f["end"]) for f in asked["findings"]] == [(f["start"] + 2, f["end"] + 2) for f in plain["findings"]]
    for finding in asked["findings"]:
        units = row["text"].encode("utf-16-le")[2 * finding["start"] : 2 * finding["end"]]
        assert units.decode("utf-16-le") == finding["text"]
    assert server.coach(row, "/v1/coach?offsets=codepoint").json() == plain
    assert server.coach({"items": [row, {"text": 5}]}, "/v1/coach?offsets=utf16").json()["items"][0] == asked


@pytest.mark.parametrize("query", ["offsets=bytes", "deadline_ms=0", "deadline_ms=soon", "deadline_ms=600001"])
def test_wrong_parameters(server: Server, query: str) -> None:
    found = problem(server.coach({"text": NO}, f"/v1/coach?{query}"), 422, "bad_parameter")
    assert query.split("=", maxsplit=1)[0] in found["detail"]


def test_past_the_deadline_an_answer_holds_what_is_ready(server: Server) -> None:
    rows = [{"id": i, "lang": "en", "text": "".join(f"{NO} Case {i}, item {j}, sorry. " for j in range(20))} for i in range(40)]
    answer = server.coach({"items": rows}, "/v1/coach?deadline_ms=50")
    assert answer.status == 200
    ItemsOut.model_validate_json(answer.body, strict=True)
    items = answer.json()["items"]
    assert [item["id"] for item in items] == list(range(40))
    assert items[0]["partial"]
    assert items[0]["findings"]
    assert items[-1]["error"]["code"] == "late"
    assert not server.coach(rows[0]).json()["partial"]


def test_rewrite_endpoint(server: Server, coach: Coach) -> None:
    row = {"id": 7, "text": NO, "lang": "en"}
    answer = server.coach(row, "/v1/rewrite")
    RewriteAnswer.model_validate_json(answer.body, strict=True)
    [whole] = score_rows(coach, [{**row, "rewrite": True}])
    assert answer.json() == {key: whole[key] for key in ("id", "lang", "rewrite", "versions")}
    assert server.coach({**row, "typing": True}, "/v1/rewrite").json() == answer.json()
    problem(server.coach({"text": 5}, "/v1/rewrite"), 422, "bad_text")
    problem(server.coach("[]", "/v1/rewrite"), 422, "not_an_object")


def test_rules(server: Server, coach: Coach) -> None:
    rules = RulesOut.model_validate_json(server.ask("GET", "/v1/rules").body, strict=True).rules
    assert [r.id for r in rules] == [r.id for r in coach.rules.rules]
    some = RulesOut.model_validate_json(server.ask("GET", "/v1/rules?lang=lv&signal=clarity").body).rules
    assert {(r.lang, r.signal) for r in some} == {("lv", "clarity")}
    for rule in some:
        [_, flagged, *_] = re.split("[«»]", rule.bad[0] + " ")
        assert flagged or rule.bad[0]
    problem(server.ask("GET", "/v1/rules?signal=colour"), 422, "bad_parameter")


def test_policies_meta_samples(server: Server, coach: Coach) -> None:
    named = PoliciesOut.model_validate_json(server.ask("GET", "/v1/policies").body).policies
    assert [p.name for p in named] == list(coach.policies)
    meta = Meta.model_validate_json(server.ask("GET", "/v1/meta").body)
    assert meta.versions.model_dump() == dict(coach.versions)
    assert (meta.policies, meta.tenant, meta.limits.items) == (list(coach.policies), "default", 256)
    samples = Samples.model_validate_json(server.ask("GET", "/v1/samples").body).samples
    assert {s.lang for s in samples} == set(meta.languages)


def figures(server: Server) -> dict[str, float]:
    lines = server.ask("GET", "/metrics").body.decode().splitlines()
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines if not line.startswith("#"))}


def test_figures_count_and_hold_no_text(server: Server) -> None:
    before = figures(server)
    server.coach({"text": f"{SECRET}. {NO}", "lang": "en"})
    server.coach({"text": "x", "lang": "zz"}, f"/v1/coach?offsets={SECRET}")
    server.ask("GET", f"/{SECRET}")
    after = figures(server)

    def more(name: str) -> float:
        return after.get(name, 0) - before.get(name, 0)

    assert more('reply_coach_rows_total{lang="en",outcome="whole"}') == 1
    assert more('reply_coach_findings_total{rule="en.cannot"}') == 1
    assert more('reply_coach_request_seconds_count{route="/v1/coach",status="200"}') == 1
    assert more('reply_coach_request_seconds_count{route="other",status="404"}') == 1
    assert more("reply_coach_compute_seconds_count") == 1
    assert not any(SECRET in name for name in after)


def test_feedback(server: Server) -> None:
    def give(**given: Any) -> Any:
        return server.coach(given, "/v1/feedback")

    assert give(rule="en.cannot", verdict="not_helpful", lang="en").status == 204
    assert figures(server)['reply_coach_feedback_total{rule="en.cannot",verdict="not_helpful"}'] >= 1
    assert "/v1/rules lists them" in problem(give(rule="en.no_such", verdict="helpful"), 404, "unknown_rule")["detail"]
    for wrong in ({"rule": "en.cannot", "verdict": SECRET}, {"rule": "en.cannot", "verdict": "helpful", "text": SECRET}, {}):
        problem(give(**wrong), 422, "bad_parameter")


def test_ready(environment: dict[str, str], tmp_path: Path) -> None:
    with serving(environment, tmp_path / "log") as own:
        first = own.ask("GET", "/readyz")
        assert first.status == 200 or problem(first, 503, "not_ready")
        while (answer := own.ask("GET", "/readyz")).status == 503:
            assert answer.headers["Retry-After"] == "1"
        assert answer.json() == {"status": "ready"}


def test_under_too_much_load_the_rest_is_told_to_come_back(environment: dict[str, str], tmp_path: Path, coach: Coach) -> None:
    rows = [{"items": [{"id": f"{n}", "text": f"{NO} Case {n}. " * 30, "lang": "en"}] * 4} for n in range(40)]
    with serving(environment, tmp_path / "log", threads="1", max_waiting="4") as own, ThreadPoolExecutor(40) as clients:
        answers = list(clients.map(own.coach, rows))
        statuses = {a.status for a in answers}
        assert statuses == {200, 503}
        for row, answer in zip(rows, answers, strict=True):
            if answer.status == 200:
                assert {item["id"] for item in answer.json()["items"]} == {row["items"][0]["id"]}
            else:
                problem(answer, 503, "busy")
                assert int(answer.headers["Retry-After"]) >= 1
        assert own.coach(rows[0]).status == 200
