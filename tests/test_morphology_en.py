"""English morphology: forms of negated ability, their subject and voice, and their counterparts."""

from __future__ import annotations

import pytest

from coach.text import language
from coach.text.fold import fold
from coach.text.morphology.en import MORPHOLOGY
from coach.text.patterns import Pattern

FORMS = [  # (text, form found, lemma, person, plural, passive)
    ("We can't refund sale items.", "We can't", "refund", 1, True, False),
    ("We cant refund sale items.", "We cant", "refund", 1, True, False),
    ("Sorry, we can’t do refunds.", "we can’t", "do", 1, True, False),
    ("I cannot waive it.", "I cannot", "waive", 1, False, False),
    ("I can not waive it.", "I can not", "waive", 1, False, False),
    ("We could not reach the bank.", "We could not", "reach", 1, True, False),
    ("We couldn't reach the bank.", "We couldn't", "reach", 1, True, False),
    ("We can no longer change it.", "We can no longer", "change", 1, True, False),
    ("I'm unable to open it.", "I'm unable to", "open", 1, False, False),
    ("im unable to open it", "unable to", "open", None, None, False),
    ("We are currently unable to ship.", "We are currently unable to", "ship", 1, True, False),
    ("I’m not able to see it.", "I’m not able to", "see", 1, False, False),
    ("We aren't able to ship there.", "We aren't able to", "ship", 1, True, False),
    ("We won't be able to ship there.", "We won't be able to", "ship", 1, True, False),
    ("We will not be able to ship.", "We will not be able to", "ship", 1, True, False),
    ("I've not been able to reach him.", "I've not been able to", "reach", 1, False, False),
    ("We haven't been able to reach him.", "We haven't been able to", "reach", 1, True, False),
    ("We're not in a position to help.", "We're not in a position to", "help", 1, True, False),
    ("I am not allowed to say.", "I am not allowed to", "say", 1, False, False),
    ("You're not permitted to park here.", "You're not permitted to", "park", 2, None, False),
    ("You cannot return it.", "You cannot", "return", 2, None, False),
    ("They couldn't come.", "couldn't", "come", 3, True, False),
    ("It cannot wait for her.", None, "", None, None, False),
    ("Sale items cannot be returned.", "cannot be returned", "return", None, None, True),
    ("Orders could not be delivered.", "could not be delivered", "deliver", None, None, True),
    ("It can't be undone.", "can't be undone", "undo", 3, False, True),
    ("A plan can't be cancelled.", "can't be cancelled", "cancel", None, None, True),
    ("The fee can't be applied.", "can't be applied", "apply", None, None, True),
    ("Exports aren't supported.", "aren't supported", "supported", None, None, True),
    ("A refund is not possible.", "is not possible", "possible", None, None, False),
    ("It won't be possible.", "won't be possible", "possible", 3, False, False),
    ("It's impossible to tell.", "'s impossible", "impossible", 3, False, False),
]
SILENT = [
    "We can refund sale items.",
    "I can't wait to see you!",
    "You can't go wrong with blue.",
    "We couldn't agree more.",
    "I can't thank you enough.",
    "The cantina is open and the scant rest is significant.",
    "You will not be charged.",
    "Nothing is wrong, don't worry.",
    "Is it possible to come at nine?",
    "He refuses to go, the refuse lorry is full.",
    "",
]


@pytest.mark.parametrize(("text", "form", "lemma", "person", "plural", "passive"), FORMS)
def test_inabilities(text: str, form: str | None, lemma: str, person: int | None, plural: bool | None, passive: bool) -> None:
    found = [(v.span.of(text), v.lemma, v.person, v.plural, v.passive) for v in MORPHOLOGY.inabilities(text)]
    assert found == ([] if form is None else [(form, lemma, person, plural, passive)])


@pytest.mark.parametrize("text", SILENT)
def test_no_inability(text: str) -> None:
    assert MORPHOLOGY.inabilities(text) == ()


def test_inabilities_come_in_order_and_all() -> None:
    text = "We can't ship it, you cannot collect it, and it can't be moved."
    assert [v.span.of(text) for v in MORPHOLOGY.inabilities(text)] == ["We can't", "you cannot", "can't be moved"]


def test_no_address() -> None:
    assert MORPHOLOGY.addresses("You and thou, your Grace") == ()


@pytest.mark.parametrize(
    ("form", "able"),
    [
        ("can't", "can"),
        ("Cannot", "Can"),
        ("can not", "can"),
        ("cant", "can"),
        ("we can’t", "we can"),
        ("WE CAN'T", "WE CAN"),
        ("couldn't", "could"),
        ("We can no longer", "We can"),
        ("we won't be able to", "we will be able to"),
        ("We are unable to", "We are able to"),
        ("I'm not able to", "I'm able to"),
        ("isn't possible", "is possible"),
        ("aren't supported", "are supported"),
        ("cannot be returned", "can be returned"),
        ("haven't been able to", "have been able to"),
        ("I'm not allowed to", "I'm allowed to"),
        ("'s impossible", "'s possible"),
        ("we can", None),
        ("refund", None),
    ],
)
def test_affirm(form: str, able: str | None) -> None:
    assert MORPHOLOGY.affirm(form) == able


@pytest.mark.parametrize(
    ("form", "conceded"),
    [
        ("we can't", "while we can't"),
        ("We cannot", "While we cannot"),
        ("I'm unable to", "while I'm unable to"),
        ("You won't be able to", "While you won't be able to"),
        ("cannot be returned", None),
        ("we can", None),
    ],
)
def test_concede(form: str, conceded: str | None) -> None:
    assert MORPHOLOGY.concede(form) == conceded


@pytest.mark.parametrize("name", [name for name in MORPHOLOGY.classes if name.startswith("can")])
def test_classes_compile(name: str) -> None:
    assert not Pattern(rf"\b{{{name}}}", language("en").classes).found(b"all is well and can be done")


@pytest.mark.parametrize("text", [text for text, form, *_ in FORMS if form])
def test_class_finds_each_form(text: str) -> None:
    assert Pattern(r"\b{cannot}", language("en").classes).found(fold(text).encode("latin-1"))
