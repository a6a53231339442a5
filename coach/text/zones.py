"""Zones that are not the agent's own words, or must stay as they are: quotations, addresses, code, quoted mail."""

from __future__ import annotations

import re

from coach.types import Span

# Every repetition is bounded or starts at one place only, so that time stays linear. A quotation that is never closed is
# no quotation: straight marks open only with no letter before and no space after them, and close with no space before.
_TOP = "com|org|net|lv|ir|tr|de|eu|io|gov|example"
_SIGN = re.compile(rf'[`@“„«">]|://|[wW]{{3}}\.|\.(?:{_TOP})\b|(?<!\S)/\w')  # every zone has one; most replies have none
_ZONES = re.compile(
    rf"""
    ```.*?``` | (?<!\w)`[^`\n]{{1,300}}`(?!\w)                # code; not a backtick typed for an apostrophe
  | (?<!\w)(?:https?://|www\.)[^\s<>«»"“”]{{0,2000}}[^\s<>«»"“”.,;:!?)\]'’…،؛؟]   # URLs, less the punctuation after them
  | (?<![\w.+-])[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,8}}                 # e-mail addresses
  | (?<![\w.-])[a-z0-9-]{{1,63}}(?:\.[a-z0-9-]{{1,63}}){{0,8}}\.(?-i:{_TOP})(?:/[^\s<>«»"“”]{{0,2000}})?\b
  | (?<!\S)/[a-z0-9_.-]{{2,63}}(?:/[a-z0-9_.-]{{1,63}}){{0,8}}\b                          # paths
  | “[^“”\n]{{1,300}}” | „[^„“”"\n]{{1,300}}[”“"] | «[^«»\n]{{1,300}}» | (?<![\w"])"(?=[^\s"])[^"\n]{{1,300}}(?<=[^\s])"
  | ^[ \t]*>[^\n]*$                                         # mail quoted by ">"
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL | re.IGNORECASE,
)


def zones(text: str) -> tuple[Span, ...]:
    """Ranges of ``text`` that no rule judges and no edit touches, in order, apart from one another."""
    return tuple(Span(*m.span()) for m in _ZONES.finditer(text)) if _SIGN.search(text) else ()
