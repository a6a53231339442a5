"""Zones that are not the agent's own words, or must stay as they are: quotations, addresses, code, quoted mail."""

from __future__ import annotations

import re

from coach.types import Span

_ZONES = re.compile(
    r"""
    ```.*?``` | `[^`\n]+`                                   # code
  | (?:https?://|www\.)[^\s<>«»"“”]+                        # URLs
  | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                            # e-mail addresses
  | \b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|lv|ir|tr|de|eu|io|gov|example)(?:/[^\s<>«»"“”]*)?\b
  | “[^”\n]{2,300}[”“] | „[^”“"\n]{2,300}[”“"] | «[^»\n]{2,300}» | (?<!\d)"[^"\n]{2,300}"
  | ^[ \t]*>[^\n]*$                                         # mail quoted by ">"
    """,
    re.X | re.M | re.S | re.I,
)


def zones(text: str) -> tuple[Span, ...]:
    """Ranges of ``text`` that no rule judges and no edit touches."""
    return tuple(Span(*m.span()) for m in _ZONES.finditer(text))
