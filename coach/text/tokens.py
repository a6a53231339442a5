"""Tokens as spaCy cuts them, for whoever needs its conventions. Scoring itself reads ``Reading.words``: see
docs/decisions/0003-tokens.md."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from coach.errors import InputError
from coach.types import Span

if TYPE_CHECKING:
    from spacy.language import Language


def tokens(text: str, lang: str) -> tuple[Span, ...]:
    """The spans of the tokens of ``text`` in code points, in order, white space left out.

    ``lang`` is an ISO 639-1 code; languages that spaCy does not know, and those whose tokenizer needs a further package,
    are cut by its multi-language rules ("xx"). Raises InputError where spaCy is not installed.
    """
    return tuple(Span(t.idx, t.idx + len(t)) for t in _pipeline(lang).make_doc(text) if not t.is_space)


@lru_cache(maxsize=16)
def _pipeline(lang: str) -> Language:
    """An empty spaCy pipeline, made once for each language."""
    try:
        import spacy
    except ImportError as e:
        raise InputError(f"tokens of {lang!r} need spaCy, which is not installed: pip install 'reply-coach[nlp]'") from e
    try:
        return spacy.blank(lang)
    except ImportError:  # spaCy has no such language, or its tokenizer needs a package that is missing
        return spacy.blank("xx")
