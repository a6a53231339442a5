"""Policies: the most specific band wins, a team's file adds to the default, mistakes are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.errors import PackError
from coach.policy import Policy, load_policies, read_policy


def test_most_specific_locale_wins() -> None:
    policy = Policy(bands={"*": {"chat": (0.2, 0.8)}, "tr-*": {"chat": (0.3, 0.8)}, "tr-CY": {"chat": (0.1, 0.5)}})
    assert policy.band("tr-CY", "chat") == (0.1, 0.5)
    assert policy.band("tr-TR", "chat") == (0.3, 0.8)
    assert policy.band("", "chat") == (0.2, 0.8)
    assert policy.band("tr-TR", "email") == (0.0, 1.0)


def test_japan_expects_more_formality_than_the_united_states() -> None:
    default = load_policies()["default"]
    assert default.band("ja-JP", "email") > default.band("en-US", "email")
    assert default.register("ja-JP", "email") == "formal"
    assert default.register("en-US", "chat") == "neutral"


def test_a_team_changes_only_what_it_names(tmp_path: Path) -> None:
    (tmp_path / "shop.toml").write_text('attention = 2\noff = ["en.blame"]\n[alternatives]\nen = ["store credit"]\n', "utf-8")
    shop = load_policies((tmp_path,))["shop"]
    assert (shop.attention, shop.alternatives["en"], "en.blame" in shop.off) == (2, ("store credit",), True)
    assert shop.bands == load_policies()["default"].bands


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("attenshun = 2", "attenshun"),
        ("[weights]\nwarmth = 2", "warmth"),
        ('[bands."*"]\nchat = [0.9, 0.1]', "0 <= low < high <= 1"),
        ("attention = ", "bad.toml"),
        ('attention = "many"', "a whole number"),
        ('off = "en.blame"', "a list of rule ids"),
        ("[alternatives]\nen = 3", "a table of lists"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, toml: str, said: str) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(toml, "utf-8")
    with pytest.raises(PackError, match=f"(?s)bad.toml.*{said}|{said}"):
        read_policy(path, Policy())
