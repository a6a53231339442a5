"""Edits leave what must stay, come out the same again, and move the coach by what is measured."""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import InputError
from training.robustness.bounds import SHIPPED, broken, load_bounds
from training.robustness.cases import Case, cases
from training.robustness.command import EXIT_BROKEN, add_robustness
from training.robustness.edits import EDITS, LANGS, Edit
from training.robustness.measure import Told, figures
from training.robustness.typos import neighbours, typos

OF = {edit.name: edit for edit in EDITS}
KEPT = ("[Müşteri adı]", "{order_id}", "4.200", "06.15'te", "https://shop.example.com/İade", "anna.i@mail.example.org", "5G")
EXAMPLES = [
    ("diacritics", "tr", "İğne Çöp şişi", "Igne Cop sisi"),
    ("diacritics", "lv", "Šķūņa žēlums", "Skuna zelums"),
    ("zwnj_dropped", "fa", "می‌خواهم", "میخواهم"),
    ("zwnj_space", "fa", "می‌خواهم", "می خواهم"),
    ("arabic_letters", "fa", "یک", "يك"),
    ("upper", "tr", "ışık iyi", "IŞIK İYİ"),
    ("lower", "tr", "IŞIK İYİ", "ışık iyi"),
    ("upper", "en", "it is", "IT IS"),
    ("punctuation", "en", "Is it? Yes. Good!", "Is it??? Yes.. Good!!!"),
    ("breaks", "fa", "سلام. خوبید؟ بله", "سلام.\nخوبید؟\nبله"),
    ("quotes", "en", 'It\'s "done"', "It’s “done”"),
    ("quotes", "lv", "„Jā“", '"Jā"'),
    ("mixed", "tr", "Faturanız ve hesabınız", "Invoice'nız ve account'ınız"),
    ("mixed", "lv", "Rēķinu nosūtīs kurjers.", "Invoice nosūtīs courier."),
    ("mixed", "fa", "فاکتور شما", "invoice شما"),
    ("colloquial", "fa", "نمی‌توانم آن را بدهم", "نمی‌تونم اون رو بدهم"),
    ("written", "fa", "میخوام اون رو", "می‌خواهم آن رو"),
]


@pytest.mark.parametrize(("name", "lang", "before", "after"), EXAMPLES)
def test_examples(name: str, lang: str, before: str, after: str) -> None:
    assert OF[name](before, lang) == after


def test_words_that_look_alike_stay() -> None:
    assert OF["mixed"]("In order to pay", "en") == "In order to pay"
    assert OF["mixed"]("Siteler faturalandırma yapar", "tr").endswith("faturalandırma yapar")
    assert OF["grammar"]("a few days, 20 a month", "en") == "a few days, 20 a month"
    assert OF["grammar"]("Bir de bir şey var", "tr") == "Bir de bir şey var"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_numbers_slots_links_and_addresses_stay(edit: Edit, lang: str) -> None:
    if lang in edit.langs:
        text = "i ".join(KEPT) + " bir invoice the sipariş."
        assert all(kept in edit(text, lang, seed) for kept in KEPT for seed in range(20))


@given(st.text(max_size=80), st.sampled_from(EDITS), st.integers(0, 3))
def test_any_text_and_the_same_again(text: str, edit: Edit, seed: int) -> None:
    for lang in edit.langs:
        assert edit(text, lang, seed) == edit(text, lang, seed)


@pytest.mark.parametrize("lang", LANGS)
def test_typos_come_at_their_rate_from_keys_nearby(lang: str) -> None:
    letters = "".join(sorted(neighbours(lang))) * 100
    wrong = [typos(letters, lang, 0.05, random.Random(seed)) for seed in range(5)]
    assert len(set(wrong)) == 5
    assert typos(letters, lang, 0.0, random.Random(0)) == letters
    assert all(0.02 < abs(len(text) - len(letters)) / (0.05 * len(letters)) < 0.5 for text in wrong)  # one in four is a double


def test_neighbours_on_the_keyboards() -> None:
    assert set(neighbours("en")["s"]) == set("adwx")
    assert "ğ" in neighbours("tr")["p"]
    assert "گ" in neighbours("fa")["ک"]


