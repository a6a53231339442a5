"""Every language defines what the scores read."""

from __future__ import annotations

import pytest

from coach.text import LANGUAGES, language

NAMES = {
    "acts": "greeting thanks acknowledgement feeling sympathy apology stock caring action_taken next_step timeline ownership "
    "follow_up can alternative refusal reason step offer_help closing vague",
    "asks": "ask_order ask_email ask_phone ask_name ask_address ask_date ask_account",
    "customer": "problem upset hardship joy leaving escalation urgent again praise asks_question",
    "register": "formal officialese informal slang",
    "politeness": "polite rude",
    "cues": "negation",
}


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("group", NAMES)
def test_cues_are_complete(code: str, group: str) -> None:
    missing = set(NAMES[group].split()) - set(language(code).names(group))
    assert not missing, f"coach/rules/{code}/_language.toml [{group}] lacks {sorted(missing)}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_cues_compile(code: str) -> None:
    assert language(code).cue_set.found(b"") == []
