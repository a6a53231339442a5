"""Models: one multilingual encoder, linear heads, one Scorer for all of them."""

from coach.models.artifact import WEIGHTS, Artifact, ModelError
from coach.models.encoder import Encoder
from coach.models.phraser import Phraser
from coach.models.scorer import ModelScorer
from coach.models.tagger import Tagger

__all__ = ["WEIGHTS", "Artifact", "Encoder", "ModelError", "ModelScorer", "Phraser", "Tagger"]
