"""Rule files: found by path, read whole, refused with the file, the key and the remedy where they are wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from inspect import signature
from pathlib import Path
from typing import Any, get_args

from coach.checks import CHECKS
from coach.errors import PackError
from coach.policy import Register
from coach.rules.rule import Condition, Example, Rule, Scope
from coach.text import LANGUAGES, Language, language
from coach.text.fold import fold
from coach.text.language import RULES, read_toml
from coach.text.patterns import Pattern
from coach.types import CHANNELS, SEVERITIES, SIGNALS, Draft, Role, Span, Turn

Types = Mapping[str, tuple[type, ...]]
_TEXT, _LIST = (str,), (list,)
_KEYS: Types = {
    **dict.fromkeys(("signal", "message", "severity", "source", "scope"), _TEXT),
    **dict.fromkeys(("flag", "want", "bad", "good"), _LIST),
    **dict.fromkeys(("when", "unless"), (list, dict)),
    **dict.fromkeys(("replace", "check"), (str, dict)),
}
_PLACES = {"match", "sentence", "near", "draft", "customer", "asked"}
_FACTS: Types = {"said": (bool,), "channel": _LIST, "locale": _LIST, "register": _LIST, "reply": _LIST, "words": (int,)}
_VALUES = {"channel": CHANNELS, "register": get_args(Register), "reply": ("first", "later")}
_EXAMPLE: Types = dict.fromkeys(("text", "asked", "channel", "locale", "policy", "fix"), _TEXT) | {"history": _LIST}
_TURN: Types = {"role": _TEXT, "text": _TEXT, "author": _TEXT, "minutes": (int, float)}
_LOCALE = {"en": "en-US", "tr": "tr-TR", "fa": "fa-IR", "lv": "lv-LV"}
MAX_FILES, MAX_BYTES, MAX_PATTERN = 2000, 64 << 10, 4000


@cache
def shipped(lang: str) -> tuple[Rule, ...]:
    """The rules of one language that come with the program, read when they are first asked for."""
    return load_rules(RULES, lang)


def load_rules(folder: Path = RULES, lang: str = "*") -> tuple[Rule, ...]:
    """Every rule under ``folder``: ``<lang>/<name>.toml``. A folder of many, huge or wrong files is refused whole."""
    paths = [p for p in sorted(folder.glob(f"{lang}/*.toml")) if p.parent.name != "policies" and not p.name.startswith("_")]
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
    _typed(data, _KEYS)
    for key in ("signal", "message", "source"):
        _need(data.get(key), f"{key} is missing; every rule has one")
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


def _typed(data: Mapping[str, Any], known: Types, where: str = "") -> None:
    """Each key is known and its value of a type that it may have."""
    if unknown := data.keys() - known:
        raise PackError(f"{where}unknown keys {sorted(unknown)}; known: {sorted(known)}")
    for key, value in data.items():
        names = " or ".join(_NAMES[kind] for kind in known[key])
        _need(isinstance(value, known[key]), f"{where}{key} must be {names}, not {_NAMES.get(type(value), 'a date or time')}")


_NAMES = {str: "text", list: "a list", dict: "a table", bool: "true or false", int: "a whole number", float: "a number"}


def _one_of(value: object, key: str, known: Sequence[str]) -> None:
    _need(value in known, f"{key} = {value!r}; use one of {list(known)}")


def _patterns(data: Mapping[str, Any], key: str, lang: Language) -> tuple[Pattern, ...]:
    given = data.get(key, [])
    _need(isinstance(given, list) and all(isinstance(p, str) for p in given), f"{key} must be a list of patterns")
    _need(all(len(p) <= MAX_PATTERN for p in given), f"{key}: a pattern is longer than {MAX_PATTERN} characters; use a class")
    return tuple(Pattern(p, lang.classes) for p in given)


def _condition(data: Mapping[str, Any] | list[str], key: str, lang: Language) -> Condition:
    if isinstance(data, list):
        data = {"match": data}
    _typed(data, dict.fromkeys(_PLACES, _LIST) | dict(_FACTS), f"{key}.")
    for fact, known in _VALUES.items():
        for value in data.get(fact, ()):
            _one_of(value, f"{key}.{fact}", known)
    _need(all(isinstance(glob, str) for glob in data.get("locale", ())), f"{key}.locale must be a list of text")
    parts: dict[str, Any] = {place: _patterns(data, place, lang) for place in _PLACES & data.keys()}
    parts |= {fact: tuple(v) if isinstance(v, list) else v for fact, v in data.items() if fact in _FACTS}
    return Condition(**parts)


def _check(given: str | Mapping[str, Any] | None) -> Any:
    if given is None:
        return None
    options = {"name": given} if isinstance(given, str) else dict(given)
    name = options.pop("name", None)
    _one_of(name, "check", sorted(CHECKS))
    known = {p.name: (type(p.default),) for p in signature(CHECKS[str(name)]).parameters.values() if p.default is not p.empty}
    _typed(options, known, "check.")
    return partial(CHECKS[str(name)], **options)


def _replace(data: Mapping[str, Any], lang: Language) -> str | dict[str, str] | None:
    given = data.get("replace")
    if given == "{plain}":  # the right-hand sides of the lexicons that the flags name
        named = [name for p in data.get("flag", []) for name in re.findall(r"\{([a-z]\w*)\}", p) if name in lang.lexicons]
        given = {term: plain for name in named for term, plain in lang.lexicons[name].items() if plain}
    if not isinstance(given, dict):
        return given
    _need(all(isinstance(v, str) for v in given.values()), "replace: each entry must be text")
    return {fold(k): v for k, v in given.items()}


def _examples(data: Mapping[str, Any], lang: str, when: Condition) -> Iterator[Example]:
    for fires, key in ((True, "bad"), (False, "good")):
        for given in data.get(key, []):
            _need(isinstance(given, (str, dict)), f"{key} must be a list of examples, each a text or a table")
            e = {"text": given} if isinstance(given, str) else given
            _typed(e, _EXAMPLE, f"{key}: ")
            _need("text" in e, f"{key}: an example lacks its text")
            yield _example(e, lang, when, fires=fires)


def _example(e: Mapping[str, Any], lang: str, when: Condition, *, fires: bool) -> Example:
    text, span = _marked(e["text"]) if fires else (e["text"], None)
    history = tuple(_turn(turn) for turn in e.get("history", ()))
    history += (Turn("customer", e["asked"]),) if "asked" in e else ()
    channel = e.get("channel", when.channel[0] if when.channel else "chat")
    _one_of(channel, "channel", CHANNELS)
    draft = Draft(text, lang, channel, e.get("locale", _LOCALE[lang]), history, e.get("policy", "default"))
    return Example(draft, span, e.get("fix"))


def _turn(turn: Any) -> Turn:
    _need(isinstance(turn, dict) and turn.keys() >= {"role", "text"}, "history: each turn is a table with role and text")
    _typed(turn, _TURN, "history: ")
    _one_of(turn["role"], "history: role", get_args(Role))
    return Turn(**turn)


def _marked(text: str) -> tuple[str, Span]:
    _need(text.count("«") == text.count("»") == 1, f"bad example {text!r}: mark what is found with one «…»")
    start, end = text.index("«"), text.index("»") - 1
    return text.replace("«", "").replace("»", ""), Span(start, end)