def run(*options: str) -> int:
    top = argparse.ArgumentParser()
    add_robustness(top.add_subparsers())
    args = top.parse_args(["robustness", "--quick", *options])
    return int(args.run(args))


def row(score: float, *rules: str, lang: str = "en") -> dict[str, object]:
    names = ("empathy", "positivity", "clarity", "formality", "ownership", "listening", "channel")
    return {
        "scores": {name: {"value": score} for name in names}, "measures": {"register": None, "politeness": score / 100},
        "findings": [{"rule": rule} for rule in rules],
    }  # fmt: skip


def told(pair: str, before: dict[str, object], after: dict[str, object]) -> Told:
    case = Case("reply", {"lang": "en", "text": "We cannot refund this order.", "history": []}, pair, "empathy")
    return Told(case, before, after, "we cannot refund this order.")


def test_figures() -> None:
    found = figures("lower", "en", [
        told("1", row(40, "en.a", "en.a"), row(60, "en.a", "en.b")), told("1", row(50), row(50)),
        told("2", row(40), row(42)), told("2", row(50), row(52)),
    ])  # fmt: skip
    assert found.shifts["empathy"].mean == pytest.approx(6)
    assert found.shifts["politeness"].mean == pytest.approx(6)
    assert "register" not in found.shifts
    assert (found.kept.percent, found.new.part, found.lost) == (50, 1, {"en.a": 1})
    assert (found.flips.part, found.flips.whole) == (1, 2)
    assert (found.identified.part, found.identified.whole) == (4, 4)


def test_bounds_break_where_enough_texts_move() -> None:
    bounds = load_bounds()
    assert set(bounds.edits) == set(OF)
    many = figures("lower", "en", [told(str(n), row(40), row(90)) for n in range(12)])
    assert {b.what for b in broken([many], bounds)} == {"scores", "manner"}
    assert broken([many], bounds, slack=100) == []
    assert broken([figures("lower", "en", [told("1", row(40), row(90))])], bounds) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("seed = ", "with --bounds"),
        ("sed = 1", "unknown keys"),
        ("[edits.lower]\naim = 3", "lacks"),
        ("[edits.lower]\nx = 3", "'x'"),
    ],
)
def test_wrong_bounds_are_named(text: str, problem: str, tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text(text, "utf-8")
    with pytest.raises(InputError, match=problem):
        load_bounds(tmp_path / "b.toml")


def test_the_sample_is_the_same_and_from_every_language() -> None:
    few = cases(most=3)
    assert few == cases(most=3)
    assert {(c.lang, c.kind) for c in few} == {(lang, kind) for lang in LANGS for kind in ("reply", "turn", "talk")}
    with pytest.raises(InputError, match="--datasets"):
        cases(Path("nowhere"))


def test_the_command_writes_its_page_and_tells_broken_bounds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shipped = SHIPPED.read_text("utf-8")
    (tmp_path / "loose.toml").write_text(
        shipped.replace("quick = 12", "quick = 2").replace("slack = 2.0", "slack = 99.0"), "utf-8"
    )
    strict = (
        shipped.replace("quick = 12", "quick = 2").replace("slack = 2.0", "slack = 0.001").replace("fewest = 10", "fewest = 1")
    )
    (tmp_path / "strict.toml").write_text(strict, "utf-8")
    common = ("--models", "none", "--out", str(tmp_path / "out"), "--bounds")
    assert run(*common, str(tmp_path / "loose.toml")) == 0
    assert "0 bounds broken" in capsys.readouterr().out
    assert run(*common, str(tmp_path / "strict.toml")) == EXIT_BROKEN
    assert "broken: upper, en: scores moved by" in capsys.readouterr().out
    page = (tmp_path / "out" / "robustness.md").read_text("utf-8")
    assert all(f"## {name}" in page for name in ("English", "Turkish", "Persian", "Latvian", "Bounds that are broken"))
    assert (tmp_path / "out" / "robustness.png").stat().st_size > 20_000


def test_models_that_cannot_be_used_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be used"):
        run("--models", str(tmp_path), "--out", str(tmp_path))
