"""Rows of the wire: what is read, what is refused, what is written."""

from __future__ import annotations

import json
from typing import Any

import pytest

from coach.engine import Coach
from coach.errors import RowError
from coach.files import to_json
from coach.types import SIGNALS, Customer, Draft, Turn
from coach.wire import CODES, MAX_TEXT, MAX_TURNS, parse, score_rows

TURN = {"role": "customer", "text": "Where is it?"}
FULL = {
    "id": "r1", "text": "Hello.", "lang": "EN_gb", "channel": "email", "locale": "en-GB", "policy": "default", "rewrite": True,
    "risk": True, "typing": True,
    "history": [TURN | {"minutes": 1, "author": "Ann", "channel": "phone"}, {"role": "agent", "text": "Hi", "channel": ""}],
    "customer": {"name": "Ann", "tenure_months": 3.5, "contacts_30d": 2.0, "transfers": 1, "plan": "gold", "colour": "kept out"},
}  # fmt: skip


def test_full_row() -> None:
    request = parse(FULL)
    assert (request.id, request.rewrite, request.risk) == ("r1", True, True)
    assert request.draft == Draft(
        text="Hello.", lang="en", channel="email", locale="en-GB", policy="default", typing=True,
        history=(Turn("customer", "Where is it?", 1.0, "Ann", "phone"), Turn("agent", "Hi")),
        customer=Customer("Ann", 3.5, 2, 1, "gold"),
    )  # fmt: skip


@pytest.mark.parametrize("given", [{}, dict.fromkeys(FULL.keys() - {"text"}), {"lang": "", "channel": "", "policy": ""}])
def test_defaults(given: dict[str, Any]) -> None:
    assert parse({"text": "Hi"} | given).draft == Draft("Hi")


@pytest.mark.parametrize("text", [None, ""])
def test_text_may_be_empty_with_a_history(text: str | None) -> None:
    assert parse({"text": text, "history": [TURN]}).draft.text == ""


def deep() -> list[Any]:
    found: list[Any] = []
    for _ in range(5_000):
        found = [found]
    return found


