"""The cases that the product was made for, in each language: what must be found, offered, or left alone."""

from __future__ import annotations

from typing import Any

import pytest

from coach.engine import Coach
from coach.wire import score_rows

DAMAGED = {
    "en": (
        "My parcel came and the lamp is broken.",
        "I'm so sorry to hear that your lamp arrived damaged. I understand how frustrating that is. Let's solve it right away.",
    ),
    "tr": (
        "Ürünüm kırık geldi.",
        """Ürününüzün hasarlı geldiğini duyduğuma çok üzüldüm. Bunun ne kadar sinir bozucu olduğunu anlıyorum.
Bu sorunu sizin için hemen çözelim.""",
    ),
    "fa": (
        "محصولم شکسته به دستم رسید.",
        "از اینکه محصولتان آسیب‌دیده رسیده خیلی متأسفم. می‌فهمم چقدر ناراحت‌کننده است. همین حالا این مشکل را برایتان حل می‌کنیم.",
    ),
    "lv": (
        "Prece atnāca salauzta.",
        "Man ļoti žēl dzirdēt, ka prece pienāca bojāta. Saprotu, cik tas ir kaitinoši. Atrisināsim to uzreiz.",
    ),
}


def coached(coach: Coach, text: str, lang: str, **row: Any) -> dict[str, Any]:
    [out] = score_rows(coach, [{"text": text, "lang": lang, "rewrite": True, **row}])
    return out


@pytest.mark.parametrize(
    ("lang", "text", "offer"),
    [
        ("en", "I'm sorry, but we can't give refunds on sale items.", "store credit"),
        ("tr", "Üzgünüm, ancak indirimli ürünlerde para iadesi yapamıyoruz", "mağaza kredisi"),
        ("fa", "متأسفم، ولی برای کالاهای تخفیف‌دار نمی‌توانیم پول را برگردانیم.", "اعتبار خرید"),
        ("lv", "Diemžēl akcijas precēm naudu atmaksāt nevaram.", "veikala kredītu"),
    ],
)
def test_a_refused_refund_keeps_its_no_and_gets_the_policys_alternative(coach: Coach, lang: str, text: str, offer: str) -> None:
    out = coached(coach, text, lang, policy="retail")
    assert [f["signal"] for f in out["findings"]] == ["positivity"]
    new = out["rewrite"]["text"]
    assert offer in new
    again = coached(coach, new, lang, policy="retail")
    assert again["findings"] == []
    assert again["scores"]["positivity"]["value"] > out["scores"]["positivity"]["value"]
    assert out["rewrite"]["text"] != coached(coach, text, lang)["rewrite"]["text"], "without a policy the offer is a slot"
    assert coached(coach, text, lang)["rewrite"]["slots"]


def test_the_turkish_concession(coach: Coach) -> None:
    text = "Üzgünüm, ancak indirimli ürünlerde para iadesi yapamıyoruz"
    assert "para iadesi yapmasak da size mağaza kredisi" in coached(coach, text, "tr", policy="retail")["rewrite"]["text"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "That's not my department."),
        ("tr", "Bu benim departmanım değil"),
        ("fa", "این به بخش من مربوط نیست."),
        ("lv", "Tā nav mana nodaļa."),
    ],
)
def test_not_my_department_is_deflection(coach: Coach, lang: str, text: str) -> None:
    assert "ownership" in {f["signal"] for f in coached(coach, text, lang)["findings"]}


def test_not_my_department_becomes_help(coach: Coach) -> None:
    assert coached(coach, "Bu benim departmanım değil", "tr")["rewrite"]["text"] == "Bu konuda size yardımcı olabilirim"


@pytest.mark.parametrize(
    "text",
    ["Size bu konuda yardım edemem.", "Bunu yapamam.", "İadenizi almayacağız.", "Bu talebi karşılamayacağım."],
)
def test_turkish_inability_and_refusal(coach: Coach, text: str) -> None:
    assert "positivity" in {f["signal"] for f in coached(coach, text, "tr")["findings"]}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "We experienced a network latency issue affecting system throughput."),
        ("tr", "Sistem verimini etkileyen bir ağ gecikmesi sorunu yaşadık"),
        ("fa", "به دلیل تأخیر شبکه، توان عملیاتی سامانه کاهش یافته است."),
        ("lv", "Mums bija tīkla latentuma problēma, kas ietekmē sistēmas caurlaidspēju."),
    ],
)
def test_network_jargon_is_unclear(coach: Coach, lang: str, text: str) -> None:
    assert "clarity" in {f["signal"] for f in coached(coach, text, lang)["findings"]}


@pytest.mark.parametrize("lang", sorted(DAMAGED))
def test_a_warm_reply_to_a_damaged_product_scores_high(coach: Coach, lang: str) -> None:
    asked, text = DAMAGED[lang]
    out = coached(coach, text, lang, locale="pt-BR", history=[{"role": "customer", "text": asked}])
    assert [f for f in out["findings"] if f["signal"] == "empathy"] == []
    assert out["scores"]["empathy"]["value"] >= 80


@pytest.mark.parametrize("locale", ["ja-JP", "zh-CN"])
def test_east_asian_customers_expect_formality_and_no_confrontation(coach: Coach, locale: str) -> None:
    asked = [{"role": "customer", "text": "The new rice cooker stopped after two days. I am worried."}]
    blunt = "Hey, you're wrong, it's not broken. Just reset it, ok?"
    gentle = "Dear Ms Tanaka, I understand that a cooker stopping so soon is worrying. May I ask you to try one reset first?"
    worse, better = (coached(coach, text, "en", locale=locale, channel="email", history=asked) for text in (blunt, gentle))
    assert worse["scores"]["formality"]["value"] + 20 < better["scores"]["formality"]["value"]
    assert "positivity" in {f["signal"] for f in worse["findings"]}
