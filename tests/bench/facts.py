"""``make bench-facts``: how often a planted change of fact is caught, and how often a faithful rewrite is not believed."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from coach.rewrite import verify

from .page import FACTS, table, write

DATA = Path(__file__).parents[2] / "datasets" / "rewrite_facts" / "data"


def main() -> None:
    rows = []
    for path in sorted(DATA.glob("*/test.jsonl")):
        lang = path.parent.name
        cases, caught = Counter[str](), Counter[str]()
        for case in map(json.loads, path.read_text("utf-8").splitlines()):
            kind = case["change"] or "faithful"
            cases[kind] += 1
            caught[kind] += verify(case["draft"], case["rewrite"], lang) != ()
        planted = [kind for kind in sorted(cases) if kind != "faithful"]
        rows += [(lang, kind, str(cases[kind]), f"{caught[kind] / cases[kind]:.2f}") for kind in planted]
        total, found = sum(cases[k] for k in planted), sum(caught[k] for k in planted)
        rows.append((lang, "**all planted**", str(total), f"{found / total:.2f} (missed {1 - found / total:.2f})"))
        alarms = caught["faithful"] / cases["faithful"]
        rows.append((lang, "**faithful**", str(cases["faithful"]), f"{alarms:.2f} false alarms"))
    figures = table(rows, "language", "planted change", "rewrites", "withheld")
    print(figures)
    write(figures, FACTS)


if __name__ == "__main__":
    main()
