"""A reply that leads nowhere gets a next step: who does what by when, as slots."""

from __future__ import annotations

import pytest

from coach.engine import load
from coach.types import Channel, Draft, Turn

STUCK: list[tuple[str, Channel, str, str, str]] = [
    ("en", "chat", "My lamp arrived smashed.",
     "What a shame about the lamp. It is one of our most popular models, and the glass is hand-made.",
     " I will [next step] by [time]."),
    ("en", "email", "My lamp arrived smashed.",
     "Dear Ms Brown,\n\nWhat a shame about the lamp. It is one of our most popular models, all hand-made.\n\nKind regards,\nTom",
     " I will [next step] by [time].\n\nKind regards,\nTom"),
    ("fa", "chat", "کلاس کنسل شد و کسی خبر نداد.", "سلام، واقعا شرمنده‌ایم.",
     " خودم تا [زمان] [قدم بعدی] را انجام می‌دهم و نتیجه را به شما خبر می‌دهم."),
    ("fa", "chat", "پیک نیومد، سه ساعته منتظرم!", "سلام، ما فقط واسطه‌ایم. پیک رو فروشنده می‌فرسته.",
     " خودم تا [زمان] [قدم بعدی] رو انجام می‌دم و نتیجه رو بهتون خبر می‌دم."),
    ("en", "chat", "The boiler is leaking and nobody came!", "That sounds awful. Your case is under review.",
     " I will [next step] by [time]."),
    ("en", "email", "My tent ripped on the first night.",
     "Hi Lea,\n\nSo sorry about your first night. This is not how a tent is meant to be.\n\nBest wishes,\nKim",
     " I will [next step] by [time].\n\nBest wishes,\nKim"),
    ("tr", "chat", "Ütü ilk gün bozuldu.", "Ütünüzün ilk gün bozulmasına çok üzüldüm, özür dilerim.",
     " Şimdi [atacağınız adım]; sonucu size en geç [gün ve saat] yazacağım."),
    ("tr", "email", "Üçüncü kez yazıyorum, param hâlâ yatmadı.",
     "Merhaba,\n\nTekrar özür dilerim, yaşadıklarınız gerçekten kötü olmuş.\n\nSaygılarımla,\nEce",
     " Şimdi [atacağınız adım]; sonucu size en geç [gün ve saat] yazacağım.\n\nSaygılarımla,\nEce"),
    ("lv", "chat", "Kad man beidzot atdosiet naudu par kursu?", "Piedodiet, kolēģe ir atvaļinājumā.",
     " Es [nākamais solis] un līdz [laiks] došu Jums ziņu."),
    ("lv", "chat", "Kur manas brilles? Solījāt piektdien!", "Sveiki! Brilles vēl nav gatavas. Lēcas nav pienākušas no rūpnīcas.",
     " Es [nākamais solis] un līdz [laiks] došu Jums ziņu."),
    ("lv", "email", "Ledusskapis jau otro reizi nestrādā, ēdiens sabojājies.",
     "Labdien!\n\nLūdzam piedošanu par ledusskapi.\n\nAr cieņu\nIlze",
     " Es [nākamais solis] un līdz [laiks] došu Jums ziņu.\n\nAr cieņu\nIlze"),
]  # fmt: skip
GOING = [
    ("en", "My lamp arrived smashed.", "What a shame about the lamp. A new one leaves our house in Leeds today, free of charge."),
    ("tr", "Ütü ilk gün bozuldu.", "Çok üzüldüm, özür dilerim. Yeni ütünüzü bugün kargoya verdim."),
    ("en", "The boiler is leaking!", "That sounds awful. Someone will call you shortly."),  # who and when are slots already
    ("lv", "Ledusskapis nestrādā.", "Lūdzam piedošanu. Meistars atbrauks rīt ap 10 un paņems līdzi rezerves ledusskapi."),
    ("fa", "گلدون شکسته رسید.", "ببخشید که شکسته رسید. یکی سالم همین امروز از انبار راه می‌افته."),
    ("en", "Is the lamp made of glass?", "It is one of our most popular models, and its glass is hand-made."),
]


@pytest.mark.parametrize(("lang", "channel", "asked", "text", "end"), STUCK)
def test_a_step_is_added_before_the_closing(lang: str, channel: Channel, asked: str, text: str, end: str) -> None:
    draft = Draft(text, lang, channel=channel, history=(Turn("customer", asked),))
    rewrite = load().rewrite(draft, load()([draft])[0])
    assert rewrite.text is not None
    assert rewrite.text.endswith(end)
    assert len(rewrite.slots) == 2
    assert "compose.next_step" in {name for _, name in rewrite.changes}


@pytest.mark.parametrize(("lang", "asked", "text"), GOING)
def test_none_where_the_reply_goes_on_or_nothing_is_wrong(lang: str, asked: str, text: str) -> None:
    draft = Draft(text, lang, history=(Turn("customer", asked),))
    rewrite = load().rewrite(draft, load()([draft])[0])
    assert "compose.next_step" not in {name for _, name in rewrite.changes}
