"""Small and capital letters as a language writes them: Turkish has two letters i."""

from __future__ import annotations


def lowered(word: str, lang: str) -> str:
    return (word.replace("I", "ı") if lang == "tr" else word).replace("İ", "i").lower()


def capitalised(word: str, lang: str) -> str:
    """``word`` with a capital first letter."""
    first = "İ" if lang == "tr" and word[:1] == "i" else word[:1].upper()
    return first + word[1:]
