"""Which candidates are labelled: disputed ones, then those that tell most and are least alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from training.labels.look import Look

_POOL = 4  # times as many as are wanted: the most telling, of which the least alike are taken


def chosen(found: Sequence[Look], most: int, *, per_language: bool = False) -> list[Look]:
    """Up to ``most``, or up to ``most`` in each language."""
    if not per_language:
        return _of_all(found, most)
    langs = sorted({look.candidate.lang for look in found})
    return [look for lang in langs for look in _of_all([x for x in found if x.candidate.lang == lang], most)]


def _of_all(found: Sequence[Look], most: int) -> list[Look]:
    disputed = [look for look in found if look.candidate.disputed][:most]
    others = sorted((x for x in found if not x.candidate.disputed), key=lambda x: (-x.worth, x.candidate.id))
    pool = others[: _POOL * (most - len(disputed))]
    return [*disputed, *_apart(disputed, pool, most - len(disputed))]


def _apart(near: Sequence[Look], pool: Sequence[Look], most: int) -> Iterator[Look]:
    """Greedy k-center: each time the one farthest from all that were taken, the most telling first (Gonzalez 1985)."""
    if not pool:
        return
    vectors = np.stack([look.vector for look in pool])
    distance = np.full(len(pool), np.inf)
    for look in near:
        distance = np.minimum(distance, _far(vectors, look.vector))
    for _ in range(min(most, len(pool))):
        taken = int(np.argmax(distance))
        yield pool[taken]
        distance = np.minimum(distance, _far(vectors, vectors[taken]))
        distance[taken] = -np.inf


def _far(vectors: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Cosine distances, of vectors of length 1."""
    return np.asarray(1 - vectors @ other)
