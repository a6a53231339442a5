"""Remarks go, facts stay."""

from __future__ import annotations

import pytest

from coach.engine import load
from coach.rewrite.trim import removals
from coach.rules.edits import apply
from coach.text import read
from coach.types import Draft

GONE = [
    ("en", "Order A-12 went back on Monday and you should have checked.", "Order A-12 went back on Monday."),
    ("en", "It's only a small crack. Bring it to the shop on Saturday.", "Bring it to the shop on Saturday."),
    ("en", "You should have checked the size before ordering. Returns take 5 days.", "Returns take 5 days."),
    ("en", "As already stated, the refund takes 5 days.", "The refund takes 5 days."),
    ("en", "The refund takes 5 days. You will have to wait like everybody else.", "The refund takes 5 days."),
    ("tr", "Kuponun süresi 10 Kasım'da bitmiş, zamanında kullansaydınız.", "Kuponun süresi 10 Kasım'da bitmiş."),
    ("fa", "کالای باز شده را پس نمی‌گیریم، قانون همینه.", "کالای باز شده را پس نمی‌گیریم."),
    ("fa", "پیچ‌ها تو کیسه هست، درست نگاه نکردید. اگه نبود می‌فرستیم.", "پیچ‌ها تو کیسه هست. اگه نبود می‌فرستیم."),
    ("lv", "Varējāt izlasīt nosacījumus. Atmaksājam 60 EUR.", "Atmaksājam 60 EUR."),
    ("lv", "Piegāde kavējas ražotāja dēļ. Pacietieties.", "Piegāde kavējas ražotāja dēļ."),
]
STAY = [
    ("en", "You entered the wrong address, so order A-48213 went back."),  # why it went back
    ("en", "You should have paid €40 by 3 May."),  # facts
    ("en", "You should have checked."),  # nothing would be left
    ("en", "Our lawyers are very busy. You'll have to wait your turn."),  # what would be left says nothing
    ("en", "Obviously you dropped it. The repair costs €40."),  # a remark, but also what happened
    ("fa", "خودتون کنسل کردید. جریمه‌ش ۵۰ درصده."),  # what happened
    ("lv", "Jums vajadzēja samaksāt 40 EUR līdz 3. maijam."),
    ("lv", "Dati ir zuduši, atjaunot tos nav iespējams."),  # that they are lost is news
    ("lv", "Mašīna aizbrauca tukša. Jūs neizlikāt konteineru."),  # why it left
    ("lv", "Labdien! Acīmredzot esat izmantojis svešu lādētāju. Garantija to nesedz."),  # what the no rests on
    ("lv", "Melns uz balta rakstīts, ka filtru tīra reizi nedēļā."),  # a clause may not begin with "ka"
]


@pytest.mark.parametrize(("lang", "text", "left"), GONE)
def test_remarks_go(lang: str, text: str, left: str) -> None:
    assert trimmed(text, lang) == left


@pytest.mark.parametrize(("lang", "text"), STAY)
def test_what_tells_something_stays(lang: str, text: str) -> None:
    assert trimmed(text, lang) == text


def trimmed(text: str, lang: str) -> str:
    draft = Draft(text, lang)
    [report] = load()([draft])
    return apply(text, removals(read(draft), report.findings))
