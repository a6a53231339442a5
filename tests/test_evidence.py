"""Scores from evidence: when there is none to give, and which way each piece of evidence pulls."""

from __future__ import annotations

import pytest

from coach.engine import Coach
from coach.report import Report
from coach.types import SIGNALS, Channel, Draft, Signal, Turn

UPSET = "My daughter's birthday cake arrived crushed and nobody answers the phone. I am furious!"


def scored(coach: Coach, text: str, asked: str = "", *, lang: str = "en", channel: Channel = "chat", locale: str = "") -> Report:
    history = (Turn("customer", asked),) if asked else ()
    return coach([Draft(text, lang, channel, locale, history)])[0]


def value(coach: Coach, signal: Signal, text: str, asked: str = "", channel: Channel = "chat") -> float:
    got = scored(coach, text, asked, channel=channel).scores[signal].value
    assert got is not None
    return got


@pytest.mark.parametrize(("text", "lang"), [("", "en"), ("Ok", "lv"), ("Das tut mir wirklich leid für Sie.", "de")])
def test_no_score_without_enough_text_or_a_known_language(coach: Coach, text: str, lang: str) -> None:
    scores = scored(coach, text, lang=lang).scores
    assert [scores[s].value for s in SIGNALS] == [None] * 7
    assert all(scores[s].why for s in SIGNALS)


def test_a_neutral_question_needs_no_empathy(coach: Coach) -> None:
    empathy = scored(coach, "We open at nine on weekdays.", "When do you open?").scores["empathy"]
    assert empathy.value is None
    assert empathy.why


def test_listening_needs_a_customer(coach: Coach) -> None:
    assert scored(coach, "We open at nine on weekdays.").scores["listening"].value is None


@pytest.mark.parametrize(
    ("signal", "worse", "better", "asked"),
    [
        ("empathy", "A refund was booked.", "I am so sorry the birthday cake arrived crushed. A refund was booked.", UPSET),
        ("empathy", "We apologise for any inconvenience caused.", "A crushed cake on her birthday is awful, I am sorry.", UPSET),
        ("positivity", "We don't open before nine.", "We open at nine.", "When do you open?"),
        ("clarity", "Pursuant to the aforementioned, remittance is requisite.", "Please pay the bill.", "What now?"),
        ("ownership", "It will be forwarded.", "I have forwarded it and will call you by 5 pm today.", UPSET),
        ("listening", "Thank you for contacting us.", "The crushed birthday cake will be replaced today.", UPSET),
        ("channel", "word " * 120, "We open at nine.", "When do you open?"),
    ],
)
def test_evidence_pulls_the_right_way(coach: Coach, signal: Signal, worse: str, better: str, asked: str) -> None:
    assert value(coach, signal, worse, asked) < value(coach, signal, better, asked)


def test_formality_depends_on_the_market(coach: Coach) -> None:
    text = "Hey! Yep, all good, it's on its way 🙂🙂 cheers!!"
    american = scored(coach, text, locale="en-US").scores["formality"].value
    japanese = scored(coach, text, locale="ja-JP").scores["formality"].value
    assert american is not None
    assert japanese is not None
    assert japanese < american


def test_empathy_has_its_three_parts(coach: Coach) -> None:
    parts = scored(coach, "I am so sorry about the crushed cake. How is she doing?", UPSET).scores["empathy"].parts
    assert set(parts) == {"reaction", "interpretation", "exploration"}
    assert all(0 <= part <= 2 for part in parts.values())


def test_customers_words_are_measured(coach: Coach) -> None:
    angry, pleased = (
        scored(coach, "Hello there.", UPSET).measures,
        scored(coach, "Hello there.", "Thank you so much, great service!").measures,
    )
    assert angry["sentiment"] < 0 < pleased["sentiment"]
    assert angry["frustration"] > pleased["frustration"]
    leaving = scored(coach, "Hello there.", "Please cancel my subscription, I am switching to another provider.").measures
    assert leaving["leaving"] > pleased["leaving"]
