"""Every frame says its examples in another way, in all languages."""

from __future__ import annotations

from typing import Any

import pytest

from coach.engine import load
from coach.rewrite.reframe import Frames, reframes
from coach.rules.edits import apply
from coach.text import LANGUAGES, read
from coach.text.language import RULES, read_toml
from coach.types import Channel, Draft, Turn

FRAMES = [(lang, frame) for lang in LANGUAGES for frame in read_toml(RULES / lang / "_reframe.toml")["reframe"]]
EXAMPLES = [(lang, *example) for lang, frame in FRAMES for example in frame["examples"]]


def draft(text: str, lang: str, asked: str = "", channel: Channel = "chat") -> Draft:
    return Draft(text, lang, channel=channel, history=(Turn("customer", asked),) if asked else ())


def reframed(given: Draft) -> tuple[str, set[str]]:
    """The draft after its frames, and the rules that they answered."""
    [report] = load()([given])
    made = reframes(read(given), report.findings)
    return apply(given.text, made), set(made.values())


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples(example: tuple[str, str, str] | tuple[str, str, str, dict[str, Any]]) -> None:
    lang, before, after, *given = example
    about = given[0] if given else {}
    made, answered = reframed(draft(before, lang, **about))
    assert made == after
    [again] = load()([draft(after, lang, **about)])
    assert not answered & {f.rule for f in again.findings}
    assert reframed(draft(after, lang, **about))[0] == after


def test_every_frame_changes_one_of_its_examples() -> None:
    assert all(any(before != after for before, after, *_ in frame["examples"]) for _, frame in FRAMES)


def test_a_word_without_a_form_leaves_the_draft_as_it_is() -> None:
    known = Frames((), {"box": ("box", "one")}, {"done": {"tick": {"": "ticked"}}, "be": {"": {"one": "was", "many": "were"}}})
    assert known.fill(r"\1 {thing:2} {be} {done:3}", ["the", "box", "tick"]) == "the box was ticked"
    assert known.fill(r"\1 {thing:2} {be} {done:3}", ["the", "box", "paint"]) is None
    assert known.fill(r"\1 {thing:2} {be}", ["the", "moon"]) is None
