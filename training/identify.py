"""Fit the weights of ``coach/text/identify.bin``: ``python -m training.identify TEXTS.tsv coach/text/identify.bin``.

``TEXTS.tsv`` has lines ``language TAB kind TAB source TAB text``, for every language of SCRIPTS and for "und" (names,
brands, noises that tell no language). Of kind "text", windows of 1 to 12 words are learned; of kind "short", the whole; of
kind "words", one to four texts of the same source put together. Where it starts: the n-gram weights of py3langid 0.4.
Needs numpy, scipy and py3langid; takes five minutes on two cores. The same input gives the same bytes.
"""

from __future__ import annotations

import json
import random
import sys
import unicodedata
import zlib
from collections import Counter, defaultdict, deque
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import scipy.sparse as sp
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from coach.text.identify import _WORD, UNDETERMINED, _prose, letter_groups, script_of

Floats = npt.NDArray[np.float32]
SCRIPTS = {
    "LATIN": [
        "en", "tr", "lv", "de", "es", "fr", "pt", "it", "nl", "pl", "lt", "et", "fi", "sv", "da", "no", "cs", "sk", "ro",
        "hu", "id", "vi", "ca", "hr", "sl", "sq", "az", "uz", "is", "eu", "af", "cy", "ga", "sw", "tk", "eo", "und",
    ],
    "CYRILLIC": ["ru", "uk", "be", "bg", "sr", "mk", "kk", "und"],
    "ARABIC": ["fa", "ar", "ur", "ps", "ckb", "und"],
    "DEVANAGARI": ["hi", "mr", "ne", "und"],
}  # fmt: skip
LANGUAGES = list(dict.fromkeys(chain.from_iterable(SCRIPTS.values())))
SHARE = {"en": 7, "tr": 7, "lv": 6, "fa": 5, "und": 3, "hi": 2, "ru": 1.5} | dict.fromkeys(
    ["az", "et", "lt", "ar", "es", "de", "fr"], 1.3
)  # else 1
SNIPPETS, BATCH = 420_000, 6000
DRAW = random.Random(0)  # noqa: S311 - sampling, no secrets
KEPT = {"LATIN": 30_400, "CYRILLIC": 4000, "ARABIC": 4000, "DEVANAGARI": 1600}  # groups of letters
LIMIT = 6.0  # of a weight; one byte holds it in steps of LIMIT / 127
LENGTHS = (1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 10, 12)  # words of a window
OTHER_NAMES = {"ckb": "sdh", "und": "zxx"}  # what py3langid calls a near relative


def main(texts: Path, out: Path) -> None:
    snippets, labels = sample(read(texts))
    groups = vocabulary(snippets)
    counts, start = matrix(snippets, groups), library_weights(groups)
    masks = script_masks(snippets, labels)
    weights, prior = fit(counts, labels, masks, start, np.zeros(len(LANGUAGES), np.float32), epochs=4, rate=0.02)
    kept = most_telling(groups, weights, np.asarray(counts.sum(0)).ravel())
    weights, prior = fit(counts[:, kept].tocsr(), labels, masks, weights[kept], prior, epochs=2, rate=0.008)
    out.write_bytes(pack([list(groups)[i] for i in kept], weights, prior))


def read(path: Path) -> dict[str, dict[tuple[str, str], list[str]]]:
    """``texts[language][kind, source]``."""
    texts: dict[str, dict[tuple[str, str], list[str]]] = defaultdict(lambda: defaultdict(list))
    for line in path.read_text("utf-8").splitlines():
        language, kind, source, text = line.split("\t", 3)
        texts[language][kind, source].append(text)
    return texts


def sample(texts: dict[str, dict[tuple[str, str], list[str]]]) -> tuple[list[list[str]], npt.NDArray[np.int64]]:
    """SNIPPETS lists of words, and the index of the language of each."""
    snippets, labels = [], []
    total = sum(SHARE.get(language, 1) for language in LANGUAGES)
    for label, language in enumerate(LANGUAGES):
        sources = texts.get(language, {})
        weights = [{"words": 0.6, "short": 1.0}.get(kind, 1.0 + (len(of) > 1500)) for (kind, _), of in sources.items()]
        for _ in range(int(SNIPPETS * SHARE.get(language, 1) / total) if sources else 0):
            key = DRAW.choices(list(sources), weights)[0]
            words = snippet(key[0], sources[key], language)
            if sum(map(len, words)) > 1:
                snippets.append(words)
                labels.append(label)
    return snippets, np.array(labels)


