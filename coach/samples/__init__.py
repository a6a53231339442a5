"""Sample conversations, written for this project: ten a language."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from coach.text import LANGUAGES

HERE = Path(__file__).parent


def samples(langs: tuple[str, ...] = LANGUAGES) -> list[dict[str, Any]]:
    """Input rows of the wire, in the order of ``langs``."""
    return [
        json.loads(line) for lang in langs for line in (HERE / f"{lang}.jsonl").read_text("utf-8").splitlines() if line.strip()
    ]
