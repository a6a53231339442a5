"""Edits that meet: who gets the capital, what comes back when one is taken out, what is cut in a rewrite as well."""

from __future__ import annotations

from coach.rewrite import REMARK, Proposal, Rewrite, released
from coach.rewrite.proposals import further, without
from coach.text import read
from coach.types import Draft, Edit, Span

DRAFT = Draft("It's late. Well, you must call us. Bye now.", "en")


def rewrite_of(*edits: tuple[Edit, str]) -> Rewrite:
    doc = read(DRAFT)
    text = DRAFT.text
    for edit, _ in sorted(edits, key=lambda pair: pair[0].span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return released(doc, Proposal(text, dict(edits)))


CUT = (Edit(Span(11, 17), ""), REMARK)  # "Well, "
SAID = (Edit(Span(17, 25), "Please"), "en.must_order")  # "you must"


def test_a_cut_gets_its_capital_back_when_the_words_after_it_are_taken_out() -> None:
    made = rewrite_of(CUT, SAID)
    assert made.text == "It's late. Please call us. Bye now."
    assert without(read(DRAFT), made, frozenset({"en.must_order"})).text == "It's late. You must call us. Bye now."


def test_a_later_cut_lies_where_the_words_were_in_the_draft() -> None:
    made = rewrite_of(CUT, SAID)
    assert made.text is not None
    at = made.text.index(" Bye now.")
    more = further(DRAFT, made, {Edit(Span(at, len(made.text)), ""): REMARK})
    assert more.text == "It's late. Please call us."


def test_a_later_cut_in_added_words_is_left_out() -> None:
    made = rewrite_of(CUT, SAID)
    assert further(DRAFT, made, {Edit(Span(13, 16), ""): REMARK}).text == made.text
