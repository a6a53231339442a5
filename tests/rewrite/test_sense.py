"""What the models see in a reply: remarks go, what the customer needs stays, and a bare refusal calls for an offer."""

from __future__ import annotations

import pytest

from coach.engine import Coach
from coach.models.phraser import SILENT, Said
from coach.rewrite import REMARK, Sense
from coach.rules.edits import apply
from coach.text import read
from coach.types import Draft, Turn

GONE = [
    ("en", "Can I swap my seat?", "Seat 14C is taken. Everybody wants the window, funny that.", "Seat 14C is taken."),
    ("tr", "Kursu iptal etmek istiyorum.", "İptal 5 Mayıs'a kadar yapılıyor. Takvime bakmayı deneseydiniz keşke.",
     "İptal 5 Mayıs'a kadar yapılıyor."),
    ("fa", "چرا سفارشم نرسیده؟", "سفارش ۴۴۱۲ فردا می‌رسه. خب یه کم صبر داشته باشید، دنیا که به آخر نرسیده!",
     "سفارش ۴۴۱۲ فردا می‌رسه."),
    ("lv", "Kad būs meistars?", "Meistars būs 12. maijā. Pasaule tāpēc nesabruks, nav ko satraukties.",
     "Meistars būs 12. maijā."),
]  # fmt: skip
STAY = [
    ("en", "Can I come in today?", "You can come in at 5, but bring your passport. Without it we can't open the account."),
    ("en", "How do I reset it?", "Please don't unplug it while the light blinks. It may take up to 10 minutes."),
    (
        "tr",
        "scooterı park ettim ama sürüş kapanmamış, 312 TL yazmış!! 10 dk bindim ya @gidelim",
        (
            "Merhaba Arda, 10 dakikalık yol için 312 TL görmek tabii ki can sıkıcı, kusura bakma. "
            "Kayıtlara baktık, saat 18:42'de park etmişsin ama bağlantı koptuğu için sürüş 20:15'te kapanmış. "
            "Fazladan yazılan 268 TL'yi az önce kartına iade ettik, bankana göre 1-3 iş günü içinde görünür. "
            "Başka bir tutar gözüne çarparsa buradan yaz, bakarız."
        ),
    ),
    ("tr", "Teslimat ne zaman?", "Paketiniz yarın gelecek, kimliğinizi yanınızda bulundurun lütfen."),
    ("fa", "کی می‌رسه؟", "پیک ساعت ۵ می‌رسه، لطفاً کارت ملی همراهتون باشه."),
    ("lv", "Vai var samainīt?", "Jā, samainīsim līdz 3. jūnijam. Ja čeka nav, paņemiet līdzi bankas izrakstu."),
]
BARE = [
    ("en", "Can I get a refund for the dress?", "We don't refund dresses bought in the sale."),
    ("tr", "Elbiseyi iade edebilir miyim?", "İndirimli elbiselerde iade almıyoruz."),
    ("lv", "Vai varu atdot kleitu?", "Izpārdošanā pirktas kleitas atpakaļ neņemam."),
    ("fa", "می‌شه لباس رو پس بدم؟", "لباس حراجی رو پس نمی‌گیریم."),
]


@pytest.mark.parametrize(("lang", "asked", "text", "left"), GONE)
def test_remarks_go(coach: Coach, lang: str, asked: str, text: str, left: str) -> None:
    sense = sense_of(coach, lang, asked, text)
    assert apply(text, sense.removals) == left
    assert {*sense.removals.values()} == {REMARK}


@pytest.mark.parametrize(("lang", "asked", "text"), STAY)
def test_what_is_needed_stays(coach: Coach, lang: str, asked: str, text: str) -> None:
    assert sense_of(coach, lang, asked, text).removals == {}


@pytest.mark.parametrize(("lang", "asked", "text"), BARE)
def test_a_bare_refusal_calls_for_an_offer(coach: Coach, lang: str, asked: str, text: str) -> None:
    gap = sense_of(coach, lang, asked, text).gap
    assert gap is not None
    assert gap.sentence.of(text) == text


def test_nothing_is_left_of_a_reply_of_remarks(coach: Coach) -> None:
    assert sense_of(coach, "en", "Where is it?", "You should have thought of that before.").removals == {}


def test_values_are_never_cut(coach: Coach) -> None:
    text = "The fee is in the terms. You would know the €40 by 3 May if you had ever read them, genius."
    left = apply(text, sense_of(coach, "en", "What is this fee?", text).removals)
    assert "€40" in left
    assert "3 May" in left


class Puppet:
    """Says what it is told to of the sentence with ``about`` in it, and of every other the sentence itself."""

    def __init__(self, about: str, says: str | None, sure: float = 1.0) -> None:
        self.about, self.says, self.sure = about, says, sure

    def __call__(self, lang: str, sentence: str) -> Said:
        return Said(self.says if self.says and self.about in sentence else sentence, self.sure)


def removed(coach: Coach, text: str, phraser: Puppet) -> str:
    """What is cut from ``text``."""
    draft = Draft(text, "en")
    [report] = coach([draft])
    assert coach.tagger is not None
    models = (coach.tagger, phraser)
    sense = Sense.of(read(draft), models, coach.policy(draft), report.found, report.measures)  # type: ignore[arg-type]
    return "".join(edit.span.of(text) for edit in sense.removals)


@pytest.mark.parametrize(("said", "cut"), [("The fee of €40 is in the terms.", True), (None, False)])
def test_a_part_goes_only_where_the_phraser_would_leave_it_out(coach: Coach, said: str | None, cut: bool) -> None:
    text = "The fee of €40 is in the terms, as anybody who reads knows. It is due on 3 May."
    assert ("anybody" in removed(coach, text, Puppet("€40", said))) is cut


@pytest.mark.parametrize(("said", "sure", "cut"), [(SILENT, 0.95, True), (SILENT, 0.8, False), (None, 1.0, False)])
def test_a_sentence_that_tells_nothing_goes_with_it(coach: Coach, said: str | None, sure: float, cut: bool) -> None:
    text = "A new hinge left us today, part HN-22. It would have been quicker if you had told us which door in the first place."
    assert ("quicker" in removed(coach, text, Puppet("quicker", said, sure))) is cut


@pytest.mark.parametrize(("said", "cut"), [(SILENT, True), (None, False)])
def test_no_sentence_goes_that_the_phraser_says(coach: Coach, said: str | None, cut: bool) -> None:
    text = "Seat 14C is taken. Everybody wants the window, funny that."
    assert ("funny" in removed(coach, text, Puppet("funny", said))) is cut


def test_rules_alone_decide_without_a_tagger(coach: Coach) -> None:
    from dataclasses import replace

    draft = Draft("Seat 14C is taken. As I already said, rows 1 to 3 are full.", "en", history=(Turn("customer", "Can I swap?"),))
    [report] = coach([draft])
    made = replace(coach, tagger=None).rewrite(draft, report)
    assert made.text is not None
    assert REMARK not in {name for _, name in made.changes}


def sense_of(coach: Coach, lang: str, asked: str, text: str) -> Sense:
    draft = Draft(text, lang, history=(Turn("customer", asked),))
    assert coach.tagger is not None
    [report] = coach([draft])
    return Sense.of(read(draft), (coach.tagger, coach.phraser), coach.policy(draft), report.found, report.measures)
