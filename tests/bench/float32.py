"""The encoder as it was before it was made small, in ``transformers``, one unit at a time: ``python -m bench.float32 ROWS``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter

import torch

from coach.models.units import reply_units, turn_units
from training.base import load_base

ROWS = 150


def main() -> None:
    """Replies a second, encoding alone: no rules, no scores, no rewrite."""
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()[:ROWS]]
    base = load_base()
    units = [unit for r in rows for unit in (*reply_units(r["text"]), *(u for t in r["history"] for u in turn_units(t["text"])))]
    with torch.inference_mode():
        base.model(input_ids=torch.tensor([base.tokenizer.encode("warm").ids]))
        started = perf_counter()
        for unit in units:
            base.model(input_ids=torch.tensor([base.tokenizer.encode(unit).ids[:512]]))
    print(len(rows) / (perf_counter() - started))


if __name__ == "__main__":
    main()
