"""Exports of helpdesks: the turns of each, what is cut and left out, broken records, and that the numbers add up."""

from __future__ import annotations

import argparse
import json
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import InputError
from coach.qa.importers import moment
from coach.qa.importers.clean import Cleaned, clean, to_text
from coach.qa.importers.command import DESKS, Tally, add_import, convert

EXPORTS = Path(__file__).parent / "exports"
EXPECTED: dict[str, list[list[Any]]] = json.loads((EXPORTS / "expected.json").read_text("utf-8"))
SAMPLES = [
    ("zendesk", "zendesk.jsonl", 4, 17, {"bot": 1, "empty": 1, "no_author": 1, "private": 3, "system": 2}),
    ("chatwoot", "chatwoot.json", 5, 22, {"bad_date": 1, "bot": 2, "empty": 1, "private": 2, "system": 5}),
    ("intercom", "intercom.json", 4, 18, {"bot": 3, "empty": 1, "no_author": 1, "private": 2, "system": 3}),
    ("zammad", "zammad.json", 4, 16, {"bad_date": 1, "empty": 1, "private": 2, "system": 2}),
    ("freshdesk", "freshdesk.json", 4, 16, {"bot": 1, "empty": 1, "no_author": 1, "private": 3}),
    ("csv", "generic.csv", 21, 16, {"bot": 1, "empty": 1, "no_author": 1, "private": 1, "system": 1}),
]
COMMENT = {"id": 1, "author_id": 7, "body": "Hi", "public": True, "created_at": "2026-11-02T08:00:00Z"}


def imported(desk: str, *paths: Path, bots: frozenset[str] = frozenset()) -> tuple[list[dict[str, Any]], Tally]:
    tally = Tally()
    rows = list(convert(desk, paths, tally, bots))
    of = tally.counts
    assert of["records"] == of["conversations"] + of["errors"] + of["joined"]
    assert of["messages"] == of["turns"] + tally.dropped.total()
    assert of["turns"] == sum(len(row.get("turns", ())) for row in rows)
    return rows, tally


