"""Edits made together."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.rules.edits import apply, chosen
from coach.types import Edit, Span


def edit(start: int, end: int, text: str) -> Edit:
    return Edit(Span(start, end), text)


@pytest.mark.parametrize(
    ("edits", "made"),
    [
        ([], "abcdef"),
        ([edit(1, 3, "X")], "aXdef"),
        ([edit(4, 5, "Y"), edit(1, 3, "X")], "aXdYf"),
        ([edit(0, 0, "X")], "Xabcdef"),
        ([edit(6, 6, "X")], "abcdefX"),
        ([edit(2, 4, "")], "abef"),
        ([edit(0, 6, "")], ""),
        ([edit(1, 3, "X"), edit(3, 5, "Y")], "aXYf"),
        ([edit(1, 4, "X"), edit(3, 5, "Y")], "aXef"),
        ([edit(3, 5, "Y"), edit(1, 4, "X")], "aXef"),
        ([edit(1, 4, "X"), edit(2, 2, "Y")], "aXef"),
        ([edit(1, 4, "X"), edit(4, 4, "Y")], "aXYef"),
        ([edit(1, 4, "X"), edit(1, 1, "Y")], "aYXef"),
        ([edit(2, 2, "X"), edit(2, 2, "Y")], "abXYcdef"),
        ([edit(2, 2, "X"), edit(2, 2, "X")], "abXcdef"),
        ([edit(1, 3, "X"), edit(1, 3, "X")], "aXdef"),
    ],
)
def test_apply(edits: list[Edit], made: str) -> None:
    assert apply("abcdef", edits) == made


PLACES = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(sorted).map(lambda ends: Span(*ends))
EDITS = st.lists(st.builds(Edit, PLACES, st.text(max_size=3)), max_size=8)


@given(EDITS)
def test_order_does_not_matter(edits: list[Edit]) -> None:
    assert apply("a🙂cdefghijkl", edits) == apply("a🙂cdefghijkl", edits[::-1])


@given(EDITS)
def test_chosen_edits_stand_apart(edits: list[Edit]) -> None:
    kept = chosen(edits)
    assert all(one.span.end <= other.span.start for one, other in pairwise(kept))
    text = "abcdefghijkl"
    assert len(apply(text, edits)) == len(text) + sum(len(e.text) - (e.span.end - e.span.start) for e in kept)
