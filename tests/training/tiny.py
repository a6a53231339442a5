"""A tiny encoder, examples and a recipe that trains in seconds."""

from __future__ import annotations

from functools import cache

import torch
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import BertConfig, BertModel

from training.base import Base
from training.data import Example
from training.network import Network
from training.recipe import Recipe, Stage

WORDS = "sorry we refund cannot thanks cancel leaving love it the a your order now please today never".split()
PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", *(f"▁{w}" for w in WORDS), *"abcdefghijklmnopqrstuvwxyz"]
CONFIG = BertConfig(
    vocab_size=len(PIECES), hidden_size=48, num_hidden_layers=4, num_attention_heads=4, intermediate_size=64, pad_token_id=1
)
_STAGE = Stage({"toy": 99}, epochs=10, rate=5e-3)
RECIPE = Recipe((0, 1, 3), 1, (_STAGE,), {"leaving": 2.0}, tokens=120, evaluations=1, patience=99)


@cache
def base() -> Base:
    torch.manual_seed(0)
    tokenizer = Tokenizer(models.Unigram([(p, -float(i)) for i, p in enumerate(PIECES)], unk_id=3))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.post_processor = processors.TemplateProcessing(single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)])
    return Base("tiny", BertModel(CONFIG, add_pooling_layer=False).eval(), tokenizer)


def network() -> Network:
    """A new network; always the same one."""
    torch.manual_seed(1)
    copy = BertModel(CONFIG, add_pooling_layer=False)
    copy.load_state_dict(base().model.state_dict())
    return Network(Base("tiny", copy, base().tokenizer), RECIPE.layers, RECIPE.frozen)


def examples() -> list[Example]:
    """Leaving is what the word "cancel" says, an apology what "sorry" says; every fifth is for the dev part."""
    texts = [f"{a} {b} {c}" for a in WORDS[:8] for b in WORDS[4:10] for c in WORDS[8:12]]
    return [
        Example((t, "it"), {"leaving": float("cancel" in t), "register": 0.5, "apology": float("sorry" in t)}, "en", "toy",
                "dev" if i % 5 == 0 else "train")
        for i, t in enumerate(texts)
    ]  # fmt: skip
