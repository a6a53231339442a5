"""Turkish forms: negated ability, and who is addressed."""

from __future__ import annotations

import pytest

from coach.text.fold import fold
from coach.text.morphology.tr import MORPHOLOGY as TR
from coach.text.morphology.tr_forms import like, lower, parse, stems, upper
from coach.text.patterns import Pattern

CANNOT = Pattern(TR.classes["cannot"])

# form, able form, concession
FORMS = [
    ("yapamıyoruz", "yapabiliriz", "yapmasak da"),
    ("edemiyorum", "edebilirim", "etmesem de"),
    ("edemem", "edebilirim", "etmesem de"),
    ("gidemeyiz", "gidebiliriz", "gitmesek de"),
    ("diyemem", "diyebilirim", "demesem de"),
    ("yiyemeyiz", "yiyebiliriz", "yemesek de"),
    ("başlayamayız", "başlayabiliriz", "başlamasak da"),
    ("gönderemezsiniz", "gönderebilirsiniz", "gönderemeseniz de"),
    ("alamazsın", "alabilirsin", "alamasan da"),
    ("bulamadım", "bulabildim", "bulamadıysam da"),
    ("konuşamadık", "konuşabildik", "konuşamadıysak da"),
    ("yapamayacağım", "yapabileceğim", "yapamayacak olsam da"),
    ("veremeyeceğiz", "verebileceğiz", "veremeyecek olsak da"),
    ("edilemez", "edilebilir", "edilmese de"),
    ("yapılamıyor", "yapılabilir", "yapılmasa da"),
    ("uygulanamaz", "uygulanabilir", "uygulanmasa da"),
    ("alınamadı", "alınabildi", "alınamadıysa da"),
    ("değiştirilememektedir", "değiştirilebilmektedir", "değiştirilmese de"),
    ("yapamıyoz", "yapabiliriz", "yapmasak da"),
    ("YAPAMIYORUZ", "YAPABİLİRİZ", "YAPMASAK DA"),
    ("Edemiyoruz", "Edebiliriz", "Etmesek de"),
]
TYPED = [
    ("dusuremeyiz", "düşürebiliriz"),
    ("konusamadik", "konuşabildik"),
    ("acamiyoruz", "açabiliriz"),
    ("gonderemem", "gönderebilirim"),
]

PLAIN = [
    "aramadın", "aramam", "ödememiz", "ödemem", "açıklama", "açıklamam", "uygulama", "uygulamayız", "istemiyoruz",
    "istemem", "beklemeyiz", "beklemem", "başlamam", "oynamam", "oynamıyorsunuz", "söylemem", "dinlemem", "yemem",
    "yemedim", "demem", "demedik", "denemem", "denemez", "yaramaz", "Yılmaz", "Solmaz", "Durmaz", "Korkmaz", "Sönmez",
    "yakamoz", "tamam", "hamam", "namaz", "anlamadım", "anlamıyoruz", "izlemem", "yaşamam", "yaşamadık", "ağlamam",
    "umursamam", "hatırlamam", "yenilemedik", "gerilemedi", "dayanamaz", "yapmam", "yapmayız", "etmem", "etmeyeceğim",
    "vermedik", "almadım", "sizlerle", "kalem", "alemi", "sistemim", "dönemim",
]  # fmt: skip
THIRD = [
    "bilemez", "olamazlar", "konuşamıyordu", "göremedi", "ulaşılamazsa", "sağlanamayacağını", "atlayamayanlar",
    "gelemediğinden", "yapamadan", "alınamayan",
]  # fmt: skip


@pytest.mark.parametrize(("form", "able", "concession"), FORMS)
def test_forms(form: str, able: str, concession: str) -> None:
    assert CANNOT.found(fold(form).encode("latin-1"))
    assert TR.affirm(form) == able
    assert TR.concede(form) == concession


@pytest.mark.parametrize(("typed", "able"), TYPED)
def test_typed_without_diacritics(typed: str, able: str) -> None:
    assert TR.affirm(typed) == able


@pytest.mark.parametrize("word", PLAIN)
def test_plain_negation_and_lookalikes_are_silent(word: str) -> None:
    assert not CANNOT.found(fold(word).encode("latin-1"))


@pytest.mark.parametrize("word", THIRD)
def test_other_persons_and_participles_do_not_block(word: str) -> None:
    assert not CANNOT.found(fold(word).encode("latin-1"))


@pytest.mark.parametrize("word", ["yapmıyoruz", "merhaba", "", "aramadım"])
def test_no_form_gives_none(word: str) -> None:
    assert TR.affirm(word) is None
    assert TR.concede(word) is None


def test_inabilities_in_order() -> None:
    text = "Nakit iade YAPAMIYORUZ; ürün geri alınamaz, kurye de gelemedi."
    found = TR.inabilities(text)
    assert [(v.span.of(text), v.lemma, v.person, v.plural, v.passive) for v in found] == [
        ("YAPAMIYORUZ", "yap", 1, True, False),
        ("alınamaz", "alın", 3, False, True),
        ("gelemedi", "gel", 3, False, False),
    ]


def addressed(text: str) -> list[tuple[str, str]]:
    return [(a.span.of(text), a.kind) for a in TR.addresses(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sana bugün yolluyoruz.", [("Sana", "T")]),
        ("İstersen buradan yapabilirsin.", [("İstersen", "T"), ("yapabilirsin", "T")]),
        ("Randevunu aldım, merak etme.", [("Randevunu", "T"), ("merak etme", "T")]),
        ("Zamanında kullansaydın.", [("kullansaydın", "T")]),
        ("Siparişinizi size gönderdik.", [("Siparişinizi", "V"), ("size", "V")]),
        ("Adresinizi yazar mısınız?", [("Adresinizi", "V"), ("mısınız", "V")]),
        ("Lütfen bekleyin.", [("bekleyin", "V")]),
        ("İadeniz hazır.", [("İadeniz", "V")]),
        ("Kapıya dikkat edin.", [("dikkat edin", "V")]),
        ("Gelince haber et.", [("haber et", "T")]),
    ],
)
def test_addresses(text: str, found: list[tuple[str, str]]) -> None:
    assert addressed(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Deniz Hanım geldi, Şen Bey bekliyor.",
        "Karadeniz turu yalnız cumaları var.",
        "Üzgünüz, eminiz ki düzelecek.",
        "Altın hesabı açıldı, kadın kolları aradı.",
        "Siparişin durumu iyi.",
        "Siz ikiniz için masa ayırdım.",
        "Azerbaycan vizesi gerekmez.",
        "Bilgin Bey başvurunun sahibi.",
    ],
)
def test_no_address(text: str) -> None:
    assert addressed(text) == []


def test_tables_are_wide_and_in_full_spelling() -> None:
    consonant, vowel = stems()
    assert len(consonant) + len(vowel) > 1600
    assert all(s[-1] not in "aeıioöuü" for s in consonant)
    assert all(s[-1] in "aeıioöuü" for s in vowel)


def test_parse_needs_a_form() -> None:
    assert parse("amam") is None
    assert parse("xyz") is None


def test_case() -> None:
    assert lower("İPTAL IŞIK") == "iptal ışık"
    assert upper("iptal ışık") == "İPTAL IŞIK"
    assert like("iptal", "Ada") == "İptal"
