"""Replies of some 65 words, made of natural sentences: the sample conversations and the golden cases."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from coach.samples import samples
from coach.text import read
from coach.types import Draft

GOLDEN = Path(__file__).parent.parent / "golden"
WORDS = 55  # at least; whole sentences bring the mean to some 65
CHANNELS = ("chat", "email", "chat", "social")


def sentences(texts: Sequence[str], lang: str) -> list[str]:
    """The distinct sentences of ``texts``, in the order of the alphabet."""
    docs = [read(Draft(text, lang=lang)) for text in texts]
    return sorted({span.of(doc.text).strip() for doc in docs for span in doc.sentences} - {""})


def material(lang: str) -> tuple[list[str], list[str]]:
    """Sentences of agents and of customers."""
    rows = samples((lang,)) + [json.loads(line) for line in (GOLDEN / lang / "findings.jsonl").read_text("utf-8").splitlines()]
    pairs = [json.loads(line) for line in (GOLDEN / lang / "pairs.jsonl").read_text("utf-8").splitlines()]
    agents = [row["text"] for row in rows] + [pair[side] for pair in pairs for side in ("worse", "better")]
    turns = [(t["role"], t["text"]) for row in rows + pairs for t in row.get("history", ())]
    return sentences(agents, lang), sentences([text for role, text in turns if role == "customer"], lang)


def texts(pool: Sequence[str]) -> Iterator[list[str]]:
    """Endless texts as lists of sentences. A sentence comes again only when all others have had their turn."""
    waiting = shuffled(pool)
    while True:
        text: list[str] = []
        while sum(len(s.split()) for s in text) < WORDS:
            text.append(next(waiting))
        yield text


def shuffled(pool: Sequence[str], seed: int = 3) -> Iterator[str]:
    """All of ``pool`` over and over, each time in another order."""
    chance = random.Random(seed)
    while True:
        yield from chance.sample(pool, len(pool))


def rows(lang: str, count: int) -> list[dict[str, Any]]:
    """``count`` different input rows of the wire, everything asked for, each with what the customer wrote before."""
    agents, customers = material(lang)
    drafts, asked = texts(agents), shuffled(customers or ["?"])
    return [
        {
            "id": f"{lang}-{i}", "text": " ".join(next(drafts)), "lang": lang, "channel": CHANNELS[i % len(CHANNELS)],
            "history": [{"role": "customer", "text": f"{next(asked)} {next(asked)}"}], "rewrite": True, "risk": True,
        }
        for i in range(count)
    ]  # fmt: skip


def edited(lang: str, count: int) -> list[dict[str, Any]]:
    """One conversation, as the agent changes one sentence of the draft after the other."""
    [row] = rows(lang, 1)
    agents, _ = material(lang)
    text, spare = next(texts(agents)), shuffled(agents, 4)
    out = []
    for i in range(count):
        text = [*text]
        text[i % len(text)] = next(spare)
        out.append({**row, "text": " ".join(text)})
    return out