def snippet(kind: str, source: list[str], language: str) -> list[str]:
    text = " ".join(DRAW.choices(source, k=DRAW.choice((1, 1, 2, 2, 3, 4)))) if kind == "words" else DRAW.choice(source)
    words = _WORD.findall(_prose(as_typed(text, language)))
    if kind != "text" or not words:
        return words
    length = min(len(words), DRAW.choice(LENGTHS))
    start = DRAW.randrange(len(words) - length + 1)
    return words[start : start + length]


def as_typed(text: str, language: str) -> str:
    """``text`` with the spelling that keyboards and haste give it, now and then."""
    chance = DRAW.random()
    if language not in SCRIPTS["LATIN"]:
        text = without_marks(text) if DRAW.random() < 0.6 else text
    elif chance < (0.35 if language in {"tr", "lv"} else 0.15):
        return without_marks(unicodedata.normalize("NFD", text).translate(str.maketrans("ıłøđə", "ilode")))
    if language == "fa" and chance < 0.4:
        variants = ((0.15, str.maketrans("یک", "يك")), (0.3, {0x200C: None}), (0.4, {0x200C: " "}))
        return text.translate(next(table for below, table in variants if chance < below))
    return text


def without_marks(text: str) -> str:
    return "".join(char for char in text if unicodedata.category(char) != "Mn")


def vocabulary(snippets: list[list[str]]) -> dict[str, int]:
    """The groups of letters worth a weight: those seen often, and those that the library knows."""
    words = Counter(word for words in snippets for word in set(words))
    seen: Counter[str] = Counter()
    for word, count in words.items():
        seen.update(dict.fromkeys(letter_groups(word[:30]), count))
    often = [
        group
        for group, count in seen.items()
        if count >= (12 if len(group) < 5 else 25) and (len(group) > 1 or not group.isascii())
    ]
    return {group: i for i, group in enumerate(dict.fromkeys([*often, *library_groups()]))}


def library_groups() -> dict[str, int]:
    """The groups of py3langid that lie within a word, and the row of each: the automaton read back breadth first."""
    model = LanguageIdentifier.from_model_file(MODEL_FILE)
    moves = np.asarray(model.tk_nextmove).reshape(-1, 256)[np.asarray(model.tk_row)]
    spelled, queue = {0: b""}, deque([0])
    groups: dict[str, int] = {}
    while queue:
        state = queue.popleft()
        for byte, following in enumerate(moves[state].tolist()):
            if following not in spelled:
                spelled[following] = spelled[state] + bytes([byte])
                queue.append(following)
    for state, spelling in spelled.items():
        group = spelling.decode("utf-8", errors="replace")
        in_word = " " not in group[1:-1] and all(char == " " or char.isalpha() for char in group)
        if model.tk_output[state] >= 0 and in_word and 2 <= len(group) <= 5 and group == group.lower():
            groups.setdefault(group, model.tk_output[state])
    return groups


def library_weights(groups: dict[str, int]) -> Floats:
    """Where fitting starts, (groups, languages): the library's log-likelihoods about their mean, scaled down."""
    model = LanguageIdentifier.from_model_file(MODEL_FILE)
    columns = [model.nb_classes.index(OTHER_NAMES.get(language, language)) for language in LANGUAGES]
    known, weights = library_groups(), np.zeros((len(groups), len(LANGUAGES)), np.float32)
    for group, row in known.items():
        likelihoods = model.nb_ptc[row, columns].astype(np.float32)
        weights[groups[group]] = 0.2 * (likelihoods - likelihoods.mean())
    return weights


def matrix(snippets: list[list[str]], groups: dict[str, int]) -> Any:
    """How often each group occurs in the distinct words of each snippet, (snippets, groups)."""
    of_word: dict[str, list[int]] = {}
    columns: list[int] = []
    ends = [0]
    for words in snippets:
        for word in dict.fromkeys(words):
            if word not in of_word:
                of_word[word] = [groups[group] for group in letter_groups(word[:30]) if group in groups]
            columns += of_word[word]
        ends.append(len(columns))
    return sp.csr_matrix((np.ones(len(columns), np.float32), np.array(columns), np.array(ends)), (len(snippets), len(groups)))


