"""Persian word forms: tables of what is negated ability or address, and of what only looks like it."""

from __future__ import annotations

import time

import pytest

from coach.text.language import language
from coach.text.morphology.fa import MORPHOLOGY
from coach.text.patterns import Pattern

CANNOT = {
    "نمی‌توانم": (1, False), "نمی توانیم": (1, True), "نمیتوانید": (2, True), "نمی‌توانی": (2, False), "نمی‌تواند": (3, False),
    "نمی‌توانند": (3, True), "نمی‌تونم": (1, False), "نمیتونیم": (1, True), "نمی تونین": (2, True), "نمی‌تونه": (3, False),
    "نمیتونن": (3, True), "نتوانم": (1, False), "نتونیم": (1, True), "نتونه": (3, False), "نتوانستم": (1, False),
    "نتوانستیم": (1, True), "نتونستیم": (1, True), "نتوانست": (3, False), "نتونستن": (3, True), "نمی‌توانستیم": (1, True),
    "نمی‌تونستم": (1, False), "نتوانسته‌ایم": (1, True), "نتوانسته ام": (1, False), "نتوانسته است": (3, False),
    "نتوانسته بودیم": (1, True), "نتوانسته باشیم": (1, True), "نخواهیم توانست": (1, True), "نخواهم توانست": (1, False),
    "نخواهند توانست": (3, True), "نمی‌توان": (None, None), "نمیتوان": (None, None), "نتوان": (None, None),
}  # fmt: skip
PHRASES = [
    "نمی‌شود پس گرفت", "نمیشه پس بدیم", "نمی شه این رو عوض کرد", "نشد که پیداش کنیم", "نمی‌شد زودتر فرستاد", "امکان‌پذیر نیست",
    "امکان پذیر نمی‌باشد", "مقدور نیست", "میسر نمی‌باشد", "ممکن نیست", "شدنی نیست", "نشدنیه", "امکانش نیست", "امکانشو نداریم",
    "امکان لغو سفارش وجود ندارد", "امکان ارسال به روستا فراهم نیست", "قادر نیستیم", "قادر به انجام این کار نیستیم",
    "راه نداره", "راهی ندارد", "غیرممکن است", "محاله", "توانایی پرداخت نداریم",
]  # fmt: skip
NOT_CANNOT = [
    "ناراحت نمی‌شود", "دلیل نمی‌شه که بریم", "شامل نمی‌شود", "می‌توانیم", "بتونیم", "توانستیم", "هزینه کم نمی‌کنیم", "نمی‌خواهم",
    "نمی‌دانم", "نمی‌رسد", "نتیجه خوب بود", "تون ماهی", "ستون", "نشد", "نمی‌شود", "نباید رفت", "توان خرید",
    "قادر است", "ممکن است",
]  # fmt: skip
POLITE = [
    "شما", "سفارشتان", "سفارش‌تون", "براتون", "آدرستون", "آدرستان", "شرمنده‌تونم", "می‌کنید", "میکنین", "بفرمایید", "کردید",
    "گفتین", "هستید", "ندارید", "بزنید", "شوید", "خواهید", "مایل‌اید", "برایتان", "درخواستتان", "جنابعالی", "تماستون",
]  # fmt: skip
FAMILIAR = [
    "کارتت", "سفارشتو", "بسته‌ت", "شماره‌ات", "بهت", "برات", "خودت", "می‌کنی", "میخوای", "گفتی", "برو", "بفرست", "بزن", "چک کن",
    "صبر کن", "وارد برنامه شو", "دایرکت بده", "نترس", "نگران نباش", "به تو", "رمزتم", "گوشیت", "میدی", "داری", "می‌تونی",
]  # fmt: skip
NEITHER = [
    "دوستان", "بیمارستان", "تابستان", "ستون", "زیتون", "کارتون", "کارت", "ساعت", "خدمت", "پرداخت", "خرید", "شدید", "جدید", "باید",
    "رسید", "می‌رسید", "می‌گوید", "می‌نماید", "گوید", "ببخشید", "کشتی", "پرداختی", "هستی", "خشک کن", "تو خیابان", "بعد از تو اپ",
    "شماها", "همه‌تون بیاید", "شما دو نفر", "درختان", "تمدید", "کلید", "تأیید", "سلطان", "می‌تونم", "بتونه", "بده",
    "سفارشات", "واسط",
]  # fmt: skip