NAN, INF, HUGE = float("nan"), float("inf"), 10**400
BAD: list[tuple[Any, str, str]] = [  # (row or its extra fields, code, what the message names)
    (None, "not_an_object", "not NoneType"),
    ("Hello", "not_an_object", "not str"),
    ([{"text": "Hello"}], "not_an_object", "not list"),
    ({"txet": 1}, "unknown_field", "'txet'"),
    ({"text": None}, "missing_text", "text is missing"),
    ({"text": None, "history": []}, "missing_text", "history"),
    ({"text": 5}, "bad_text", "text must be text, not int"),
    ({"text": "a" * (MAX_TEXT + 1)}, "too_long", f"text has {MAX_TEXT + 1} characters; at most {MAX_TEXT}"),
    ({"locale": ["tr"]}, "bad_text", "locale must be text, not list"),
    ({"locale": "t" * (MAX_TEXT + 1)}, "too_long", "locale"),
    ({"id": True}, "bad_id", "id = True; give text or an integer"),
    ({"id": 1.5}, "bad_id", "id = 1.5"),
    ({"id": {}}, "bad_id", "type dict"),
    ({"id": 2**63}, "bad_id", "64 bits"),
    ({"id": HUGE}, "bad_id", "64 bits"),
    ({"lang": "english"}, "bad_lang", "lang = 'english'; give an ISO 639 code"),
    ({"lang": "e1"}, "bad_lang", "'e1'"),
    ({"lang": 5}, "bad_lang", "lang = 5"),
    ({"lang": deep()}, "bad_lang", "type list"),
    ({"channel": "fax"}, "bad_channel", "channel = 'fax'; use one of ['email', 'chat', 'phone', 'social']"),
    ({"channel": 0}, "bad_channel", "channel = 0"),
    ({"channel": []}, "bad_channel", "type list"),
    ({"channel": deep()}, "bad_channel", "type list"),
    ({"policy": "nobody"}, "bad_policy", "policy = 'nobody'; use one of ['default']"),
    ({"policy": False}, "bad_policy", "policy = False"),
    ({"rewrite": "yes"}, "bad_flag", "rewrite must be true or false, not 'yes'"),
    ({"risk": 1}, "bad_flag", "risk"),
    ({"typing": deep()}, "bad_flag", "typing"),
    ({"history": {}}, "bad_history", "history must be a list of turns, not dict"),
    ({"history": "Hello"}, "bad_history", "not str"),
    ({"history": 0}, "bad_history", "not int"),
    ({"history": [TURN, None]}, "bad_history", "history[1] must be an object"),
    ({"history": [{"role": "customer"}]}, "bad_history", "history[0]"),
    ({"history": [TURN | {"role": "bot"}]}, "bad_history", "history[0].role = 'bot'; use customer or agent"),
    ({"history": [TURN | {"role": ["bot"]}]}, "bad_history", "type list"),
    ({"history": [TURN | {"author": deep()}]}, "bad_history", "history[0].author must be text, not list"),
    ({"history": [TURN, TURN | {"channel": "fax"}]}, "bad_channel", "history[1].channel = 'fax'; use one of"),
    ({"history": [TURN | {"channel": ["chat"]}]}, "bad_channel", "history[0].channel = a value of type list"),
    ({"history": [TURN] * (MAX_TURNS + 1)}, "too_long", f"history has {MAX_TURNS + 1} turns; at most {MAX_TURNS}"),
    ({"history": [TURN | {"text": "a" * (MAX_TEXT + 1)}]}, "too_long", "history[0].text"),
    ({"history": [TURN | {"minutes": "5"}]}, "bad_number", "history[0].minutes = '5'; give a number"),
    ({"history": [TURN | {"minutes": NAN}]}, "bad_number", "nan"),
    ({"history": [TURN | {"minutes": HUGE}]}, "bad_number", "history[0].minutes"),
    ({"customer": []}, "bad_customer", "customer must be an object, not list"),
    ({"customer": "Ann"}, "bad_customer", "not str"),
    ({"customer": {"name": 5}}, "bad_text", "name must be text"),
    ({"customer": {"plan": []}}, "bad_text", "plan must be text"),
    ({"customer": {"tenure_months": True}}, "bad_number", "customer.tenure_months = True"),
    ({"customer": {"tenure_months": -1}}, "bad_number", "customer.tenure_months = -1; give a number of 0 or more"),
    ({"customer": {"contacts_30d": INF}}, "bad_number", "customer.contacts_30d = inf"),
    ({"customer": {"contacts_30d": 1.5}}, "bad_number", "customer.contacts_30d = 1.5; give a whole number"),
    ({"customer": {"transfers": -1}}, "bad_number", "customer.transfers = -1"),
    ({"customer": {"account": []}}, "bad_account", "an object of at most 60 fields"),
    ({"customer": {"account": {"contract": {}}}}, "bad_account", "customer.account.contract must be text"),
    ({"customer": {"account": {"charges": INF}}}, "bad_account", "customer.account.charges must be text"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "code", "named"), BAD, ids=lambda value: value if isinstance(value, str) else "")
def test_bad_rows(given: Any, code: str, named: str) -> None:
    row = {"text": "Hello."} | given if isinstance(given, dict) else given
    with pytest.raises(RowError) as caught:
        parse(row)
    assert caught.value.code == code
    assert named in str(caught.value)
    assert len(str(caught.value)) <= 600


def test_codes_are_documented() -> None:
    assert {code for _, code, _ in BAD} == CODES.keys()


@pytest.mark.parametrize(("given", "echoed"), [("a", "a"), (7, 7), (0, 0), (None, None), (True, None), (HUGE, None), ({}, None)])
def test_error_row_keeps_the_id(coach: Coach, given: Any, echoed: Any) -> None:
    [out] = score_rows(coach, [{"id": given, "text": 5}])
    assert out["id"] == echoed
    assert out.keys() == {"id", "error"}
    assert out["error"].keys() == {"code", "message"}


