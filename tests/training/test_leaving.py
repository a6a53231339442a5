"""Leaving intent on customers' own lines: what is read, and that it tells."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from coach.engine import load
from coach.errors import InputError
from training.risk.leaving import Line, lines, measured


def test_public_sets_are_read_by_intent(tmp_path: Path) -> None:
    (tmp_path / "banking77_test.csv").write_text("text,category\nClose my account,terminate_account\n", "utf-8")
    head = "conversationId\tturnNumber\tutteranceId\tutterance\tslot-labels\tintent\n"
    body = 'a\t0\tu0\tI said "close" it\tO\tcloseaccount<div>confirmation\na\t1\tu1\tcash\tO\t\na\t2\tu2\tyes\tO\tconfirmation\n'
    (tmp_path / "multidogo_finance.tsv").write_text(head + body, "utf-8")
    assert [line for line in lines(tmp_path) if line.source != "customer_turns"] == [
        Line("banking77", "en", "Close my account", True),
        Line("multidogo", "en", 'I said "close" it', True),
        Line("multidogo", "en", "yes", False),
    ]


def test_a_missing_set_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no banking77_\*\.csv"):
        list(lines(tmp_path))


def test_the_frozen_turns_are_ranked() -> None:
    english = (line for line in lines(None) if line.lang == "en")
    [row] = measured(islice(english, 100), load())
    assert (row.source, row.lang, row.leaving + row.other) == ("customer_turns", "en", 100)
    assert row.auc is not None
    assert row.auc.low <= row.auc.value <= row.auc.high
    assert row.auc.value > 0.7
