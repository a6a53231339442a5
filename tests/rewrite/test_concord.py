"""One form of address: familiar words become polite ones where the reply is polite."""

from __future__ import annotations

import pytest

from coach.rewrite.concord import concord, is_familiar
from coach.rules.edits import apply
from coach.text import read
from coach.types import Channel, Draft, Turn

CASES = [
    ("tr", "Siparişinizi aldım, birazdan sana mesaj gelecek. Sorunuz olursa yazın.",
     "Siparişinizi aldım, birazdan size mesaj gelecek. Sorunuz olursa yazın."),
    ("tr", "Faturanızı inceledim. İstersen randevunu size uygun güne alırız, bize yazabilirsiniz; görüşünüzü bekleriz.",
     "Faturanızı inceledim. İsterseniz randevunuzu size uygun güne alırız, bize yazabilirsiniz; görüşünüzü bekleriz."),
    ("lv", "Jūsu pasūtījums ir ceļā. Vari sekot līdzi mājaslapā, mēs Jums piezvanīsim.",
     "Jūsu pasūtījums ir ceļā. Varat sekot līdzi mājaslapā, mēs Jums piezvanīsim."),
    ("fa", "سلام، رمز موقت براتون پیامک شد. بعد وارد برنامه شو و رمزتون رو عوض کنید.",
     "سلام، رمز موقت براتون پیامک شد. بعد وارد برنامه شوید و رمزتون رو عوض کنید."),
    ("tr", "Formunuzu aldım. Sen istersen bekleyebilirsin.", "Formunuzu aldım. Siz isterseniz bekleyebilirsiniz."),
    ("fa", "شما صبر کنید. اگه خواستی دایرکت بده، نترس.", "شما صبر کنید. اگه خواستید دایرکت بدهید، نترسید."),
    ("tr", "Sana yazdım, istersen bakabilirsin; size döneriz.", "Size yazdım, isterseniz bakabilirsiniz; size döneriz."),
    ("fa", "مدارک شما رسید. می‌توانی شنبه مراجعه کنید.", "مدارک شما رسید. می‌توانید شنبه مراجعه کنید."),
]  # fmt: skip
LEFT = [
    ("tr", "Siparişini aldım, birazdan sana mesaj gelecek."),  # all of it is familiar
    ("lv", "Vari sekot līdzi mājaslapā."),
    ("en", "You can follow it on our site."),
    ("tr", "Reçetenizi inceledik, sizi bekliyoruz. Sen gelirken eski gözlüğü de getir."),  # "getir" would stay
]


@pytest.mark.parametrize(("lang", "text", "polite"), CASES)
def test_a_polite_reply_becomes_polite_throughout(lang: str, text: str, polite: str) -> None:
    made = apply(text, concord(read(Draft(text, lang))))
    assert made == polite
    assert concord(read(Draft(made, lang))) == {}


@pytest.mark.parametrize(("lang", "text"), LEFT)
def test_familiar_replies_stay_as_they_are(lang: str, text: str) -> None:
    assert concord(read(Draft(text, lang))) == {}


ASKED = [  # what the customer says, the channel, and whether a familiar reply may stay
    ("Kuponumu uzatabilir misiniz?", "chat", False),
    ("Kuponumu uzatabilir misin?", "chat", True),
    ("Kuponum bitmiş.", "chat", True),
    ("Kuponum bitmiş.", "email", False),
]


@pytest.mark.parametrize(("asked", "channel", "stays"), ASKED)
def test_the_customer_and_the_channel_settle_the_form(asked: str, channel: Channel, stays: bool) -> None:
    doc = read(Draft("Sana yarın yazarım.", "tr", channel, history=(Turn("customer", asked),)))
    assert apply(doc.text, concord(doc)) == ("Sana yarın yazarım." if stays else "Size yarın yazarım.")
    assert is_familiar(doc) is stays
