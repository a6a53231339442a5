"""How names and numbers are written in the report."""

from __future__ import annotations

from coach.qa.page.talks import MEASURES

SIGNAL_NOTES = {
    "empathy": "whether the reply shows that the customer's feeling and case were understood, as far as their words call for it",
    "positivity": "whether it says what is possible, and leaves a way open where it must say no",
    "clarity": "short sentences, common words, steps in their order",
    "formality": "whether tone, greeting and closing fit the market and the channel",
    "ownership": "whether it says who does what next, and by when",
    "listening": "whether it answers what was asked, with the customer's own details",
    "channel": "whether length and form fit chat, e-mail, phone or a public post",
}
LABELS = {name: name.capitalize() for name in MEASURES}
_LANGUAGES = {"en": "English", "tr": "Turkish", "fa": "Persian", "lv": "Latvian", "und": "Not identified"}
_RIGHT_TO_LEFT = frozenset("ar ckb dv fa he ps sd ug ur yi".split())
NONE = "–"
_HOURS_FROM, _DAYS_FROM = 120, 2880  # minutes


def language_name(code: str) -> str:
    return _LANGUAGES.get(code, code)


def direction(code: str) -> str:
    """The value of ``dir`` for a text in the language; auto where that is not known."""
    return "auto" if code == "und" else "rtl" if code.partition("-")[0] in _RIGHT_TO_LEFT else "ltr"


def arrow(effect: str) -> str:
    return "↑" if effect == "raises" else "↓"


def plain_name(name: str) -> str:
    return name.replace("_", " ")


def written(value: str | float | None) -> str:
    """A cell as text: whole numbers with thousands apart, others as they were rounded."""
    if value is None:
        return NONE
    if isinstance(value, str):
        return value
    return f"{value:,}".replace("-", "−").replace(",", " ")


def interval(low: float | None, high: float | None) -> str:
    return NONE if low is None or high is None else f"{written(low)} to {written(high)}"


def amount(value: float, unit: str) -> tuple[str, str]:
    """A figure and its unit; long times in hours or days, and no needless zero."""
    if unit == "min" and value >= _HOURS_FROM:
        value, unit = (value / 60, "h") if value < _DAYS_FROM else (value / 1440, "days")
    rounded = round(value, 2 if abs(value) < 10 else 1)
    return written(int(rounded) if rounded == int(rounded) else rounded), unit
