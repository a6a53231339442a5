"""What the fine-tuned models must beat: linear heads on the frozen encoder, and on words and letters alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from rich.progress import track
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.preprocessing import StandardScaler
from torch.nn.utils.rnn import pad_sequence

from coach.models.labels import LABELS
from training.base import Base
from training.data import Example
from training.metrics import GRADED
from training.network import MOST_TOKENS

Floats = npt.NDArray[np.float64]


def tfidf(train: Sequence[Example], test: Sequence[Example]) -> Floats:
    """(test, labels) scores from TF-IDF of words and of groups of letters."""
    makers = (
        TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2), min_df=2),
        TfidfVectorizer(sublinear_tf=True, analyzer="char_wb", ngram_range=(2, 5), min_df=3, max_features=200_000),
    )
    fitted = [maker.fit_transform([e.text for e in train]) for maker in makers]
    seen = [maker.transform([e.text for e in test]) for maker in makers]
    return _linear(csr_matrix(hstack(fitted)), csr_matrix(hstack(seen)), train, 10.0)


def frozen(base: Base, train: Sequence[Example], test: Sequence[Example]) -> Floats:
    """(test, labels) scores from the mean of the last layer of the whole encoder as pretrained."""
    scaler = StandardScaler().fit(known := _embedded(base, train))
    return _linear(scaler.transform(known), scaler.transform(_embedded(base, test)), train, 0.01)


def _linear(features: Any, unseen: Any, train: Sequence[Example], strength: float) -> Floats:
    scores = np.zeros((unseen.shape[0], len(LABELS)))
    for column, label in enumerate(track(LABELS, "Linear heads", transient=True)):
        rows = [i for i, e in enumerate(train) if label in e.targets]
        targets = np.array([train[i].targets[label] for i in rows])
        if label in GRADED:
            scores[:, column] = Ridge(alpha=1 / strength).fit(features[rows], targets).predict(unseen)
        elif 0 < (targets >= 0.5).sum() < len(rows):
            model = LogisticRegression(C=strength, max_iter=300).fit(features[rows], targets >= 0.5)
            scores[:, column] = model.decision_function(unseen)
    return scores


@torch.no_grad()
def _embedded(base: Base, examples: Sequence[Example], size: int = 64) -> Floats:
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].text))
    out = np.zeros((len(examples), base.model.config.hidden_size))
    for start in track(range(0, len(order), size), "Frozen encoder", transient=True):
        rows = order[start : start + size]
        ids = [torch.tensor(base.tokenizer.encode(examples[i].text).ids[:MOST_TOKENS]) for i in rows]
        padded = pad_sequence(ids, batch_first=True, padding_value=base.model.config.pad_token_id)
        mask = (torch.arange(padded.shape[1]) < torch.tensor([[len(i)] for i in ids])).long()
        hidden = base.model(input_ids=padded, attention_mask=mask).last_hidden_state
        out[rows] = ((hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)).numpy()
    return out
