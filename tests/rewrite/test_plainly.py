"""Sentences said plainly: what hurts goes, whatever the customer needs stays, and a turned "not" is never let through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from coach.engine import Coach
from coach.models.phraser import Said
from coach.rewrite import PLAIN
from coach.types import Draft, Turn

DRAFT = Draft(
    "And this is the third time I'm telling you: the refund of £64.90 went out on 6 May. If you paid by credit card it can take "
    "up to 10 working days, which anyone would know who read the confirmation email.",
    "en",
    history=(Turn("customer", "Third time I ask, where is my refund for the blender?"),),
)


@dataclass
class Puppet:
    """Says of every sentence what it is told to, as sure as it is told to be: the check is what is tested."""

    says: Callable[[str], str]
    sure: float = 1.0
    card = {"sure": 0.7}  # noqa: RUF012

    def __call__(self, lang: str, sentence: str) -> Said:
        return Said(self.says(sentence), self.sure)


def rewritten(coach: Coach, draft: Draft) -> tuple[str, set[str]]:
    made = coach.rewrite(draft, coach([draft])[0])
    return made.text or draft.text, {draft.text[e.span.start : e.span.end] for e, name in made.changes if name == PLAIN}


def test_what_hurts_goes_and_facts_stay(coach: Coach) -> None:
    text, changed = rewritten(coach, DRAFT)
    assert len(changed) == 2
    assert "telling you" not in text
    assert "anyone would know" not in text
    assert all(fact in text for fact in ("£64.90", "6 May", "can take up to 10 working days"))


def test_a_fine_reply_is_left_alone(coach: Coach) -> None:
    fine = replace(DRAFT, text="The refund of £64.90 went out on 6 May. By credit card it can take up to 10 working days.")
    assert rewritten(coach, fine)[1] == set()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("Vitamins are not medicine, as I keep telling you, and no insurer pays.", "Vitamins are medicine, and no insurer pays."),
        ("It may take 10 days, so stop asking me every morning.", "It takes 10 days."),
        ("It takes 10 days, so stop asking me every morning.", "It takes 11 days."),
        ("Send the form by Friday, as I already told you twice.", "Send the form."),
        ("We can't refund it, as I already told you twice.", "We will refund it."),
        ("Your phone charging is up to you, as I already said.", "Your phones charging is up to you."),
        ("The gate is closed, as I already told you twice.", "The gate is closed. We will call you."),
    ],
)
def test_what_changes_a_fact_is_not_taken(coach: Coach, given: str, said: str) -> None:
    own = replace(coach, phraser=Puppet(lambda _: said))  # type: ignore[arg-type]
    assert rewritten(own, replace(DRAFT, text=given))[1] == set()


@pytest.mark.parametrize(
    ("said", "sure", "heard"),
    [
        ("We open the gate at nine on Monday morning.", 0.5, True),  # words left out, on which the tagger has a say too
        ("We open the gate at nine on Monday morning.", 0.4, False),
        ("We open the gate from nine on Monday morning.", 0.9, True),
        ("We open the gate from nine on Monday morning.", 0.6, False),
    ],
)
def test_who_is_not_sure_is_not_heard(coach: Coach, said: str, sure: float, heard: bool) -> None:
    given = "We open the gate at nine on Monday morning, as I already told you twice, if you would only listen."
    own = replace(coach, phraser=Puppet(lambda _: said, sure))  # type: ignore[arg-type]
    assert bool(rewritten(own, replace(DRAFT, text=given))[1]) is heard


def test_an_apology_stays_where_nothing_is_harsh(coach: Coach) -> None:
    """The tagger alone takes it for a remark."""
    given = "10 dakikalık yol için 312 TL görmek can sıkıcı, kusura bakma."
    own = replace(coach, phraser=Puppet(lambda s: s.replace(", kusura bakma", "")))  # type: ignore[arg-type]
    draft = Draft(f"{given} Fazlasını kartına iade ettik.", "tr", history=(Turn("customer", "10 dakika için 312 TL mi?"),))
    assert given in rewritten(own, draft)[0]


def test_marks_that_were_typed_stay(coach: Coach) -> None:
    given = "پاسخ گمرک معمولاً ۵ روز طول می‌کشد، صد بار گفتم، نمی‌فهمید؟"
    own = replace(coach, phraser=Puppet(lambda _: "پاسخ گمرک معمولا ۵ روز طول می‌کشد."))  # type: ignore[arg-type]
    text, _ = rewritten(own, replace(DRAFT, text=given, lang="fa", history=(Turn("customer", "پس کی می‌رسه؟"),)))
    assert "معمولاً" in text
