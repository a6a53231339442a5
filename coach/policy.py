"""House policy: what a market, a channel and a team expect. Data in ``rules/policies/*.toml`` and a team's own folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Literal

from coach.errors import PackError
from coach.text.language import RULES, read_toml
from coach.types import SIGNALS, Channel

Register = Literal["informal", "neutral", "formal"]
Band = tuple[float, float]


@dataclass(frozen=True)
class Policy:
    """``bands[locale glob][channel]`` is the accepted range of register, 0 (slang) to 1 (officialese)."""

    name: str = "default"
    bands: Mapping[str, Mapping[str, Band]] = field(default_factory=dict)
    alternatives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # language → what agents may offer
    glossary: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # language → term → plain words
    weights: Mapping[str, float] = field(default_factory=dict)  # signal → weight in the overall score
    off: frozenset[str] = frozenset()  # rule ids that are not asked
    attention: int = 6  # findings shown at most
    acronyms: frozenset[str] = frozenset()  # house acronyms that customers know

    def band(self, locale: str, channel: Channel) -> Band:
        """The band of the most specific locale glob that matches; the widest one where none does."""
        fitting = [g for g, bands in self.bands.items() if fnmatchcase(locale or "-", g) and channel in bands]
        return self.bands[max(fitting, key=len)][channel] if fitting else (0.0, 1.0)

    def register(self, locale: str, channel: Channel) -> Register:
        low, high = self.band(locale, channel)
        return "formal" if low >= 0.5 else "informal" if high <= 0.6 else "neutral"


def _table(value: Any, fits: Callable[[Any], bool]) -> bool:
    return isinstance(value, dict) and all(fits(v) for v in value.values())


def _word(value: Any) -> bool:
    return isinstance(value, str)


def _words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(v, str) for v in value)


def _weight(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < 1e6


def _band(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(_weight(v) for v in value) and value[0] < value[1] <= 1


_SHAPES: Mapping[str, tuple[str, Callable[[Any], bool]]] = {
    "bands": (
        "a table of tables, locale glob → channel → [low, high] with 0 <= low < high <= 1",
        lambda v: _table(v, lambda b: _table(b, _band)),
    ),
    "alternatives": ('a table of lists, such as en = ["store credit"]', lambda v: _table(v, _words)),
    "glossary": ("a table of tables, language → term → plain words", lambda v: _table(v, lambda t: _table(t, _word))),
    "weights": ("a table of numbers from 0, signal → weight", lambda v: _table(v, _weight)),
    "off": ("a list of rule ids", _words),
    "attention": ("a whole number from 0", lambda v: isinstance(v, int) and not isinstance(v, bool) and v >= 0),
    "acronyms": ("a list of acronyms", _words),
}


def load_policies(folders: tuple[Path, ...] = (RULES / "policies",)) -> dict[str, Policy]:
    """Every policy of ``folders`` by name; what a file leaves out comes from ``default``."""
    base = read_policy(RULES / "policies" / "default.toml", Policy())
    found = {path.stem: read_policy(path, base) for folder in folders for path in sorted(folder.glob("*.toml"))}
    return {"default": base} | found


def read_policy(path: Path, base: Policy) -> Policy:
    data = read_toml(path)
    for key, value in data.items():
        if key not in _SHAPES:
            raise PackError(f"{path}: unknown key {key!r}; known: {sorted(_SHAPES)}")
        shape, fits = _SHAPES[key]
        if not fits(value):
            raise PackError(f"{path}: {key} = {value!r}"[:300] + f"; give {shape}")
    if unknown := data.get("weights", {}).keys() - set(SIGNALS):
        raise PackError(f"{path}: weights: {sorted(unknown)} are not signals; known: {list(SIGNALS)}")
    return Policy(
        name=path.stem,
        bands={**base.bands, **{g: _pairs(b) for g, b in data.get("bands", {}).items()}},
        alternatives={**base.alternatives, **{k: tuple(v) for k, v in data.get("alternatives", {}).items()}},
        glossary={**base.glossary, **data.get("glossary", {})},
        weights={**base.weights, **data.get("weights", {})},
        off=base.off | frozenset(data.get("off", ())),
        attention=data.get("attention", base.attention),
        acronyms=base.acronyms | frozenset(data.get("acronyms", ())),
    )


def _pairs(bands: Mapping[str, Any]) -> dict[str, Band]:
    return {channel: (float(low), float(high)) for channel, (low, high) in bands.items()}
