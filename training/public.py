"""Public data, where a folder of it is given (``--public DIR``). None of it is shipped; every reader may find nothing.

LICENCES names them.
"""

from __future__ import annotations

import csv
import json
import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from coach.models.units import reply_units, turn_units
from training.data import Example, part_of

_FORMAL = {"formal": 0.85, "informal": 0.2}
_SHEKASTEH = {"colloquial": 0.15, "standard_orth": 0.6, "standard_style": 0.8}
_TWEETS = {"pos": 1.0, "neu": 0.5, "neg": 0.0}
_PLEASANT = {"admiration", "amusement", "approval", "caring", "excitement", "gratitude", "joy", "love", "optimism", "pride",
             "relief"}  # fmt: skip
_UNPLEASANT = {"anger", "annoyance", "disappointment", "disapproval", "disgust", "embarrassment", "fear", "grief", "nervousness",
               "remorse", "sadness"}  # fmt: skip
_CROSS = {"anger", "annoyance", "disappointment"}


def public(folder: Path, caps: Mapping[str, int]) -> list[Example]:
    """Examples of every known set in ``folder``, at most ``caps[set]`` of each, drawn with a fixed seed."""
    found = []
    for name, read in READERS.items():
        examples = list(read(folder))
        random.Random(0).shuffle(examples)  # noqa: S311 - sampling, no secrets
        found += examples[: caps.get(name, 0)]
    return [example for example in found if example.units]


def cocoa_mt(folder: Path) -> Iterator[Example]:
    """Formal and informal translations of the same sentence, in twelve languages; the two sides stay in one part."""
    rows = list(_rows(folder / "cocoa_mt.jsonl"))
    written = Counter((row["lang"], row["text"]) for row in rows)
    for row in rows:
        group = f"{row['lang']}-{row['split']}-{row['domain']}-{row['i']}"
        if written[row["lang"], row["text"]] > 1:  # nothing in it tells a register
            continue
        targets = {"register": _FORMAL[row["label"]]}
        yield Example(reply_units(row["text"]), targets, row["lang"], "cocoa_mt", part_of(group), group=group)


def shekasteh(folder: Path) -> Iterator[Example]:
    """The same Persian sentence colloquial, in standard spelling, and in standard style."""
    for number, row in enumerate(_rows(folder / "shekasteh_dev.jsonl")):
        group = f"shekasteh-{number}"
        for form, register in _SHEKASTEH.items():
            units = reply_units(row[form].strip(" ."))
            yield Example(units, {"register": register}, "fa", "shekasteh", part_of(group), group=group)


def tydip(folder: Path) -> Iterator[Example]:
    """Politeness of English requests; scores of about -2..2 become 0..1."""
    for row in _csv(folder / "tydip_en_train.csv"):
        polite = min(1.0, max(0.0, 0.5 + float(row["score"]) / 3))
        yield Example(reply_units(row["sentence"]), {"politeness": polite}, "en", "tydip", part_of(row["sentence"]))


def latvian_tweets(folder: Path) -> Iterator[Example]:
    for name in ("ltec_lv_train.jsonl", "fntm_lv.jsonl"):
        for row in _rows(folder / name):
            if (label := row["label"].lower()) in _TWEETS:
                units = turn_units(row["text"])
                yield Example(units, {"sentiment": _TWEETS[label]}, "lv", "latvian_tweets", part_of(row["text"]))


def goemotions(folder: Path) -> Iterator[Example]:
    """Feelings in English comments, as sentiment and frustration."""
    source = folder / "goemotions" / "original"
    if not (source / "train.tsv").exists():
        return
    names = (source / "labels.txt").read_text("utf-8").split()
    for line in (source / "train.tsv").read_text("utf-8").splitlines():
        text, marks, _ = line.split("\t")
        felt = {names[int(mark)] for mark in marks.split(",")}
        sentiment = 0.5 + 0.45 * bool(felt & _PLEASANT) - 0.45 * bool(felt & _UNPLEASANT)
        known = {"sentiment": sentiment, "frustration": 0.8 if felt & _CROSS else 0.1}
        yield Example((text,), known, "en", "goemotions", part_of(text), weight=0.5)


def xed(folder: Path) -> Iterator[Example]:
    """Feelings in subtitles (1 anger, 3 disgust, 4 fear, 5 joy, 6 sadness, 8 trust); lines of one colour only; noisy."""
    for lang in ("en", "tr", "fa", "de"):
        path = folder / f"xed_{lang}.tsv"
        for line in path.read_text("utf-8").splitlines()[1:] if path.exists() else ():
            text, _, marks = line.rpartition("\t")
            felt = {int(mark) for mark in marks.split(",") if mark.strip().isdigit()}
            good, bad = bool(felt & {5, 8}), bool(felt & {1, 3, 4, 6})
            if good != bad and len(text) > 12:
                yield Example((text,), {"sentiment": 0.85 if good else 0.15}, lang, "xed", part_of(text), weight=0.3)


LICENCES: Mapping[str, str] = {
    "cocoa_mt": "CoCoA-MT, CDLA-Sharing-1.0 (results of computing on it are free)",
    "shekasteh": "Shekasteh, MIT",
    "tydip": "TyDiP, CC BY 4.0 (from the Stanford politeness corpus)",
    "latvian_tweets": "Latvian Twitter Eater Corpus and Latvian tweet sentiment corpus, MIT",
    "goemotions": "GoEmotions, Apache-2.0",
    "xed": "XED, CC BY 4.0",
}
READERS: Mapping[str, Callable[[Path], Iterator[Example]]] = {
    "cocoa_mt": cocoa_mt, "shekasteh": shekasteh, "tydip": tydip, "latvian_tweets": latvian_tweets, "goemotions": goemotions,
    "xed": xed,
}  # fmt: skip


def _rows(path: Path) -> Iterator[dict[str, str]]:
    if path.exists():
        yield from (json.loads(line) for line in path.read_text("utf-8").splitlines())


def _csv(path: Path) -> Iterator[dict[str, str]]:
    if path.exists():
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)