def test_output_shape(team_coach: Coach) -> None:
    [out] = score_rows(team_coach, [FULL | {"text": "We zorked it for you, thanks.\n\nBest regards", "typing": False}])
    keys = "id lang overall scores measures findings rewrite customer risk partial versions"
    assert list(out) == keys.split()
    assert tuple(out["scores"]) == SIGNALS
    assert all({"value", "why", "evidence"} <= s.keys() <= {"value", "parts", "why", "evidence"} for s in out["scores"].values())
    assert list(out["measures"]) == ["register", "politeness", "words", "sentences"]
    finding = next(f for f in out["findings"] if f["rule"] == "en.zork")
    assert list(finding) == ["rule", "signal", "start", "end", "text", "message", "severity", "confidence", "source", "edits"]
    assert finding["edits"] == [{"start": 3, "end": 9, "text": "sort"}]
    assert list(out["rewrite"]) == ["text", "slots", "changes", "withheld", "by"]
    assert list(out["customer"]) == ["sentiment", "frustration", "leaving"]
    risk = "probability low high band abstained why held_out calibrated_on reasons if_sent"
    assert sorted(out["risk"]) == sorted(risk.split())
    assert list(out["versions"]) == ["coach", "rules", "models", "policy", "risk"]


def test_rewrite_and_risk_only_where_asked(coach: Coach) -> None:
    [out] = score_rows(coach, [{"text": "Hello there."}])
    assert out["rewrite"] is None
    assert out["risk"] is None


def test_empathy_has_its_parts(coach: Coach) -> None:
    history = [{"role": "customer", "text": "My order arrived broken and I am very upset."}]
    [out] = score_rows(coach, [{"text": "I am so sorry that it arrived broken. How are you?", "lang": "en", "history": history}])
    assert out["scores"]["empathy"]["parts"].keys() == {"reaction", "interpretation", "exploration"}


TEXTS = ["", "Hi", "You should have read it!", "İade edemiyoruz.", "نمی‌توانیم این کار را بکنیم.", "Mēs nevaram.", "你好"]


def test_batch_equals_singles(coach: Coach) -> None:
    rows = [{"id": i, "text": t, "history": [TURN], "rewrite": True, "risk": True} for i, t in enumerate(TEXTS)] + [{"id": 99}]
    together = score_rows(coach, rows)
    assert [out["id"] for out in together] == [*range(len(TEXTS)), 99]
    assert together == [score_rows(coach, [row])[0] for row in rows]


def test_no_rows(coach: Coach) -> None:
    assert score_rows(coach, []) == []


ODD = [
    "\x00", "a\x00b", "\ud83d", "\ude00\ud83d x", "\u202eabc\u202c", "e\u0301" * 50, "👩\u200d👧\ufe0f🏳️\u200d🌈", "\u200c" * 9,
    "\u2028\u2029\x85", "\ufeff", "🙂" * 300, "a" * MAX_TEXT, "-" * MAX_TEXT, ". " * (MAX_TEXT // 2), "a," * (MAX_TEXT // 2),
]  # fmt: skip


@pytest.mark.parametrize("text", ODD, ids=lambda text: ascii(text[:8]))
@pytest.mark.parametrize("lang", ["en", "tr", "fa", "lv", "xx", None])
def test_odd_texts(coach: Coach, text: str, lang: str | None) -> None:
    row = {"id": text[:20], "text": text, "lang": lang, "rewrite": True, "history": [{"role": "customer", "text": text}]}
    [out] = score_rows(coach, [row])
    assert "error" not in out
    assert json.loads(to_json(out))["findings"] == out["findings"]
    assert all(len(f["text"]) == f["end"] - f["start"] for f in out["findings"])


def test_lone_surrogates_are_written_one_for_one(team_coach: Coach) -> None:
    [out] = score_rows(team_coach, [{"id": "\ud83d", "text": "\ud83d\ude00 zork \udc00.", "lang": "en", "rewrite": True}])
    [finding] = [f for f in out["findings"] if f["rule"] == "en.zork"]
    assert (finding["start"], finding["end"]) == (3, 7)
    written = json.loads(to_json(out))
    assert written["id"] == "\ufffd"
    assert written["rewrite"]["text"] == "\ufffd\ufffd sort \ufffd."
