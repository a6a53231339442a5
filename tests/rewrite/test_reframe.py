"""Every frame says its examples in another way, in all languages."""

from __future__ import annotations

import pytest

from coach.engine import load
from coach.rewrite.reframe import Frames, reframes
from coach.rules.edits import apply
from coach.text import LANGUAGES, read
from coach.text.language import RULES, read_toml
from coach.types import Draft

FRAMES = [(lang, frame) for lang in LANGUAGES for frame in read_toml(RULES / lang / "_reframe.toml")["reframe"]]
EXAMPLES = [(lang, before, after) for lang, frame in FRAMES for before, after in frame["examples"]]


@pytest.mark.parametrize(("lang", "before", "after"), EXAMPLES)
def test_examples(lang: str, before: str, after: str) -> None:
    assert reframed(before, lang) == after


@pytest.mark.parametrize(("lang", "before", "after"), EXAMPLES)
def test_what_was_said_in_another_way_answers_the_rule(lang: str, before: str, after: str) -> None:
    [report] = load()([Draft(before, lang)])
    [again] = load()([Draft(after, lang)])
    answered = {rule for edit, rule in reframes(read(Draft(before, lang)), report.findings).items()}
    assert not answered & {f.rule for f in again.findings}
    assert reframed(after, lang) == after


def test_every_frame_changes_one_of_its_examples() -> None:
    assert all(any(before != after for before, after in frame["examples"]) for _, frame in FRAMES)


def test_a_word_without_a_form_leaves_the_draft_as_it_is() -> None:
    known = Frames((), {"box": ("box", "one")}, {"done": {"tick": {"": "ticked"}}, "be": {"": {"one": "was", "many": "were"}}})
    assert known.fill(r"\1 {thing:2} {be} {done:3}", ["the", "box", "tick"]) == "the box was ticked"
    assert known.fill(r"\1 {thing:2} {be} {done:3}", ["the", "box", "paint"]) is None
    assert known.fill(r"\1 {thing:2} {be}", ["the", "moon"]) is None


def reframed(text: str, lang: str) -> str:
    draft = Draft(text, lang)
    [report] = load()([draft])
    return apply(text, reframes(read(draft), report.findings))
