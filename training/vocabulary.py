"""A smaller vocabulary: the pieces that texts of the shipped languages need, and their rows of the embedding table."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

import torch
import wordfreq
from tokenizers import Tokenizer
from torch import nn

from coach.errors import InputError
from training.base import Base

_FOUR: dict[str, int] = dict.fromkeys(("en", "tr", "fa", "lv"), 60_000)  # so many of the commonest words keep their pieces
_OTHERS: dict[str, int] = dict.fromkeys(("de", "es", "fr", "pt", "it", "nl", "ru", "hi", "ja", "zh", "ko", "vi"), 4_000)
_OFTEN = 3  # times that a piece occurs in the texts
_SCRIPTS = ("LATIN", "ARABIC", "CYRILLIC", "DEVANAGARI", "HIRAGANA", "KATAKANA", "GREEK")
_MARK = "▁"


def prune(base: Base, texts: Iterable[str]) -> Base:
    """``base`` with only the pieces that ``texts`` often use, those of common words, and every letter and sign.

    A word whose pieces went is cut into smaller ones, so that nothing becomes unknown which was not before.
    """
    state = json.loads(base.tokenizer.to_str())
    if state["model"]["type"] != "Unigram":
        raise InputError(f"{base.name}: a {state['model']['type']} vocabulary; set prune = false, only Unigram ones are pruned")
    kept = sorted(_special(state) | _letters(state) | _used(base.tokenizer, texts))
    place = {old: new for new, old in enumerate(kept)}
    model = deepcopy(base.model)
    rows = model.get_input_embeddings().weight.detach()[torch.tensor(kept)]
    model.set_input_embeddings(nn.Embedding.from_pretrained(rows, freeze=True, padding_idx=place[model.config.pad_token_id]))
    model.config.vocab_size, model.config.pad_token_id = len(kept), place[model.config.pad_token_id]
    return Base(base.name, model, Tokenizer.from_str(json.dumps(_renumbered(state, kept, place))))


def _special(state: Mapping[str, Any]) -> set[int]:
    named = {i for token in state["post_processor"]["special_tokens"].values() for i in token["ids"]}
    return named | {state["model"]["unk_id"]} | {i for i, (piece, _) in enumerate(state["model"]["vocab"]) if piece == "<pad>"}


def _letters(state: Mapping[str, Any]) -> set[int]:
    """Pieces of a single character, with or without the mark of a beginning word; of Chinese and Korean only the used ones."""
    plain = ((i, piece.removeprefix(_MARK)) for i, (piece, _) in enumerate(state["model"]["vocab"]))
    return {i for i, char in plain if not char or (len(char) == 1 and _wanted(char))}


def _wanted(char: str) -> bool:
    return not char.isalpha() or unicodedata.name(char, "").startswith(_SCRIPTS)


def _used(tokenizer: Tokenizer, texts: Iterable[str]) -> set[int]:
    words = [word for lang, most in (_FOUR | _OTHERS).items() for word in wordfreq.top_n_list(lang, most)]
    words += [word.capitalize() for lang, most in _FOUR.items() for word in wordfreq.top_n_list(lang, most // 2)]
    counts = Counter(i for encoding in tokenizer.encode_batch_fast(list(texts)) for i in encoding.ids)
    often = {i for i, count in counts.items() if count >= _OFTEN}
    return often | {i for encoding in tokenizer.encode_batch_fast(words) for i in encoding.ids}


def _renumbered(state: Mapping[str, Any], kept: list[int], place: Mapping[int, int]) -> dict[str, Any]:
    new = deepcopy(dict(state))
    vocab, unknown = state["model"]["vocab"], state["model"]["unk_id"]
    new["model"] |= {"vocab": [vocab[i] for i in kept], "unk_id": place[unknown]}
    new["added_tokens"] = [{**t, "id": place[t["id"]]} for t in state["added_tokens"] if t["id"] in place]
    for token in new["post_processor"]["special_tokens"].values():
        token["ids"] = [place[i] for i in token["ids"]]
    return new
