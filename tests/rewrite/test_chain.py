"""Two rewrites as one: made at once, its edits give what the two gave one after the other."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.rewrite import NOTHING, Rewrite, chained
from coach.rules.edits import apply, chosen
from coach.types import Edit, Span

WORDS = st.text("abcd .", max_size=6)


@st.composite
def rewrite_of(draw: st.DrawFn, text: str, name: str) -> Rewrite:
    """A few edits anywhere in ``text``, as a rewrite shows them."""
    ends = [sorted(draw(st.tuples(*2 * [st.integers(0, len(text))]))) for _ in range(draw(st.integers(0, 4)))]
    edits = chosen({Span(*end): Edit(Span(*end), draw(WORDS)) for end in ends}.values())  # nothing comes twice into one place
    return Rewrite(apply(text, edits), changes=tuple((edit, name) for edit in edits))


@settings(max_examples=400)
@given(st.data())
def test_the_edits_make_what_the_second_made(data: st.DataObject) -> None:
    draft = data.draw(st.text("abcdefgh .", min_size=1, max_size=40))
    first = data.draw(rewrite_of(draft, "one"))
    then = data.draw(rewrite_of(first.text or "", "two"))
    whole = chained(draft, first, then)
    edits = [edit for edit, _ in whole.changes]
    assert list(chosen(edits)) == edits
    assert apply(draft, edits) == whole.text == then.text


def test_edits_that_meet_are_named_as_the_first() -> None:
    draft = "You forgot it. Bye."
    first = Rewrite("It was not there. Bye.", changes=((Edit(Span(0, 14), "It was not there."), "first"),))
    then = Rewrite(
        "It was missing. Bye, Ann.", changes=((Edit(Span(7, 16), "missing"), "inner"), (Edit(Span(21, 21), ", Ann"), "other"))
    )
    assert chained(draft, first, then).changes == (
        (Edit(Span(0, 14), "It was missing."), "first"),
        (Edit(Span(18, 18), ", Ann"), "other"),
    )


def test_one_alone_stays_as_it_is() -> None:
    one = Rewrite("b", changes=((Edit(Span(0, 1), "b"), "one"),))
    assert chained("a", one, NOTHING) == one
    assert chained("a", NOTHING, one) == one
