"""Files in and out: formats, broken rows, whole or not at all."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from coach.batch import CHUNK, Job, Outcome, score_file
from coach.engine import Coach
from coach.errors import InputError
from coach.files import flat, kind_of, read_rows
from coach.wire import score_rows

ROWS: list[dict[str, Any]] = [
    {"id": "1", "text": "We can't, sorry.", "lang": "en", "history": [{"role": "customer", "text": 'Why, "Ann"?'}]},
    {"id": "2", "text": "İade\nedemiyoruz 🙂", "channel": "email", "customer": {"name": "Ayşe"}, "rewrite": True},
    {"id": "3", "text": "نمی‌توانیم", "risk": True, "typing": False},
    {"id": "4", "text": "", "history": [{"role": "customer", "text": "Hello?"}]},
]


def write_jsonl(path: Path, rows: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


def write_csv(path: Path, rows: list[dict[str, Any]]) -> None:
    names = list(dict.fromkeys(key for row in rows for key in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names)
        writer.writeheader()
        writer.writerows({k: json.dumps(v) if isinstance(v, (list, dict)) else v for k, v in row.items()} for row in rows)


def write_parquet(path: Path, rows: list[dict[str, Any]]) -> None:
    pq.write_table(pa.Table.from_pylist(rows, pa.schema([
        ("id", pa.string()), ("text", pa.string()), ("lang", pa.string()), ("channel", pa.string()), ("rewrite", pa.bool_()),
        ("risk", pa.bool_()), ("typing", pa.bool_()), ("customer", pa.struct([("name", pa.string())])),
        ("history", pa.list_(pa.struct([("role", pa.string()), ("text", pa.string()), ("minutes", pa.float64())]))),
    ])), path)  # fmt: skip


Writer = Callable[[Path, list[dict[str, Any]]], None]
WRITERS: dict[str, Writer] = {".jsonl": write_jsonl, ".csv": write_csv, ".parquet": write_parquet}


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def scored(coach: Coach, source: Path) -> tuple[Outcome, list[dict[str, Any]]]:
    target = source.with_suffix(".out.jsonl")
    return score_file(Job(source, target, lambda: coach)), lines(target)


def codes(rows: list[dict[str, Any]]) -> list[str | None]:
    return [row["error"]["code"] if "error" in row else None for row in rows]


@pytest.mark.parametrize("suffix", WRITERS)
def test_every_format_gives_the_same_rows(coach: Coach, tmp_path: Path, suffix: str) -> None:
    source = tmp_path / f"rows{suffix}"
    WRITERS[suffix](source, ROWS)
    outcome, found = scored(coach, source)
    assert outcome == Outcome(4, 0)
    assert found == score_rows(coach, ROWS)


@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
def test_flat_output(coach: Coach, tmp_path: Path, suffix: str) -> None:
    source, target = tmp_path / "rows.jsonl", tmp_path / f"out{suffix}"
    write_jsonl(source, [*ROWS, {"id": 5, "text": 5}])
    score_file(Job(source, target, lambda: coach))
    expected = [flat(row) for row in score_rows(coach, [*ROWS, {"id": 5, "text": 5}])]
    if suffix == ".csv":
        text = [{k: "" if v is None else str(v) for k, v in row.items()} for row in expected]
        assert list(csv.DictReader(io.StringIO(target.read_text("utf-8"), newline=""))) == text
    else:
        assert pq.read_table(target).to_pylist() == expected
    assert json.loads(expected[4]["error"])["code"] == "bad_text"
    assert isinstance(json.loads(expected[0]["versions"]), dict)


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".parquet"])
def test_no_rows(coach: Coach, tmp_path: Path, suffix: str) -> None:
    source, target = tmp_path / "empty.jsonl", tmp_path / f"out{suffix}"
    source.write_bytes(b"\n\r\n \n")
    assert score_file(Job(source, target, lambda: coach)) == Outcome(0, 0)
    assert target.is_file()


def test_more_rows_than_a_chunk(coach: Coach, tmp_path: Path) -> None:
    source = tmp_path / "many.jsonl"
    write_jsonl(source, [{"id": i, "text": "Hi there." if i % 7 else 7, "lang": "en"} for i in range(2 * CHUNK + 5)])
    outcome, found = scored(coach, source)
    assert [row["id"] for row in found] == list(range(2 * CHUNK + 5))
    assert outcome.failed == sum("error" in row for row in found) == len(range(0, 2 * CHUNK + 5, 7))


BROKEN: list[tuple[bytes, str | None]] = [
    (b'{"text": "Hello."}', None),
    (b'\xef\xbb\xbf{"text": "BOM"}', None),
    (b'{"text": "CRLF"}\r', None),
    (b'  {"text": "white space"}  ', None),
    (b'{"text": "\\ud83d"}', None),
    (b'{"text": "\\u0000\\u202e"}', None),
    (b'{"text": "a", "text": "b"}', None),
    (b'{"text": ', "bad_json"),
    (b"{'text': 1}", "bad_json"),
    (b'{"text": "raw \x01"}', "bad_json"),
    (b'{"id": ' + b"9" * 5_000 + b"}", "bad_json"),
    (b"[" * 100_000, "bad_json"),
    (b'{"text":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "bad_json"),
    (b'{"text": "\xff"}', "not_utf8"),
    (b"\x00\x01\x02\xfe", "not_utf8"),
    (b"null", "not_an_object"),
    (b"3", "not_an_object"),
    (b'{"text": NaN}', "bad_text"),
    (b'{"id": 1e999, "text": ""}', "bad_id"),
    (b'{"text": "' + b"a" * 1_500_000 + b'"}', "too_long"),
    (b'{"text": "Hi", "lang": "klingon"}', "bad_lang"),
    (b'{"text": "Hi", "channel": "fax"}', "bad_channel"),
    (b'{"text": "Hi", "policy": "none"}', "bad_policy"),
]


def test_broken_lines_become_error_rows(coach: Coach, tmp_path: Path) -> None:
    source = tmp_path / "broken.jsonl"
    source.write_bytes(b"\n".join(line for line, _ in BROKEN))
    outcome, found = scored(coach, source)
    assert codes(found) == [code for _, code in BROKEN]
    assert outcome == Outcome(len(BROKEN), sum(code is not None for _, code in BROKEN))
    at = [i for i, (_, code) in enumerate(BROKEN, 1) if code == "bad_json"]
    assert [f"line {i} " in found[i - 1]["error"]["message"] for i in at] == [True] * len(at)
    assert all(len(row["error"]["message"]) <= 600 for row in found if "error" in row)


def test_endless_line_is_one_error(coach: Coach, tmp_path: Path) -> None:
    source = tmp_path / "long.jsonl"
    source.write_bytes(b'{"text": "' + b"a" * (33 << 20) + b'"}\n{"text": "Hi."}')
    assert codes(scored(coach, source)[1]) == ["too_long", None]


CSV: list[tuple[bytes, list[str | None]]] = [
    (b"id,text\n1,Hello\n", [None]),
    (b"\xef\xbb\xbftext\r\nHello\r\n", [None]),
    (b'text\n"two\nlines, ""quoted"""\n', [None]),
    (b"text\n\x00Hello\xff\n", [None]),
    (b"id,text\n1,a,b\n2,c\n", ["bad_csv", None]),
    (b"id,text\n1\n", ["missing_text"]),
    (b"text,history\nHi,[\nHi,{}\nHi,\n", ["bad_json", "bad_history", None]),
    (b"text,customer\nHi," + b"9" * 5_000 + b"\n", ["bad_json"]),
    (b"text,rewrite,risk\nHi,TRUE,0\nHi,,\nHi,perhaps,\n", [None, None, "bad_flag"]),
    (b"text,mood\nHi,\nHi,good\n", [None, None]),
    (b"text\n" + b"a" * 1_500_000 + b"\n", ["too_long"]),
]


