"""How common a word is: the frequency lists of wordfreq (Speer 2022), loaded when first asked."""

from __future__ import annotations

from functools import cache

from coach.text.fold import fold

STOP_WORDS = 150
_KNOWN = {"en", "tr", "fa", "lv"}
_LONG = {"en"}  # languages whose long list reaches down to specialists' words
_SPECIALIST = 670  # centibels below 1: a frequency of 2e-7


@cache
def _lists(lang: str) -> tuple[frozenset[str], frozenset[str]]:
    """(stop words, all common words) of ``lang``, folded; both empty where no list is shipped."""
    if lang not in _KNOWN:
        return frozenset(), frozenset()
    import wordfreq  # a fifth of a second: only when a text is judged

    words = [fold(word) for bucket in wordfreq.get_frequency_list(lang, wordlist="small") for word in bucket]
    return frozenset(words[:STOP_WORDS]), frozenset(words)


def is_stop_word(folded: str, lang: str) -> bool:
    """Whether ``folded`` is among the most frequent words of ``lang``, which say nothing about a topic."""
    return folded in _lists(lang)[0]


def is_rare(folded: str, lang: str) -> bool:
    """Whether no form that begins like ``folded`` is common; False where no list is shipped."""
    common = _lists(lang)[1]
    return bool(common) and not any(folded[:n] in common for n in range(len(folded), max(3, len(folded) - 5), -1))


def is_specialist(folded: str, lang: str) -> bool:
    """Whether a word is known but used less than once in five million words; False where no long list is shipped."""
    return folded not in _lists(lang)[1] and folded in _rare_but_known(lang)


@cache
def _rare_but_known(lang: str) -> frozenset[str]:
    if lang not in _LONG:
        return frozenset()
    import wordfreq

    by_centibel = wordfreq.get_frequency_list(lang, wordlist="large")  # the i-th bucket: frequency 10 ** (-i / 100)
    return frozenset(fold(word) for bucket in by_centibel[_SPECIALIST:] for word in bucket)
