"""``make bench-facts``: how often a planted change of fact is caught, and how often a faithful rewrite is not believed."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from coach.models import WEIGHTS, Artifact, Encoder
from coach.rewrite import SecondLook, verify

from .page import FACTS, table, write

DATA = Path(__file__).parents[2] / "datasets" / "rewrite_facts" / "data"


def main() -> None:
    encoder = Encoder(Artifact(WEIGHTS))
    look = SecondLook.load(encoder)
    if look is None:
        raise SystemExit("the second look was fitted on other models; run `coach train rewrites`")
    rows = [row for path in sorted(DATA.glob("*/test.jsonl")) for row in _language(path, look)]
    figures = table(rows, "language", "planted change", "rewrites", "withheld by facts", "with the second look")
    print(figures)
    write(figures, FACTS)


def _language(path: Path, look: SecondLook) -> list[tuple[str, ...]]:
    lang, cases, caught, both = path.parent.name, Counter[str](), Counter[str](), Counter[str]()
    for case in map(json.loads, path.read_text("utf-8").splitlines()):
        kinds = (case["change"], "all planted") if case["change"] else ("faithful",)
        by_facts, by_both = (bool(check(case["draft"], case["rewrite"], lang)) for check in (verify, look))
        for kind in kinds:
            cases[kind] += 1
            caught[kind] += by_facts
            both[kind] += by_both
    ordered = [*sorted(cases.keys() - {"all planted", "faithful"}), "all planted", "faithful"]
    return [
        (lang, _name(kind), str(cases[kind]), f"{caught[kind] / cases[kind]:.2f}", f"{both[kind] / cases[kind]:.2f}")
        for kind in ordered
    ]


def _name(kind: str) -> str:
    return {"all planted": "**all planted**", "faithful": "**faithful** (false alarms)"}.get(kind, kind)


if __name__ == "__main__":
    main()