def run(*words: str | Path) -> int:
    top = argparse.ArgumentParser()
    add_import(top.add_subparsers(required=True))
    args = top.parse_args(["import", *map(str, words)])
    status: int = args.run(args)
    return status


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes values to a file, one a line, or as one document where the name ends in .json."""

    def write(name: str, *values: Any) -> Path:
        path = tmp_path / name
        path.write_text("\n".join(v if isinstance(v, str) else json.dumps(v) for v in values), "utf-8")
        return path

    return write


def ticket(key: Any = 5, **more: Any) -> dict[str, Any]:
    return {"id": key, "requester_id": 7, "status": "open", "comments": [COMMENT], **more}


@pytest.mark.parametrize(("desk", "name", "records", "turns", "dropped"), SAMPLES)
def test_samples(desk: str, name: str, records: int, turns: int, dropped: dict[str, int]) -> None:
    rows, tally = imported(desk, EXPORTS / name)
    assert (tally.counts["records"], tally.counts["errors"], tally.counts["turns"]) == (records, 0, turns)
    assert dict(tally.dropped) == dropped
    assert all(row["channel"] in ("email", "chat", "phone", "social") and row["started_at"].endswith("Z") for row in rows)
    found = {row["conversation"]: [[t["role"], t["minutes"], t["text"]] for t in row["turns"]] for row in rows}
    checked = {key: turns for key, turns in EXPECTED.items() if key in found}
    assert len(checked) == 2
    assert {key: found[key] for key in checked} == checked


def test_what_is_known_besides_the_turns() -> None:
    row = imported("chatwoot", EXPORTS / "chatwoot.json")[0][0]
    assert row | {"turns": len(row["turns"])} == {
        "conversation": "chatwoot-1041", "channel": "chat", "lang": None, "locale": "", "team": "satış sonrası", "subject": None,
        "started_at": "2026-11-03T07:00:00Z", "turns": 5, "customer": {"name": "Emre Yalçınkaya"},
        "outcome": {"csat": 5, "nps": None, "ces": None, "solved": True, "solved_at": None},
    }  # fmt: skip


def test_zendesk_page_with_users_and_groups(write: Callable[..., Path]) -> None:
    users = [{"id": 7, "name": "Ann", "role": "end-user", "locale": "en-GB"}, {"id": 8, "name": "Bo", "role": "end-user"}]
    said = [COMMENT, COMMENT | {"id": 2, "author_id": "8", "created_at": "2026-11-02T08:30:00Z"}]
    tickets = [ticket(group_id=3, comments=said, status="solved", metric_set={"solved_at": "2026-11-03T08:00:00+02:00"})]
    [row], _ = imported(
        "zendesk", write("page.json", {"tickets": tickets, "users": users, "groups": [{"id": 3, "name": "Care"}]})
    )
    assert [(t["role"], t["author"], t["minutes"]) for t in row["turns"]] == [("customer", "Ann", 0), ("customer", "Bo", 30)]
    assert (row["team"], row["locale"], row["outcome"]["solved_at"]) == ("Care", "en-GB", "2026-11-03T06:00:00Z")


def test_chatwoot_messages_and_webhooks(write: Callable[..., Path]) -> None:
    one = {"id": 1, "content": "Hi", "message_type": 0, "created_at": 1793689200, "conversation_id": 9, "sender": {"name": "Ann"}}
    hook = {
        "event": "message_created", "id": "2", "content": "Hello", "message_type": "outgoing", "private": False,
        "created_at": "2026-11-03 07:10:00 UTC", "sender": {"id": 3, "name": "Bo", "type": "user"},
        "conversation": {"id": 9, "channel": "Channel::Whatsapp", "status": "open", "meta": {"team": {"name": "Care"}}},
    }  # fmt: skip
    [row], tally = imported("chatwoot", write("a.json", {"meta": {}, "payload": [one, one]}), write("b.jsonl", hook))
    assert [(t["role"], t["text"], t["minutes"]) for t in row["turns"]] == [("customer", "Hi", 0), ("agent", "Hello", 10)]
    assert (row["team"], row["outcome"]["solved"], tally.dropped["repeated"], tally.counts["joined"]) == ("Care", False, 1, 2)


def test_intercom_and_zammad_webhooks(write: Callable[..., Path]) -> None:
    page = json.loads((EXPORTS / "intercom.json").read_text("utf-8"))
    hooks = [{"type": "notification_event", "topic": "t", "data": {"item": page["conversations"][0]}}] * 2
    [row], tally = imported("intercom", write("hooks.jsonl", *hooks))
    assert [[t["role"], t["minutes"], t["text"]] for t in row["turns"]] == EXPECTED["intercom-550101"]
    assert tally.dropped["repeated"] == 4
    known = json.loads((EXPORTS / "zammad.json").read_text("utf-8"))[1]
    hooks = [{"ticket": {k: v for k, v in known.items() if k != "articles"}, "article": one} for one in known["articles"]]
    [row], _ = imported("zammad", write("zammad.jsonl", *hooks))
    assert [[t["role"], t["minutes"], t["text"]] for t in row["turns"]] == EXPECTED["zammad-4102"]
    assert imported("zammad", write("articles.json", known["articles"]))[0][0]["turns"] == row["turns"]


REPLY = "Thanks, Ayşe می‌رسد!"
HISTORY = [
    "On Mon, 2 Nov 2026 at 09:31, Kestrel <help@kestrel.example> wrote:\n> old",
    "On Mon, 2 Nov 2026 at 09:31, Kestrel Cycles Support <help@kestrel.example>\nwrote:\n\nold",
    "-----Original Message-----\nFrom: Kestrel\nold",
    "________________________________\nFrom: Kestrel <a@b.example>\nSent: Monday, 2 November 2026 09:31\nTo: Moira\n\nold",
    "*From:* Kestrel\n*Date:* 2 November\n*Subject:* Re: wheel\n\nold",
    "Kestrel <help@kestrel.example>, 3 Kas 2026 Sal,\n17:05 tarihinde şunu yazdı:\n\nold",
    "Kestrel <help@kestrel.example> şunları yazdı (3 Kas 2026 17:05):\n\n> old",
    "-----Özgün İleti-----\nold",
    "Kimden: Ayşe\nGönderildi: 4 Kasım 2026 Çarşamba 09:12\nKime: Kestrel\nKonu: YNT: İade\n\nold",
    "در تاریخ سه‌شنبه ۱۲ آبان ۱۴۰۵ در ۱۰:۲۲، پشتیبانی <help@kestrel.example> نوشت:\u200f\nold",
    "-----پیام اصلی-----\nold",
    "از: آرش\nارسال شده: ۱۲ آبان ۱۴۰۵\nبه: کتاب\nموضوع: کتاب\nold",
    "otrd., 2026. g. 3. nov., plkst. 10:15 — lietotājs Kestrel (<help@kestrel.example>) rakstīja:\nold",
    "-----Sākotnējais ziņojums-----\nold",
    "No: Ilze\nNosūtīts: otrdiena, 2026. gada 3. novembris 11:40\nKam: Kestrel\nTemats: Re: Riepas\nold",
    "Am Di., 3. Nov. 2026 um 10:15 Uhr schrieb Kestrel <help@kestrel.example>:\n\nold",
    "-----Ursprüngliche Nachricht-----\nold",
    "Von: Kestrel\nGesendet: Dienstag, 3. November 2026 10:15\nAn: Ilse\nBetreff: AW: Rad\nold",
    "El mar, 3 nov 2026 a las 10:15, Kestrel (<help@kestrel.example>) escribió:\n> old\n> older",
    "##- Please type your reply above this line -##\nold",
]
SIGNATURES = ["-- \nAyşe\n+90 212", "--\nIlze", "Sent from my iPhone", "iPhone'umdan gönderildi", "Von meinem iPhone gesendet"]


@pytest.mark.parametrize("history", HISTORY)
def test_quoted_history_is_cut(history: str) -> None:
    assert clean(f"{REPLY}\n\n{history}", html=False) == Cleaned(REPLY, ("quoted",))


@pytest.mark.parametrize("signature", [*SIGNATURES, "ارسال شده از iPhone من", "Nosūtīts no mana iPhone"])
def test_signatures_are_cut(signature: str) -> None:
    cleaned = clean(f"{REPLY}\n\n{signature}\n\n{HISTORY[0]}")
    assert (cleaned.text, cleaned.cut) == (REPLY, ("quoted", "signature"))


@pytest.mark.parametrize("text", [
    "From: Riga\nTo: Paris\nDate: 5 May 2026", "On 3 May 2026 at 10:00 you wrote:\nmy parcel is late",
    "Order 2026 has:\n- a\n- b", "Paketiniz depodan gönderildi.", "No: 5\nKam: 7", "We sell:\n\n--- sale ---\n\nall of it",
])  # fmt: skip
def test_what_only_looks_quoted_stays(text: str) -> None:
    assert clean(text) == Cleaned(text)


def test_answers_between_quoted_lines_stay() -> None:
    assert clean("On 2 Nov 2026 X wrote:\n> a?\n\nYes.\n\n> b?\n\nNo.").text == "Yes.\n\nNo."
    html = (
        '<div class="gmail_quote">On 2 Nov 2026 X wrote:<blockquote>a?</blockquote><p>Yes.</p><blockquote>b?</blockquote></div>'
    )
    assert clean(html).text == "Yes."


def test_html_becomes_text() -> None:
    html = (
        "<style>p{}</style><p>Dear&nbsp;Ann,</p>\n<p>see <a href='x'>our\n page</a>:<br>now</p>"
        "<ul><li>one</li><li><b>t</b>wo</li></ul><!-- no --><script>no()</script><div>می\u200cرسد</div>"
        "<div><br></div><table><tr><td>a</td><td>b</td></tr></table>"
        '<div class="gmail_signature">Bo</div><blockquote type="cite">old</blockquote>'
    )
    assert clean(html).text == "Dear Ann,\n\nsee our page:\nnow\n\none\ntwo\n\nمی\u200cرسد\n\na b"
    assert clean("1 < 2 & a > b").text == "1 < 2 & a > b"
    assert clean("https://shop.example", html=True).text == "https://shop.example"
    assert to_text("<div>" * 3000 + "deep").strip() == "deep"


def test_broken_records_keep_their_place(write: Callable[..., Path]) -> None:
    bad = [ticket(None), "{not json", "[" * 900 + "]" * 900, {"id": 8, "comments": None}, ticket("6")]
    rows, tally = imported("zendesk", write("t.jsonl", ticket(), *bad))
    assert [row["conversation"] for row in rows] == ["zendesk-5", None, None, None, "zendesk-8", "zendesk-6"]
    assert [row["error"]["code"] for row in rows if "error" in row] == ["no_id", "bad_json", "not_object", "no_messages"]
    assert rows[1]["error"]["message"] == "t.jsonl: record 2: id is None; a conversation needs its id, a number or text"
    assert tally.counts["errors"] == 4


def test_broken_messages_cost_only_themselves(write: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    said = [COMMENT, 5, COMMENT | {"id": 2, "created_at": "soon"}, COMMENT | {"id": 3, "author_id": None}, COMMENT | {"id": 4}]
    [row], tally = imported("zendesk", write("t.jsonl", ticket(comments=said)))
    assert len(row["turns"]) == 2
    assert dict(tally.dropped) == {"bad_message": 1, "bad_date": 1, "no_author": 1}
    assert "t.jsonl: record 1: message 2 has the date 'soon'; give ISO 8601" in capsys.readouterr().err


def test_turns_stand_in_the_order_of_time(write: Callable[..., Path]) -> None:
    table = "text;role;conversation_id;created_at;csat\nb;agent;1;2026-11-02 08:05;9\nc;customer;1;;\na;customer;1;1793606400;\n"
    [row], tally = imported("csv", write("t.csv", table))
    assert [(t["text"], t["minutes"]) for t in row["turns"]] == [("a", 0), ("b", 5), ("c", None)]
    assert (row["outcome"]["csat"], tally.counts["losses"]) == (None, 1)


def test_accounts_that_are_no_people(write: Callable[..., Path]) -> None:
    said = [COMMENT, COMMENT | {"id": 2, "author_id": 99}]
    [row], tally = imported("zendesk", write("t.json", ticket(comments=said)), bots=frozenset({"99"}))
    assert (len(row["turns"]), tally.dropped["bot"]) == (1, 1)


def test_csv_needs_its_columns(write: Callable[..., Path], caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(InputError, match=r"no column role, text; the columns are \['conversation_id', 'body'\]"):
        imported("csv", write("t.csv", "conversation_id,body\n1,a\n"))
    rows, tally = imported("csv", write("t.csv", "conversation_id,role,text,mood\n1,boss,a,x\n,agent,b,x\n1,agent,c,x,y\n"))
    assert "mood" in caplog.text
    assert [row.get("error", {}).get("code") for row in rows] == [None, "no_id", "bad_csv"]
    assert dict(tally.dropped) == {"bad_role": 1}


@pytest.mark.parametrize("value", ["2026-11-02T08:00:00Z", "2026-11-02 10:00+02:00", 1793606400, "1793606400", 1793606400000])
def test_dates(value: Any) -> None:
    when = moment(value)
    assert when is not None
    assert when.isoformat() == "2026-11-02T08:00:00+00:00"


def test_parquet_equals_jsonl(write: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = ("zendesk", EXPORTS / "zendesk.jsonl", write("more.jsonl", ticket(None), ticket(subject="\ud800")))
    assert run(*files, "-o", tmp_path / "o.jsonl") == run(*files, "-o", tmp_path / "o.parquet") == 3
    assert "records in: 6\nconversations out: 5 (0 without" in capsys.readouterr().err
    lines = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text("utf-8").splitlines()]
    table = pq.read_table(tmp_path / "o.parquet").to_pylist()
    as_json = ("turns", "customer", "outcome", "error")
    back = [{k: json.loads(v) if k in as_json and v is not None else v for k, v in row.items()} for row in table]
    assert back == [dict.fromkeys(table[0]) | line for line in lines]


def test_output_appears_whole_or_not_at_all(write: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = write("t.jsonl", ticket(), ticket(6, comments=[COMMENT | {"html_body": "<p>Hi</p>"}]))
    monkeypatch.setitem(sys.modules, "bs4", None)
    for name in ("o.jsonl", "o.parquet"):
        with pytest.raises(InputError, match=r"beautifulsoup4 missing; importing needs the extra 'qa'"):
            run("zendesk", source, "-o", tmp_path / name)
    for words in ((source, "-o", source), (source, "-o", tmp_path / "o.csv"), (tmp_path / "no", "-o", tmp_path / "o.jsonl")):
        with pytest.raises(InputError):
            run("zendesk", *words)
    assert list(tmp_path.iterdir()) == [source]


def test_large_files_stream(write: Callable[..., Path]) -> None:
    source = write("t.jsonl", *(ticket(n, comments=[COMMENT | {"body": f"{n} " * 2000}]) for n in range(1500)))
    tracemalloc.start()
    tally = Tally()
    for _ in convert("zendesk", [source], tally):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert tally.counts["conversations"] == 1500
    assert peak < source.stat().st_size / 5


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(["2026-11-02", "incoming"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=4,
)
KEYS = st.sampled_from(
    "id ticket_id ticket comments users requester_id author_id html_body body public via created_at messages payload "
    "message_type content sender conversation meta conversation_parts source author data item part_type articles article from "
    "type conversations incoming user_id satisfaction_rating status".split()
)
RECORDS = st.recursive(JSON, lambda inner: st.dictionaries(KEYS, inner, max_size=6) | st.lists(inner, max_size=3), max_leaves=25)


@given(st.sampled_from([desk for desk in DESKS if desk != "csv"]), st.lists(RECORDS, min_size=1, max_size=4))
def test_no_record_stops_an_import(tmp_path_factory: pytest.TempPathFactory, desk: str, records: list[Any]) -> None:
    path = tmp_path_factory.mktemp("fuzz") / "t.jsonl"
    path.write_text("\n".join(json.dumps(record) for record in records) + "\n", "utf-8")
    rows, tally = imported(desk, path)
    assert tally.counts["conversations"] + tally.counts["errors"] == len(rows)


@given(
    st.text(max_size=200) | st.lists(st.sampled_from([*HISTORY, *SIGNATURES, "<p>", "</div>", "<br", "hi", "\n"])).map("".join)
)
def test_cleaning_takes_any_text(text: str) -> None:
    once = clean(text).text
    assert clean(once, html=False).text == once
