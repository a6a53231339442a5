"""Familiar and polite address in Persian: pronouns, possessives, verb endings and imperatives. Precise, not complete."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from coach.text.fold import fold
from coach.text.morphology.base import Address, AddressKind
from coach.text.morphology.fa_verbs import familiar_forms, polite_forms
from coach.types import Span

_TOKEN = re.compile(r"(?:N?MY[\x1f ])?[A-Za-z0-9]+(?:\x1f[A-Za-z0-9]+)*")
_SENTENCE = re.compile(r"[^.!?\n]+")

# Nouns of service talk that take a possessive without ZWNJ (سفارشت، کارتتو). None of them + ت is another word.
_NOUNS = """
سفارش کارت حساب رمز پول ایمیل آدرس گوشی موبایل درخواست رزرو فاکتور بلیت بلیط پیام مشکل کد اسم اکانت پروفایل اشتراک خط اینترنت مودم
سیم‌کارت پکیج خرید سبد مرسوله شماره بسته هدیه کیف لپ‌تاپ دستگاه برنامه اپ بانک چک قسط وام بیمه پرونده تیکت پرواز چمدون چمدان اتاق
خونه خانه ماشین مدارک مدرک عکس فایل اطلاعات قبض کنتور نوبت دکتر پسورد یوزر نظر سوال سؤال بچه همسر پدر مادر دست سایز لباس
کفش تلفن پاسخ جواب شکایت حق پسر دختر خانواده سیستم مرورگر کامپیوتر ویندوز لایسنس دامنه سایت سرویس ترافیک حجم قرارداد بازی اکانت لینک
""".split()
_FUNCTION = "بهت ازت باهات خودت خودتو برات واست بهتم ازتم تویی خودتی پیشت دنبالت منتظرت خدمتت همراهت نگرانت".split()
_NOT_TUN = "ستون زیتون کارتون خاتون تون ماراتون فوتون پروتون کانتون اتون پیستون توتون میتون افلاتون ملتون همیلتون واشنگتون مرتون موتون بتون بوتون".split()
_NOT_TAN = "درختان کتان بهتان نپتان اتان تان فتان سلطان شیطان قحطان سرطان پستان چوپتان متان تابستان کاپیتان مستان لندتان سرتان".split()
_S_STEMS = "آدرس سرویس لباس تماس احساس شانس لنس کلاس لایسنس پاس واتس‌اپ بیزنس جنس حواس".split()
_POLITE = "شما شمام شمارو شماست شمایید جنابعالی سرکارعالی حضرتعالی".split()
_PLURAL = r"WMAHA|HMHTVN|HMHTAN|HMGY|HRDVTVN|HR DVY? WMA|DVTAYYTVN|HMH\x1f?TVN|HMH\x1f?Y? WMA|BCHHA|WMA (?:DV|SH|CHAR|HMH|HMGY|EZYZAN|BCHHA)\b"
_PLURALS = re.compile(rf"\b(?:{_PLURAL})")
_TU = re.compile(r"\b(?:BH|BA|BRAY|MAL|XVD|MCL) (TV)\b(?! (?:AP|APP|AYN|AVN|YH|HMYN|XVDW|GVWY))|\b(TV) (?:RA|XVDT|HM|KH|BAYD|MYTVNY|MY\x1f?TVNY)\b")
_KON = re.compile(r"\b(?!XWK|PAK|GRM|SRX|MXLVT|XNK|TYZ|XRD|SAF|NRM|TSFYH|PVST|AB|LH|BAZ\x1f|RVWN\x1f)\w+ (KN|KNY)\b(?!\x1f)")
_SHO = re.compile(r"\b(?:VARD|XARJ|MTMEN|MTVJH|BLND|PYADH|SVAR|NZDYK|EZV|MTSL|VSL|LAGYN|LAGAYN|DVR|RD|AMADH|MNTZR)(?: \S+){0,3}? (WV)\b")


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
    plural = [Span(*m.span()) for m in _SENTENCE.finditer(folded) if _PLURALS.search(m[0])]
    for m in _TOKEN.finditer(folded):
        span = Span(*m.span())
        kind = _kind(m[0])
        if kind is not None and not (kind == "V" and any(span.inside(p) for p in plural)):
            yield Address(span, kind)
    for pattern in (_TU, _KON, _SHO):
        for m in pattern.finditer(folded):
            yield Address(Span(*m.span(m.lastindex or 0)), "T")


def addresses(text: str) -> tuple[Address, ...]:
    """Every familiar or polite form in ``text``, in order, each place once."""
    found: dict[Span, Address] = {}
    for address in _found(fold(text)):
        found.setdefault(address.span, address)
    return tuple(found[span] for span in sorted(found))