@pytest.mark.parametrize(("data", "expected"), CSV, ids=lambda v: ascii(v)[:40])
def test_csv_rows(coach: Coach, tmp_path: Path, data: bytes, expected: list[str | None]) -> None:
    source = tmp_path / "rows.csv"
    source.write_bytes(data)
    assert codes(scored(coach, source)[1]) == expected


REFUSED: list[tuple[str, bytes, str]] = [
    ("rows.txt", b"", "rows.txt: cannot tell the format"),
    ("rows.csv", b"", "rows.csv: no column 'text'"),
    ("rows.csv", b"a,b\n1,2\n", "['a', 'b']"),
    ("rows.csv", bytes(range(256)) * 50, "no column 'text'"),
    ("rows.csv", b'text\n"never closed' + b"x" * (17 << 20), "a quote that is not closed"),
    ("rows.parquet", b"", "not a sound Parquet file"),
    ("rows.parquet", b"PAR1" + b"\x00" * 100 + b"PAR1", "not a sound Parquet file"),
]


@pytest.mark.parametrize(("name", "data", "message"), REFUSED, ids=[f"{name}-{i}" for i, (name, _, _) in enumerate(REFUSED)])
def test_refused_files_leave_nothing(coach: Coach, tmp_path: Path, name: str, data: bytes, message: str) -> None:
    source = tmp_path / name
    source.write_bytes(data)
    with pytest.raises(InputError) as caught:
        score_file(Job(source, tmp_path / "out.jsonl", lambda: coach))
    assert message in str(caught.value)
    assert name in str(caught.value)
    assert [p.name for p in tmp_path.iterdir()] == [name]


