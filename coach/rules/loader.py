"""Rule files: found by path, read whole, refused with the file, the key and the remedy where they are wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, get_args

from coach.checks import CHECKS
from coach.errors import PackError
from coach.rules.rule import Condition, Example, Rule, Scope
from coach.text import LANGUAGES, Language, language
from coach.text.fold import fold
from coach.text.language import RULES, read_toml
from coach.text.patterns import Pattern
from coach.types import CHANNELS, SEVERITIES, SIGNALS, Draft, Span, Turn

KEYS = {"signal", "message", "severity", "source", "flag", "unless", "want", "when", "replace", "scope", "check", "bad", "good"}
_PLACES = {"match", "sentence", "near", "draft", "customer", "asked"}
_FACTS = {"said", "channel", "locale", "register", "reply", "words"}
_EXAMPLE = {"text", "asked", "history", "channel", "locale", "policy", "fix"}
_LOCALE = {"en": "en-US", "tr": "tr-TR", "fa": "fa-IR", "lv": "lv-LV"}
MAX_FILES, MAX_BYTES, MAX_PATTERN = 2000, 64 << 10, 4000


def load_rules(folder: Path = RULES) -> tuple[Rule, ...]:
    """Every rule under ``folder``: ``<lang>/<name>.toml``. A folder of many, huge or wrong files is refused whole."""
    paths = [p for p in sorted(folder.glob("*/*.toml")) if p.parent.name != "policies" and not p.name.startswith("_")]
    if not folder.is_dir():
        raise PackError(f"{folder}: no such folder; give one with <language>/<rule>.toml files")
    if len(paths) > MAX_FILES:
        raise PackError(f"{folder}: {len(paths)} rule files; at most {MAX_FILES} are read")
    return tuple(read_rule(path) for path in paths)


def read_rule(path: Path) -> Rule:
    """The rule in ``path``; PackError says what is wrong in it."""
    if path.parent.name not in LANGUAGES:
        raise PackError(f"{path}: {path.parent.name!r} is not a language of rules; use one of {list(LANGUAGES)}")
    if path.stat().st_size > MAX_BYTES:
        raise PackError(f"{path}: larger than {MAX_BYTES} bytes; split it into several rules")
    data = read_toml(path)
    try:
        return _rule(data, language(path.parent.name), path.stem)
    except PackError as e:
        raise PackError(f"{path}: {e}") from e


def _rule(data: Mapping[str, Any], lang: Language, stem: str) -> Rule:
    if unknown := data.keys() - KEYS:
        raise PackError(f"unknown keys {sorted(unknown)}; known: {sorted(KEYS)}")
    for key in ("signal", "message", "source"):
        _need(isinstance(data.get(key), str) and data[key], f"{key} is missing; every rule has one")
    _one_of(data["signal"], "signal", SIGNALS)
    _one_of(data.get("severity", "medium"), "severity", SEVERITIES)
    _one_of(data.get("scope", "text"), "scope", get_args(Scope))
    _need(data.keys() & {"flag", "want", "check"}, "give flag, want or check: nothing says when the rule fires")
    when, unless = _condition(data.get("when", {}), "when", lang), _condition(data.get("unless", {}), "unless", lang)
    return Rule(
        id=f"{lang.code}.{stem}", lang=lang.code, signal=data["signal"], message=data["message"], source=data["source"],
        severity=data.get("severity", "medium"), flag=_patterns(data, "flag", lang), want=_patterns(data, "want", lang),
        check=_check(data.get("check")), when=when, unless=unless, replace=_replace(data, lang), scope=data.get("scope", "text"),
        examples=tuple(_examples(data, lang.code, when)),
    )  # fmt: skip


def _need(holds: object, message: str) -> None:
    if not holds:
        raise PackError(message)


def _one_of(value: object, key: str, known: Sequence[str]) -> None:
    _need(value in known, f"{key} = {value!r}; use one of {list(known)}")


def _patterns(data: Mapping[str, Any], key: str, lang: Language) -> tuple[Pattern, ...]:
    given = data.get(key, [])
    _need(isinstance(given, list) and all(isinstance(p, str) for p in given), f"{key} must be a list of patterns")
    _need(all(len(p) <= MAX_PATTERN for p in given), f"{key}: a pattern is longer than {MAX_PATTERN} characters; make a class of it")
    return tuple(Pattern(p, lang.classes) for p in given)


def _condition(data: Mapping[str, Any] | list[str], key: str, lang: Language) -> Condition:
    if isinstance(data, list):
        data = {"match": data}
    if unknown := data.keys() - _PLACES - _FACTS:
        raise PackError(f"{key}: unknown parts {sorted(unknown)}; known: {sorted(_PLACES | _FACTS)}")
    for channel in data.get("channel", ()):
        _one_of(channel, f"{key}.channel", CHANNELS)
    patterns = {place: _patterns(data, place, lang) for place in _PLACES & data.keys()}
    facts = {fact: tuple(v) if isinstance(v, list) else v for fact, v in data.items() if fact in _FACTS}
    return Condition(**patterns, **facts)


def _check(given: str | Mapping[str, Any] | None) -> Any:
    if given is None:
        return None
    options = {"name": given} if isinstance(given, str) else dict(given)
    name = options.pop("name", None)
    _need(name in CHECKS, f"check = {name!r}; use one of {sorted(CHECKS)}")
    return partial(CHECKS[name], **options)


def _replace(data: Mapping[str, Any], lang: Language) -> str | dict[str, str] | None:
    given = data.get("replace")
    if given == "{plain}":  # the right-hand sides of the lexicons that the flags name
        named = [name for p in data.get("flag", []) for name in re.findall(r"\{([a-z]\w*)\}", p) if name in lang.lexicons]
        given = {term: plain for name in named for term, plain in lang.lexicons[name].items() if plain}
    return {fold(k): v for k, v in given.items()} if isinstance(given, dict) else given


def _examples(data: Mapping[str, Any], lang: str, when: Condition) -> Iterator[Example]:
    for fires, key in ((True, "bad"), (False, "good")):
        for given in data.get(key, []):
            e = {"text": given} if isinstance(given, str) else given
            if unknown := e.keys() - _EXAMPLE:
                raise PackError(f"{key}: unknown keys {sorted(unknown)} in an example; known: {sorted(_EXAMPLE)}")
            yield _example(e, lang, when, fires=fires)


def _example(e: Mapping[str, Any], lang: str, when: Condition, *, fires: bool) -> Example:
    text, span = _marked(e["text"]) if fires else (e["text"], None)
    history = tuple(Turn(**turn) for turn in e.get("history", ()))
    history += (Turn("customer", e["asked"]),) if "asked" in e else ()
    channel = e.get("channel", when.channel[0] if when.channel else "chat")
    draft = Draft(text, lang, channel, e.get("locale", _LOCALE[lang]), history, e.get("policy", "default"))
    return Example(draft, span, e.get("fix"))


def _marked(text: str) -> tuple[str, Span]:
    _need(text.count("«") == text.count("»") == 1, f"bad example {text!r}: mark what is found with one «…»")
    start, end = text.index("«"), text.index("»") - 1
    return text.replace("«", "").replace("»", ""), Span(start, end)