@pytest.mark.parametrize(("form", "expected"), CANNOT.items(), ids=str)
def test_conjugation(form: str, expected: tuple[int | None, bool | None]) -> None:
    text = f"متأسفانه {form}."
    (verb,) = MORPHOLOGY.inabilities(text)
    assert verb.span.of(text) == form
    assert (verb.person, verb.plural) == expected
    assert verb.passive is (expected[0] is None)
    assert verb.lemma == "توانستن"


@pytest.mark.parametrize("phrase", PHRASES)
def test_phrases(phrase: str) -> None:
    (verb,) = MORPHOLOGY.inabilities(f"این {phrase}.")
    assert verb.passive
    assert verb.span.of(f"این {phrase}.") in phrase


@pytest.mark.parametrize("text", NOT_CANNOT)
def test_lookalikes(text: str) -> None:
    assert MORPHOLOGY.inabilities(f"این {text}.") == ()


def test_person_of_a_phrase() -> None:
    verbs = MORPHOLOGY.inabilities("قادر به این کار نیستیم. مقدور نیست.")
    assert [(v.person, v.plural) for v in verbs] == [(1, True), (None, None)]


@pytest.mark.parametrize("word", POLITE)
def test_polite(word: str) -> None:
    assert [(a.kind, a.span.of(word)) for a in MORPHOLOGY.addresses(word)] == [("V", word)]


@pytest.mark.parametrize("words", FAMILIAR)
def test_familiar(words: str) -> None:
    assert {a.kind for a in MORPHOLOGY.addresses(words)} == {"T"}


@pytest.mark.parametrize("words", NEITHER)
def test_neither(words: str) -> None:
    assert MORPHOLOGY.addresses(words) == ()


@pytest.mark.parametrize(
    ("form", "able"),
    [
        ("نمی‌توانیم", "می‌توانیم"), ("نمیتونم", "میتونم"), ("نمی تونیم", "می تونیم"), ("نتوانستیم", "توانستیم"),
        ("نتونیم", "بتونیم"),
        ("نتوانسته‌ایم", "توانسته‌ایم"), ("نخواهیم توانست", "خواهیم توانست"), ("نمی‌توان", "می‌توان"),
        ("امکان‌پذیر نیست", "امکان‌پذیر است"),
        ("مقدور نمی‌باشد", "مقدور می‌باشد"), ("امکانش نیست", "امکانش هست"), ("قادر نیستیم", "قادر هستیم"),
        ("راه نداره", "راه داره"),
        ("نمی‌شه", "می‌شه"), ("امکان لغو وجود ندارد", "امکان لغو وجود دارد"), ("می‌توانیم", None), ("سلام", None),
        ("نمی‌دانم", None),
    ],
)  # fmt: skip
def test_affirm(form: str, able: str | None) -> None:
    assert MORPHOLOGY.affirm(form) == able


@pytest.mark.parametrize(
    ("form", "conceded"),
    [("نمی‌توانیم", "اگرچه نمی‌توانیم"), ("نمی‌تونیم", "با اینکه نمی‌تونیم"), ("مقدور نیست", "اگرچه مقدور نیست"), ("سلام", None)],
)
def test_concede_keeps_the_refusal(form: str, conceded: str | None) -> None:
    assert MORPHOLOGY.concede(form) == conceded


@pytest.mark.parametrize("name", sorted(MORPHOLOGY.classes))
def test_classes_compile(name: str) -> None:
    assert not Pattern(rf"\b(?:{MORPHOLOGY.classes[name]})\b", language("fa").classes).found(b"")


def test_hostile_text_ends_in_time() -> None:
    start = time.perf_counter()
    for text in ("نمی" * 9_000, "نمی‌شود " * 3_000, "تون " * 6_000, "امکان " * 4_000):
        MORPHOLOGY.inabilities(text)
        MORPHOLOGY.addresses(text)
    assert time.perf_counter() - start < 5.0


@pytest.mark.parametrize("text", ["کارت آزمونت صادر شد", "ساعتت آماده است", "فردا تحویلت می‌دیم", "یادت باشد"])
def test_possessed_nouns_are_familiar(text: str) -> None:
    assert {a.kind for a in MORPHOLOGY.addresses(text)} == {"T"}


@pytest.mark.parametrize("text", ["نشانی درست است", "فرمت فایل را عوض کردم", "همان ساعت تحویل شد"])
def test_homographs_of_possessed_nouns_are_silent(text: str) -> None:
    assert not MORPHOLOGY.addresses(text)
