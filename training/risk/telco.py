"""A tenant to try things on: a public table of customers who left or stayed, joined with conversations that are NOT theirs.

    python -m training.risk.telco telco_churn.csv tenant.jsonl

Each customer of the table (a fictional telephone company, IBM, Apache-2.0) gets one of the project's own conversations, drawn so
that its outcome is the customer's in seven cases of ten, and a made-up date. What comes out shows how a tenant's file looks and
that training runs on it end to end; figures on it say nothing about conversations.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from coach.errors import InputError
from coach.files import to_json
from training.data import DATASETS, read_jsonl

_ALIKE = 0.7
_FIRST_DAY = date(2025, 1, 1)
_KNOWN = {"customerID", "tenure", "Contract", "Churn"}  # have their own place in a row


def rows(path: Path, datasets: Path = DATASETS) -> Iterator[dict[str, Any]]:
    """One row a customer, in the shape that ``coach train risk --data`` reads."""
    talks: dict[bool, list[dict[str, Any]]] = {True: [], False: []}
    for file in sorted((datasets / "risk" / "data").glob("*/*.jsonl")):
        for talk in read_jsonl(file):
            talks[talk["outcome"] != "stayed"].append(talk)
    draw = random.Random(0)  # noqa: S311  # nothing secret
    with path.open(encoding="utf-8", newline="") as file_:
        for customer in csv.DictReader(file_):
            if "Churn" not in customer:
                raise InputError(f"{path}: no column Churn; give the table telco_churn.csv")
            yield _row(customer, talks, draw)


def _row(customer: Mapping[str, str], talks: Mapping[bool, list[dict[str, Any]]], draw: random.Random) -> dict[str, Any]:
    left = customer["Churn"] == "Yes"
    talk = draw.choice(talks[left if draw.random() < _ALIKE else not left])
    account = {name: _value(value) for name, value in customer.items() if name not in _KNOWN and value.strip()}
    return {
        "id": customer["customerID"], "lang": talk["lang"], "channel": talk["channel"], "history": talk["history"],
        "customer": {"tenure_months": float(customer["tenure"]), "plan": customer["Contract"], "account": account},
        "outcome": "left" if left else "stayed",
        "ended_at": (_FIRST_DAY + timedelta(days=draw.randrange(365))).isoformat(),
    }  # fmt: skip


def _value(text: str) -> str | float:
    try:
        return float(text)
    except ValueError:
        return text


def main() -> None:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("table", type=Path)
    made.add_argument("out", type=Path)
    args = made.parse_args()
    args.out.write_text("".join(to_json(row) + "\n" for row in rows(args.table)), "utf-8")


if __name__ == "__main__":
    main()
