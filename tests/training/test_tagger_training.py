"""``coach train remarks``: from marked replies to a tagger that reads them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coach.errors import InputError
from coach.models import WEIGHTS, Artifact, Encoder, Tagger
from coach.models.phraser import SILENT
from coach.models.tagger import TROUBLES
from coach.types import Span
from training.rewrite.marks import marked, polite, troubled, unmarked
from training.rewrite.pairs import left_out
from training.rewrite.tagger import batches, measured, row, train

ROWS = [
    {
        "id": "x-1",
        "channel": "chat",
        "asked": "Where is it?",
        "trouble": "wait",
        "text": "It left Leeds on 3 May⟦, as anybody can see⟧.",
    },
    {
        "id": "x-2",
        "channel": "chat",
        "asked": "Can I return it?",
        "trouble": "none",
        "text": "⟪We don't take it back.⟫⟦ Rules are rules.⟧",
    },
    {
        "id": "x-3",
        "channel": "email",
        "asked": "Is it open?",
        "trouble": "none",
        "text": "Hello,\n\nWe open at nine.\n\nKind regards,\nJo",
    },
]


def dataset(folder: Path, rows: list[dict[str, str]]) -> Path:
    data = folder / "reply_remarks" / "data" / "en"
    data.mkdir(parents=True)
    for part in ("train", "test"):
        (data / f"{part}.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), "utf-8")
    return folder


def test_marks_become_places() -> None:
    text, spans = unmarked("⟪No.⟫⟦ Ha!⟧ Bye.", "x")
    assert text == "No. Ha! Bye."
    assert (spans["open"], spans["remark"]) == ((Span(0, 3),), (Span(3, 7),))


@pytest.mark.parametrize("text", ["⟦No.", "No.⟧", "⟪No.⟧"])
def test_marks_that_do_not_fit_are_named(tmp_path: Path, text: str) -> None:
    folder = dataset(tmp_path, [ROWS[0], {**ROWS[1], "text": text}])
    with pytest.raises(InputError, match=r"train.jsonl:2: x-2"):
        list(marked("train", folder))


def test_a_trouble_that_has_no_name_is_named(tmp_path: Path) -> None:
    folder = dataset(tmp_path, [ROWS[0], {**ROWS[1], "trouble": "rain"}])
    with pytest.raises(InputError, match=r"train.jsonl:2: x-2: trouble 'rain' is none of none, death"):
        list(marked("train", folder))


def test_customers_without_a_reply_tell_their_trouble_alone() -> None:
    [found] = [r for r in troubled("test") if r.trouble == "death"][:1]
    made = row(Encoder(Artifact(WEIGHTS)), found)
    assert made.trouble == TROUBLES.index("death")
    assert made.known.sum() == 0


def test_tokens_get_the_marks_of_their_words(tmp_path: Path) -> None:
    reply = next(marked("train", dataset(tmp_path, ROWS)))
    found = row(Encoder(Artifact(WEIGHTS)), reply)
    assert found.words.shape[0] == found.targets.shape[0] == found.known.shape[0]
    assert 0 < found.targets[:, 0].sum() < found.known[:, 0].sum() < len(found.known)
    assert found.targets[:, 1].sum() == 0


def test_batches_hold_every_row_once(tmp_path: Path) -> None:
    encoder = Encoder(Artifact(WEIGHTS))
    rows = [row(encoder, reply) for reply in marked("train", dataset(tmp_path, ROWS))] * 9
    assert sorted(i for batch in batches(rows, 0) for i in batch) == list(range(len(rows)))


def test_polite_replies_are_known_to_have_no_remark() -> None:
    replies = list(polite(2))
    assert {reply.doc.lang for reply in replies} == {"en", "tr", "fa", "lv"}
    assert all(reply.spans == {"remark": ()} for reply in replies)


def test_what_the_plain_sentence_leaves_out_is_marked(tmp_path: Path) -> None:
    folder = tmp_path / "plain_sentences" / "data" / "en"
    folder.mkdir(parents=True)
    pairs = (
        ("It left Leeds on 3 May, as anybody can see.", "It left Leeds on 3 May."),
        ("Well, well, well.", SILENT),
        ("The sum is to be remitted prior to dispatch.", "Please pay before we send it."),  # nobody can tell what is gone
        ("We open at nine.", "We open at nine."),
    )
    rows = [{"id": str(i), "text": text, "plain": plain} for i, (text, plain) in enumerate(pairs)]
    (folder / "train.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    [reply] = left_out("train", tmp_path)
    assert reply.doc.text == "It left Leeds on 3 May, as anybody can see. Well, well, well. We open at nine."
    assert [span.of(reply.doc.text) for span in reply.spans["remark"]] == ["as anybody can see", "Well, well, well."]


def test_a_tagger_is_trained_and_read(tmp_path: Path) -> None:
    found = train(tmp_path / "out", dataset(tmp_path / "mine", ROWS), epochs=1)
    assert {*found} == {"remark.en", "open.en", "trouble.en"}
    tagger = Tagger(Encoder(Artifact(WEIGHTS)), tmp_path / "out")
    tagger.check()
    assert tagger.fits
    assert len(tagger("Is it open?", "We open at nine.").logits) > 3


def test_the_shipped_one_keeps_its_floors() -> None:
    """By clause, on the frozen part; expect less on other people's texts."""
    found = measured(Tagger(Encoder(Artifact(WEIGHTS))), [*marked("test"), *troubled("test")])
    assert min(found[f"remark.{lang}"]["precision"] for lang in ("en", "tr", "fa", "lv")) >= 0.8
    assert min(found[f"remark.{lang}"]["recall"] for lang in ("en", "tr", "fa", "lv")) >= 0.5
    assert min(found[f"trouble.{lang}"]["precision"] for lang in ("en", "tr", "fa", "lv")) >= 0.6
