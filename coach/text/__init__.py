"""Reading: cleaning, folding, language, sentences, words, morphology. Judges nothing."""

from coach.text.doc import Doc, Reading, read
from coach.text.language import LANGUAGES, Language, language

__all__ = ["LANGUAGES", "Doc", "Language", "Reading", "language", "read"]