def test_parquet_without_text(tmp_path: Path) -> None:
    pq.write_table(pa.table({"body": ["a"]}), tmp_path / "rows.parquet")
    with pytest.raises(InputError, match="no column 'text'; the columns are"):
        list(read_rows(tmp_path / "rows.parquet"))


def test_parquet_of_other_types(coach: Coach, tmp_path: Path) -> None:
    source = tmp_path / "rows.parquet"
    pq.write_table(pa.table({"id": [1, None], "text": pa.array([b"bytes", None], pa.binary()), "history": [None, "{"]}), source)
    _, found = scored(coach, source)
    assert codes(found) == ["bad_text", "bad_json"]
    assert "row 2, column history" in found[1]["error"]["message"]


def test_a_failing_run_leaves_the_old_output(coach: Coach, tmp_path: Path) -> None:
    source, target = tmp_path / "rows.jsonl", tmp_path / "out.jsonl"
    write_jsonl(source, ROWS)
    target.write_text("old")

    def fail(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        score_file(Job(source, target, lambda: coach, advance=fail))
    assert target.read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 2


def test_output_is_not_the_input(coach: Coach, tmp_path: Path) -> None:
    source = tmp_path / "rows.jsonl"
    write_jsonl(source, ROWS)
    with pytest.raises(InputError, match="is the input itself"):
        score_file(Job(source, source, lambda: coach))
    assert len(lines(source)) == 4


def test_output_folder_must_exist(coach: Coach, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "rows.jsonl", ROWS)
    with pytest.raises(InputError, match="no such folder; make it first"):
        score_file(Job(tmp_path / "rows.jsonl", tmp_path / "nowhere" / "out.jsonl", lambda: coach))


@pytest.mark.parametrize("suffix", WRITERS)
def test_progress_reaches_the_size(tmp_path: Path, suffix: str) -> None:
    source = tmp_path / f"rows{suffix}"
    WRITERS[suffix](source, ROWS)
    told: list[int] = []
    assert len(list(read_rows(source, told.append))) == 4
    assert sum(told) == pytest.approx(source.stat().st_size, rel=0.01)


def test_kinds() -> None:
    assert [kind_of(Path(name)) for name in ("a.JSONL", "a.ndjson", "a.b.csv")] == [".jsonl", ".jsonl", ".csv"]


def test_columns_of_other_tools_are_left_out_and_named(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "export.csv"
    path.write_text("text,ticket,agent\nWe open at nine.,T-1,Ada\n", "utf-8")
    assert list(read_rows(path)) == [{"text": "We open at nine."}]
    assert "agent, ticket" in caplog.text