def script_masks(snippets: list[list[str]], labels: npt.NDArray[np.int64]) -> Floats:
    """What is added to the logits of each snippet, (snippets, languages): languages of other scripts do not compete."""
    of_script = {
        script: np.array([0.0 if language in languages else -1e9 for language in LANGUAGES], np.float32)
        for script, languages in SCRIPTS.items()
    }
    home = {language: script for script, languages in SCRIPTS.items() for language in languages if language != UNDETERMINED}
    scripts = [home.get(LANGUAGES[label]) or script_of(words[0][0]) for words, label in zip(snippets, labels, strict=True)]
    return np.stack([of_script.get(script, of_script["LATIN"]) for script in scripts])


def fit(
    counts: Any, labels: npt.NDArray[np.int64], masks: Floats, start: Floats, prior: Floats, *, epochs: int, rate: float
) -> tuple[Floats, Floats]:
    """Multinomial logistic regression by Adam, drawn slightly towards ``start``."""
    rng = np.random.default_rng(0)
    weights, prior, steps = start.copy(), prior.copy(), epochs * len(labels) // BATCH
    moments = [(np.zeros_like(of), np.zeros_like(of)) for of in (weights, prior)]
    for step in range(1, steps + 1):
        if (step - 1) % (len(labels) // BATCH) == 0:
            order = rng.permutation(len(labels))
        rows = order[(begin := (step - 1) % (len(labels) // BATCH) * BATCH) : begin + BATCH]
        logits = counts[rows] @ weights + prior + masks[rows]
        error = np.exp(logits - logits.max(1, keepdims=True))
        error /= error.sum(1, keepdims=True)
        error[np.arange(len(rows)), labels[rows]] -= 1
        gradients = (counts[rows].T @ error / len(rows) + 2e-6 * (weights - start), error.mean(0))
        pace = rate * min(1.0, step / 20) * (1 - step / (steps + 1))
        for value, gradient, (mean, square) in zip((weights, prior), gradients, moments, strict=True):
            np.copyto(mean, 0.9 * mean + 0.1 * gradient)
            np.copyto(square, 0.99 * square + 0.01 * gradient**2)
            np.subtract(value, pace * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 3e-6), out=value)
        np.clip(weights, -LIMIT, LIMIT, out=weights)
        if step % 50 == 0:
            print(f"step {step}/{steps}", file=sys.stderr)
    return weights, prior


def group_script(group: str) -> str:
    return script_of(group.strip()[0])


def most_telling(groups: dict[str, int], weights: Floats, seen: Floats) -> list[int]:
    """The rows to keep, by how far their weights spread among the languages of their script and how often they occur."""
    rows: dict[str, list[int]] = defaultdict(list)
    for group, row in groups.items():
        rows[group_script(group)].append(row)
    kept: list[int] = []
    for script, most in KEPT.items():
        columns = [LANGUAGES.index(language) for language in SCRIPTS[script]]
        worth = weights[np.ix_(rows[script], columns)].std(1) * np.sqrt(seen[rows[script]] + 3)
        kept += [rows[script][i] for i in np.argsort(-worth, kind="stable")[:most]]
    return sorted(kept)


def pack(groups: list[str], weights: Floats, prior: Floats) -> bytes:
    """The file that ``coach.text.identify`` reads."""
    tables, body = [], b""
    for script, languages in SCRIPTS.items():
        rows = [i for i, group in enumerate(groups) if group_script(group) == script]
        table = np.vstack([prior, weights[rows]])[:, [LANGUAGES.index(language) for language in languages]]
        table -= table.mean(1, keepdims=True)
        body += (np.clip(np.round(table * 127 / LIMIT), -127, 127) + 128).astype(np.uint8).tobytes()
        tables.append({"script": script, "languages": languages, "groups": ["", *(groups[i] for i in rows)]})
    head = json.dumps({"step": LIMIT / 127, "tables": tables}, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(head.encode() + b"\n" + body, 9)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
