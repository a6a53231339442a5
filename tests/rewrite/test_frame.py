"""Greetings, closings and signatures of all kinds are seen, so that none is there twice."""

from __future__ import annotations

import pytest

from coach.rewrite.frame import addressed, closing, greeting
from coach.rules.edits import apply
from coach.text import read
from coach.text.doc import Doc
from coach.types import Draft, Edit, Span, Turn

GREETED = [
    ("en", "To whom it may concern,\n\nThe appeal was reviewed."),
    ("en", "Kia ora Mereana\n\nThe complaint was received."),
    ("fa", "محترم نوری صاحب\nمعاش شما حواله شده است."),
    ("en", "Mrs Okafor,\n\nThe boiler was fitted in May."),
]
CLOSED = [
    ("The form is due in May.\n\nOffice of Student Financial Services",
     "The form is due in May.\n\nKind regards,\nOffice of Student Financial Services"),
    ("The hold is on.\n\nTransaction TGK4R81QWP", "The hold is on.\n\nKind regards,\n[your name]\n\nTransaction TGK4R81QWP"),
    ("It is sent.\n\nFibre Support\nRef INC884120", "It is sent.\n\nKind regards,\nFibre Support\nRef INC884120"),
    ("It is sent.\n\nD. Harker", "It is sent.\n\nKind regards,\nD. Harker"),
    ("It is sent.", "It is sent.\n\nKind regards,\n[your name]"),
    ("It is sent.\n\nRegards,\nLea", "It is sent.\n\nRegards,\nLea"),
    ("It is sent.\n\nRegards,", "It is sent.\n\nRegards,\n[your name]"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), GREETED)
def test_who_is_greeted_is_not_greeted_again(lang: str, text: str) -> None:
    assert greeting(_mail(text, lang)) == ""


def test_who_is_not_greeted_is_greeted_as_they_sign() -> None:
    assert greeting(_mail("The appeal was reviewed on Monday, and it stands.", "en")) == "Dear Ada Lind,\n\n"


@pytest.mark.parametrize(("text", "closed"), CLOSED)
def test_a_closing_stands_before_the_name(text: str, closed: str) -> None:
    edit = closing(_mail(f"Hello Ada,\n\n{text}", "en"))
    assert apply(f"Hello Ada,\n\n{text}", [edit] if edit else []) == f"Hello Ada,\n\n{closed}"


def test_a_line_that_only_takes_leave_is_no_name() -> None:
    edit = closing(_mail("Sn. Abone,\nTüketim 1.186 kWh olarak hesaplandı.\nBilgilerinize.", "tr"))
    assert edit is None or edit.text.endswith("[adınız]")


def test_a_slot_for_the_name_is_filled_in_greetings_alone() -> None:
    text = "Dear Customer,\n\nSomeone will call you."
    edits = {Edit(Span(5, 13), "[name]"): "a", Edit(Span(text.index("Some"), text.index(" will")), "[name]"): "b"}
    assert apply(text, addressed(_mail(text, "en"), edits)) == "Dear Ada Lind,\n\n[name] will call you."


def _mail(text: str, lang: str) -> Doc:
    return read(Draft(text, lang, channel="email", history=(Turn("customer", "Where is my card?\nAda Lind"),)))
