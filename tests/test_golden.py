"""Golden cases: the share of marked faults found, of silence kept, and of pairs told apart, may not fall below a floor."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from coach.engine import load
from coach.wire import score_rows

GOLDEN = Path(__file__).parent / "golden"
LANGS = sorted(path.name for path in GOLDEN.iterdir())
ROW = ("text", "lang", "channel", "locale", "history")
FLOOR = {"recall": 0.80, "silence": 0.90, "pairs": 0.80}


def cases(lang: str, kind: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLDEN / lang / f"{kind}.jsonl").read_text("utf-8").splitlines()]


def scored(case: dict[str, Any], text: str | None = None) -> dict[str, Any]:
    row = {key: case[key] for key in ROW if key in case}
    [out] = score_rows(load(), [row if text is None else row | {"text": text}])
    assert "error" not in out, case["id"]
    return out


def hit(finding: dict[str, Any], start: int, end: int) -> bool:
    if finding["start"] == finding["end"]:
        return bool(start <= finding["start"] <= end)
    return bool(finding["start"] < end and start < finding["end"])


def recalled(lang: str) -> Iterator[tuple[str, bool]]:
    for case in cases(lang, "findings"):
        found = scored(case)["findings"] if case["expect"] else []
        for expected in case["expect"]:
            at = case["text"].index(expected["on"])
            own = [f for f in found if f["signal"] in expected["signals"]]
            yield case["id"], any(not expected["on"] or hit(f, at, at + len(expected["on"])) for f in own)


def silent(lang: str) -> Iterator[tuple[str, bool]]:
    for case in cases(lang, "findings"):
        noisy = {f["signal"] for f in scored(case)["findings"]}
        yield from ((f"{case['id']} {signal}", signal not in noisy) for signal in case["silent"])


def told_apart(lang: str) -> Iterator[tuple[str, bool]]:
    for case in cases(lang, "pairs"):
        worse, better = (scored(case, case[side])["scores"][case["signal"]]["value"] for side in ("worse", "better"))
        yield case["id"], worse is not None and better is not None and better > worse


MEASURES = {"recall": recalled, "silence": silent, "pairs": told_apart}


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("lang", LANGS)
def test_floor(lang: str, measure: str) -> None:
    results = list(MEASURES[measure](lang))
    wrong = [case for case, ok in results if not ok]
    assert 1 - len(wrong) / len(results) >= FLOOR[measure], f"{len(wrong)} of {len(results)}: {', '.join(wrong)}"
