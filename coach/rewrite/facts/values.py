"""Facts with a value: amounts, numbers, dates, times, durations, references, addresses, placeholders."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from coach.rewrite.facts.fact import Fact, Kind
from coach.rewrite.facts.vocabulary import SYMBOLS, Vocabulary, vocabulary
from coach.text.fold import fold
from coach.types import Span

Read = Callable[[re.Match[str]], str | None]
_DAYS = {"day": 1, "night": 1, "week": 7}
_MINUTES = {"second": Decimal(1) / 60, "minute": Decimal(1), "hour": Decimal(60)}
_CODES = dict(SYMBOLS.values())
_SCALE = dict.fromkeys(("k", "bin", "HZAR", "tukst"), 1_000) | dict.fromkeys(("mn", "milyon", "million", "MYLYVN"), 1_000_000)
_SIGN = "[" + "".join(_CODES) + "]"


@dataclass(frozen=True, slots=True)
class Reader:
    """A kind of fact: where it may stand, and what is read there; None where it is not one after all."""

    kind: Kind
    pattern: re.Pattern[str]
    read: Read


def values(text: str, lang: str) -> tuple[Fact, ...]:
    """The facts of ``text``, in order. Where several kinds could stand, the most telling one does."""
    folded = list(fold(text))
    for i, char in enumerate(text):
        if char in SYMBOLS:
            folded[i] = SYMBOLS[char][0]
    return tuple(sorted(_found("".join(folded), lang), key=lambda fact: fact.span))


def _found(left: str, lang: str) -> Iterator[Fact]:
    for reader in readers(lang):
        taken = []
        for match in reader.pattern.finditer(left):
            value = reader.read(match)
            if value is not None:
                taken.append(match.span())
                yield Fact(reader.kind, Span(*match.span()), value)
        for start, end in taken:
            left = left[:start] + "\x1e" * (end - start) + left[end:]


@cache
def readers(lang: str) -> tuple[Reader, ...]:
    """Of one language, the most telling kinds first."""
    words = vocabulary(lang)
    return (*_plain(), *_calendar(words), *_quantities(words), *_identifiers(), *_numbers(words))


def _plain() -> Iterator[Reader]:
    yield _reader("placeholder", r"\[[^\]\n]{1,60}\]|\{\{?[\w .]{1,40}\}\}?", lambda m: m[0])
    yield _reader("email", r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", lambda m: m[0])
    yield _reader("url", r"(?:https?://|www\.)[^\s<>\"]{1,2000}[^\s<>\".,;:!?)\]']", _address)
    host = r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}\.(?:com|org|net|lv|ir|tr|eu|io|gov)"
    yield _reader("url", rf"(?<![\w.@-]){host}(?:/[^\s]{{0,500}}[\w/])?(?![\w])", _address)


def _calendar(words: Vocabulary) -> Iterator[Reader]:
    month, weekday = words.one_of("months"), words.one_of("weekdays")
    century, month_day, ends = r"(?:1[34]|20)", r"[./-](?P<m>\d{1,2})[./-]", r"(?![\w/]|\.\d)"
    yield _reader("date", rf"(?<![\w.,/-])(?P<y>{century}\d\d){month_day}(?P<d>\d{{1,2}}){ends}", _numeric_date)
    yield _reader("date", rf"(?<![\w.,/-])(?P<d>\d{{1,2}}){month_day}(?P<y>{century}?\d\d){ends}", _numeric_date)
    day = rf"(?P<d>\d{{1,2}}|\b(?:{words.spelled}))(?:{words.word('ordinal')}|\.)?"
    year = rf"(?:(?:\x1fMAH| MAH)?,? {century}\d\d)?"
    yield _reader("date", rf"\b{day} ?(?:of |-)?(?:gada )?\b(?P<m>{month})\b{year}", lambda m: _named_date(words, m))
    yield _reader("date", rf"\b(?P<m>{month})\b (?:the )?{day}(?![\w%]|[.,:]\d){year}", lambda m: _named_date(words, m))
    yield _reader("date", r"(?<![\w.,/-])(?P<d>\d{1,2})(?:/(?P<m>\d{1,2})|\.(?P<n>\d\d)\.)(?![\w/])", _numeric_date)
    for clock in words.clocks():
        yield _reader("clock", rf"(?<![\w.,:])(?:{clock})(?!\w)", lambda m: _clock(words, m))
    yield _reader("weekday", rf"\b(?:{weekday})\b", lambda m: words.key("weekdays", m[0]))
    yield _reader("day", rf"\b(?:{words.one_of('days')})\b", lambda m: words.key("days", m[0]))


def _quantities(words: Vocabulary) -> Iterator[Reader]:
    quantity, sign = words.quantity, _SIGN
    currency = words.one_of("currencies")
    range_to = rf"(?: ?(?:-|{words.word('to')}) ?(?P<most>{quantity}))?"
    amount = rf"(?P<n>{quantity}){range_to}(?: ?(?P<k>k|mn|bin|milyon|million|HZAR|MYLYVN|tukst\.?))?"
    yield _reader("amount", rf"(?P<c>{sign}) ?{amount}", lambda m: _amount(words, m))
    yield _reader("amount", rf"(?<![\w.,]){amount} ?-?(?:(?P<c>{sign})|(?P<w>{currency})\b)", lambda m: _amount(words, m))
    yield _reader("amount", rf"\b(?P<w>{currency}) (?P<n>\d[\d.,]*)", lambda m: _amount(words, m))
    percent = rf"% ?(?P<n>{quantity})|(?P<p>{quantity}) ?(?:%|percent|per cent|DRCD|DRSD|procent\w*)|yuzde (?P<t>{quantity})"
    yield _reader("percent", percent, lambda m: _number(words, m["n"] or m["p"] or m["t"]))
    unit = rf"(?P<b>{words.word('business')}[ -])?(?P<u>{words.one_of('units')})\b(?P<a> {words.word('business_after')}\b)?"
    yield _reader("rate", rf"\b(?:{words.one_of('rates')})(?!\w)", lambda m: words.key("rates", m[0]))
    count = rf"(?P<n>{quantity}){range_to}|(?P<half>{words.word('half')})|(?P<one>{words.word('one')})"
    yield _reader("duration", rf"(?<![\w.,])(?:{count})[ \x1f-]?{unit}", lambda m: _duration(words, m))


def _identifiers() -> Iterator[Reader]:
    yield _reader("phone", r"(?<![\w-])(?:\+|00)?\(?\d(?:[ ()-]{0,2}\d){6,14}(?![\w-])", _phone)
    yield _reader("reference", r"(?<!\w)#? ?(?=[a-z0-9-]*\d)(?=[a-z0-9-]*[a-z]|#)[a-z0-9]+(?:-[a-z0-9]+)*(?!\w)", _reference)
    yield _reader("reference", r"(?<![\w.,])v?\d+(?:\.\d+){2,}(?![\w])", lambda m: m[0].removeprefix("v"))
    yield _reader("reference", r"(?<![\w.,])#?\d{5,}(?![\w]|[.,]\d)", _reference)


def _numbers(words: Vocabulary) -> Iterator[Reader]:
    number = rf"(?<![\w.,\x1f])(?P<n>{words.quantity})(?:{words.word('ordinal')})?(?!\w)"
    yield _reader("number", number, lambda m: _plain_number(words, m))


def _reader(kind: Kind, pattern: str, read: Read) -> Reader:
    return Reader(kind, re.compile(pattern), read)


def _address(match: re.Match[str]) -> str:
    return match[0].removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def _numeric_date(match: re.Match[str]) -> str | None:
    found = match.groupdict()
    month, day = int(found["m"] or found.get("n") or 0), int(found["d"])
    if not (1 <= month <= 12 and 1 <= day <= 31) and not (1 <= day <= 12 and 1 <= month <= 31):
        return None
    jalali = (found.get("y") or "").startswith(("13", "14")) and len(found.get("y") or "") == 4
    month, day = (month, day) if month <= 12 else (day, month)
    return f"{month + 100 if jalali else month}-{day}"


def _named_date(words: Vocabulary, match: re.Match[str]) -> str | None:
    day = _number(words, match["d"])
    return f"{words.key('months', match['m'])}-{day}" if day and 1 <= int(day) <= 31 else None


def _clock(words: Vocabulary, match: re.Match[str]) -> str | None:
    """Minutes since noon or midnight: whether it is before or after noon is often left to the reader."""
    found = {key.rstrip("b"): value for key, value in match.groupdict().items() if value}
    hour, minute = _number(words, found.get("hour", found.get("word", ""))), int(found.get("minute", 0))
    if hour is None or "." in hour or int(hour) > 24 or minute > 59:
        return None
    return str((60 * int(hour) + minute + words.past.get(found.get("past", ""), 0)) % 720)


def _amount(words: Vocabulary, match: re.Match[str]) -> str | None:
    found = match.groupdict()
    code = _CODES.get(found.get("c") or "", "") or words.key("currencies", found.get("w") or "")
    number = _number(words, found["n"].rstrip(".,"))
    if number is None:
        return None
    times = Decimal(_SCALE.get((found.get("k") or "").rstrip("."), 1))
    most = found.get("most")
    upper = _number(words, most) if most else None
    if code == "IRR":  # people count in tomans
        times, code, upper = times * Decimal("0.1"), "IRT", upper and _plain_text(Decimal(upper) / 10)
    return f"{_plain_text(Decimal(number) * times)}{f'-{upper}' if upper else ''} {code}"


def _duration(words: Vocabulary, match: re.Match[str]) -> str | None:
    unit = words.key("units", match["u"])
    counts = [Decimal(n) for part in (match["n"], match["most"]) if part and (n := _number(words, part)) is not None]
    if not counts:
        counts = [Decimal("0.5") if match["half"] else Decimal(1)]
    business = match["b"] or match["a"]
    if unit in _DAYS and not business:
        counts, unit = [c * _DAYS[unit] for c in counts], "day"
    elif unit == "year":
        counts, unit = [c * 12 for c in counts], "month"
    elif unit in _MINUTES:
        counts, unit = [(c * _MINUTES[unit]).quantize(Decimal("0.01")) for c in counts], "minute"
        if all(c % 1440 == 0 for c in counts):
            counts, unit = [c / 1440 for c in counts], "day"
    return "-".join(map(_plain_text, counts)) + (" business " if business else " ") + unit


def _phone(match: re.Match[str]) -> str | None:
    digits = re.sub(r"\D", "", match[0])
    return digits[-9:] if len(digits) >= 7 else None


def _reference(match: re.Match[str]) -> str | None:
    value = re.sub(r"[^a-z0-9]", "", match[0])
    return value if sum(c.isdigit() for c in value) >= 2 or "#" in match[0] else None


def _plain_number(words: Vocabulary, match: re.Match[str]) -> str | None:
    """One, and two in letters, are left out: they are articles, pronouns, ways to say "both", more often than counts."""
    number = _number(words, match["n"])
    if number == "2" and not match["n"][:1].isdigit():
        return None
    unsure = re.fullmatch(words.word("unsure"), match[0])
    return None if number in {None, "1"} or unsure else number


def _number(words: Vocabulary, text: str) -> str | None:
    text = text.strip()
    if text[:1].isdigit():
        return _plain_text(_numeral(text, words.decimal))
    return _spelled(words, text)


def _numeral(text: str, decimal: str) -> Decimal:
    text = re.sub(r"[ ']", "", text)
    marks = [c for c in text if c in ".,"]
    last = max(text.rfind("."), text.rfind(","))
    whole_only = bool(marks) and len(text) - last - 1 == 3 and (len(set(marks)) == 1) and (marks[-1] != decimal or len(marks) > 1)
    if not marks or whole_only:
        return Decimal(re.sub(r"[.,]", "", text))
    return Decimal(re.sub(r"[.,]", "", text[:last]) + "." + (text[last + 1 :] or "0"))


def _spelled(words: Vocabulary, text: str) -> str | None:
    total = current = 0
    for part in re.findall(rf"\b(?:{words.one_of('numbers')})\b", text.replace("\x1fV", " V ")):
        value = int(words.key("numbers", part) or 0)
        if value >= 1000:
            total, current = total + (current or 1) * value, 0
        elif value == 100:
            current = (current or 1) * 100
        else:
            current += value
    return str(total + current) if re.search(r"\w", text) else None


def _plain_text(number: Decimal) -> str:
    return f"{number.normalize():f}"
