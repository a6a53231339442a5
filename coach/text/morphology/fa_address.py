"""Familiar and polite address in Persian: pronouns, possessives, verb endings and imperatives. Precise, not complete."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from coach.text.fold import fold
from coach.text.morphology.base import Address, AddressKind
from coach.text.morphology.fa_verbs import familiar_forms, polite_forms, words
from coach.text.patterns import Pattern
from coach.types import Span

_TOKEN = re.compile(r"(?:N?MY[\x1f ])?[A-Za-z0-9]+(?:\x1f[A-Za-z0-9]+)*")

# Nouns of service talk that take a possessive without ZWNJ (سفارشت، کارتتو). None of them + ت is another word.
_NOUNS = words("""
آزمون ساعت یاد تحویل نشانی سؤالات امتحان کلاس گواهینامه پاسپورت گذرنامه سفر صندلی پرداخت خدمات مدرسه شهریه
مقاله نامه مدل ثبت‌نام کابل تلویزیون یخچال
سفارش کارت حساب رمز پول ایمیل آدرس گوشی موبایل درخواست رزرو فاکتور بلیت بلیط پیام مشکل کد اسم اکانت پروفایل
اشتراک خط اینترنت مودم سیم‌کارت پکیج خرید سبد مرسوله شماره بسته هدیه کیف لپ‌تاپ دستگاه برنامه اپ بانک چک قسط
وام بیمه پرونده تیکت پرواز چمدون چمدان اتاق خونه خانه ماشین مدارک مدرک عکس فایل اطلاعات قبض کنتور نوبت دکتر
پسورد یوزر نظر سوال سؤال بچه همسر پدر مادر دست سایز لباس کفش تلفن پاسخ جواب شکایت حق پسر دختر خانواده سیستم
مرورگر کامپیوتر ویندوز لایسنس دامنه سایت سرویس ترافیک حجم قرارداد بازی اکانت لینک
""")
_FUNCTION = words("""
بهت ازت باهات خودت خودتو برات بهتم ازتم تویی خودتی پیشت دنبالت منتظرت خدمتت همراهت نگرانت
""")
_NOT_TUN = words("""
ستون زیتون کارتون خاتون تون ماراتون فوتون پروتون کانتون اتون پیستون توتون میتون افلاتون ملتون همیلتون واشنگتون
مرتون موتون بتون بوتون
""")
_NOT_TAN = words("""
درختان کتان بهتان نپتان اتان تان فتان سلطان شیطان قحطان سرطان پستان چوپتان متان تابستان کاپیتان مستان لندتان
سرتان
""")
_S_STEMS = words("آدرس سرویس لباس تماس احساس شانس لنس کلاس لایسنس پاس واتس‌اپ بیزنس جنس حواس")
_POLITE = words("شما شمام شمارو شماست شمایید جنابعالی سرکارعالی حضرتعالی")
_PLURAL = Pattern(
    r"[^.!?\n]*\b(?:شماها|همه‌?تون|همه‌?تان|همگی|هر ?دوتون|هر ?دوتان|هر دوی? شما|دوتایی‌?تون|همه‌?ی? شما|بچه‌?ها|"
    r"شما (?:دو|سه|چهار|همه|همگی|عزیزان|بچه‌ها))\b[^.!?\n]*"
)
# «تو» is also "in"; only places where it can but be the pronoun. The second group is what must not follow.
_TU = Pattern(r"\b(?:به|با|برای|مال|خود|مثل) (تو)\b(?: (\w+))?|\b(تو) (?:را|خودت|هم|که|باید|می‌تونی|می‌توانی)\b")
_PLACES = frozenset(fold(w) for w in words("اپ این اون یه همین خودرو گروه برنامه سایت بخش"))
_KON = Pattern(r"\b(\w+) (کن|کنی)\b")
_TOOLS = frozenset(fold(w) for w in words("خشک پاک گرم سرخ مخلوط خنک تیز خرد صاف نرم تصفیه پوست آب له"))  # خشک‌کن is a dryer
_SHO = Pattern(
    r"\b(?:وارد|خارج|مطمئن|متوجه|بلند|پیاده|سوار|نزدیک|عضو|متصل|وصل|لاگین|دور|رد|آماده|منتظر)(?: [^\s.!?،]+){0,3} (شو)\b"
)
# «بده» is also "it is bad".
_DEH = Pattern(r"\b(?:دایرکت|پیام|خبر|اطلاع|جواب|انجام|نشون|نشان|تغییر|ادامه|سفارش|تحویل|اجازه) (بده|نده)\b")


@cache
def _set(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(w).replace("\x1f", "") for w in words)


@cache
def _possessed() -> frozenset[str]:
    """سفارشت، سفارشتو، سفارشتم; after ه and ی with or without ZWNJ (شماره‌ت، شماره‌ات، گوشیت)."""
    endings = ("ت", "تو", "تم")
    plain = [noun + ending for noun in _NOUNS for ending in endings if noun not in {"کار", "بیمه", "بسته"}]
    after_he = [noun + "ات" for noun in _NOUNS if noun.endswith("ه")]
    return _set((*plain, *after_he, *_FUNCTION)) - _set(("کارت", "خطم", "بانکتو", "دستم", "حقت", "اپت"))


@lru_cache(maxsize=1 << 14)
def _kind(token: str) -> AddressKind | None:
    joined = token.replace("\x1f", "").replace(" ", "")
    if joined in polite_forms() or joined in _set(tuple(_POLITE)) or token.endswith("\x1fAYD"):
        return "V"
    if joined in familiar_forms() or joined in _possessed() or token.endswith(("\x1fT", "H\x1fAT", "Y\x1fAT")):
        return "T"
    return "V" if _is_polite_possessive(token, joined) else None


def _is_polite_possessive(token: str, joined: str) -> bool:
    """سفارشتان، سفارش‌تون، براتون، شرمنده‌تونم; not ستون، دوستان، بیمارستان، می‌تونم."""
    if token.endswith(("\x1fTAN", "\x1fTVN")) and not token.startswith(("MY\x1f", "NMY\x1f")):
        return True
    if joined.endswith("TVN") and len(joined) > 4:
        return joined not in _set(tuple(_NOT_TUN))
    if joined.endswith("TAN") and len(joined) > 4:
        stem = joined[:-3]
        return joined not in _set(tuple(_NOT_TAN)) and (not stem.endswith("S") or stem in _set(tuple(_S_STEMS)))
    spoken = re.match(r"(\w{3,})TVN(?:M|YM|H|V)$", joined)
    return spoken is not None and joined[:-1] not in _set(tuple(_NOT_TUN)) and not spoken[1].endswith(("MY", "KAR", "ZY"))


def _found(folded: str) -> Iterator[Address]:
    plain = folded.encode("latin-1")
    plural = tuple(_PLURAL.spans(plain))
    for m in _TOKEN.finditer(folded):
        kind = _kind(m[0])
        if kind is not None and not (kind == "V" and any(Span(*m.span()).inside(p) for p in plural)):
            yield Address(Span(*m.span()), kind)
    yield from (Address(span, "T") for span in _in_context(plain))


def _in_context(plain: bytes) -> Iterator[Span]:
    """«تو», «… کن», «… شو» and «… بده» where their neighbours show that they address somebody."""
    for _, (after, follower, before) in _TU.groups(plain):
        if after and not (follower and plain[follower.start : follower.end].decode("latin-1") in _PLACES):
            yield after
        if before:
            yield before
    for _, (noun, verb) in _KON.groups(plain):
        if noun and verb and plain[noun.start : noun.end].decode("latin-1") not in _TOOLS:
            yield verb
    yield from (verb for pattern in (_SHO, _DEH) for _, (verb,) in pattern.groups(plain) if verb)


def addresses(text: str) -> tuple[Address, ...]:
    """Every familiar or polite form in ``text``, in order, each place once."""
    found: dict[Span, Address] = {}
    for address in _found(fold(text)):
        found.setdefault(address.span, address)
    return tuple(found[span] for span in sorted(found))
