"""Zones that are not the agent's own words, or must stay as they are: quotations, addresses, code, quoted mail."""

from __future__ import annotations

import re

from coach.types import Span

# Every repetition is bounded or starts at one place only, so that time stays linear. A quotation that is never closed is
# no quotation: straight marks count as opening only before a letter, as closing only after one.
_ZONES = re.compile(
    r"""
    ```.*?``` | (?<!\w)`[^`\n]{1,300}`(?!\w)                # code; not a backtick typed for an apostrophe
  | (?<!\w)(?:https?://|www\.)[^\s<>«»"“”]{0,2000}[^\s<>«»"“”.,;:!?)\]'’…،؛؟]   # URLs, less the punctuation after them
  | (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}                 # e-mail addresses
  | (?<![\w.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.(?:com|org|net|lv|ir|tr|de|eu|io|gov|example)(?:/[^\s<>«»"“”]{0,2000})?\b
  | “[^“”\n]{1,300}[”“] | „[^„“”"\n]{1,300}[”“"] | «[^«»\n]{1,300}» | (?<![\w"])"(?=[^\s"])[^"\n]{1,300}(?<=[^\s])"
  | ^[ \t]*>[^\n]*$                                         # mail quoted by ">"
    """,
    re.X | re.M | re.S | re.I,
)


def zones(text: str) -> tuple[Span, ...]:
    """Ranges of ``text`` that no rule judges and no edit touches, in order, apart from one another."""
    return tuple(Span(*m.span()) for m in _ZONES.finditer(text))
