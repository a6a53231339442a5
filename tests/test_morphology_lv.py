"""Latvian: negated ability in every person and tense, and tu against Jūs with the forms that only look like them."""

from __future__ import annotations

import pytest

from coach.text import Reading, language
from coach.text.clean import clean
from coach.text.morphology.lv import MORPHOLOGY
from coach.text.patterns import Pattern

CANNOT = Pattern("{cannot}", language("lv").classes)

FORMS = {  # form: (lemma, person, plural, able, concession)
    "nevaru": ("nevarēt", 1, False, "varu", "lai gan nevaru"),
    "nevari": ("nevarēt", 2, False, "vari", "lai gan nevari"),
    "nevar": ("nevarēt", 3, None, "var", "lai gan nevar"),
    "Nevaram": ("nevarēt", 1, True, "Varam", "Lai gan nevaram"),
    "nevarat": ("nevarēt", 2, True, "varat", "lai gan nevarat"),
    "nevarēju": ("nevarēt", 1, False, "varēju", "lai gan nevarēju"),
    "nevarējām": ("nevarēt", 1, True, "varējām", "lai gan nevarējām"),
    "nevarejam": ("nevarēt", 1, True, "varējām", "lai gan nevarejam"),
    "nevarēja": ("nevarēt", 3, None, "varēja", "lai gan nevarēja"),
    "nevarēšu": ("nevarēt", 1, False, "varēšu", "lai gan nevarēšu"),
    "nevarēs": ("nevarēt", 3, None, "varēs", "lai gan nevarēs"),
    "nevaresim": ("nevarēt", 1, True, "varēsim", "lai gan nevaresim"),
    "nevarēsiet": ("nevarēt", 2, True, "varēsiet", "lai gan nevarēsiet"),
    "nevarēsit": ("nevarēt", 2, True, "varēsit", "lai gan nevarēsit"),
    "nevarētu": ("nevarēt", None, None, "varētu", "lai gan nevarētu"),
    "nespēju": ("nespēt", 1, False, "varu", "lai gan nespēju"),
    "nespējam": ("nespēt", 1, True, "varam", "lai gan nespējam"),
    "nespēj": ("nespēt", 3, None, "var", "lai gan nespēj"),
    "nespēs": ("nespēt", 3, None, "varēs", "lai gan nespēs"),
    "nespesim": ("nespēt", 1, True, "varēsim", "lai gan nespesim"),
    "nemāku": ("nemācēt", 1, False, "māku", "lai gan nemāku"),
    "neprotam": ("neprast", 1, True, "protam", "lai gan neprotam"),
    "nav iespējams": ("nav iespējams", 3, None, "ir iespējams", "lai gan nav iespējams"),
    "Nav iespējas": ("nav iespējams", 3, None, "Ir iespējas", "Lai gan nav iespējas"),
    "nav iespējamas": ("nav iespējams", 3, None, "ir iespējamas", "lai gan nav iespējamas"),
    "nebūs iespējams": ("nav iespējams", 3, None, "būs iespējams", "lai gan nebūs iespējams"),
}


@pytest.mark.parametrize("form", FORMS)
def test_each_form(form: str) -> None:
    lemma, person, plural, able, concession = FORMS[form]
    (verb,) = MORPHOLOGY.inabilities(f"Diemžēl {form} to izdarīt.")
    assert (verb.span.start, verb.span.end) == (8, 8 + len(form))
    assert (verb.lemma, verb.person, verb.plural, verb.passive) == (lemma, person, plural, False)
    assert (MORPHOLOGY.affirm(form), MORPHOLOGY.concede(form)) == (able, concession)
    assert CANNOT.found(Reading(clean(form), language("lv")).folded)


@pytest.mark.parametrize("text", ["Rēķins nevar tikt mainīts.", "To nevarēs vairs tikt atcelts."])
def test_passive(text: str) -> None:
    assert [v.passive for v in MORPHOLOGY.inabilities(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Varam palīdzēt un spējam to izdarīt šodien.",
        "Nevainojams darbs, nevarīgs vējš un neviens vārds.",
        "Par nespēju maksāt jāpaziņo laikus.",
        "Nespēka brīdī zvaniet man.",
        "Nav nekādu problēmu, iespējams, būs lietus.",
        "Novaram un nevarens kā Nevarskis.",
    ],
)
def test_lookalikes_are_no_inability(text: str) -> None:
    assert MORPHOLOGY.inabilities(text) == ()


@pytest.mark.parametrize("word", ["varam", "neņemam", "nav", "", "nevarens", "iespējams"])
def test_other_words_have_no_counterpart(word: str) -> None:
    assert MORPHOLOGY.affirm(word) is None
    assert MORPHOLOGY.concede(word) is None


def kinds(text: str) -> list[tuple[str, str]]:
    return [(a.span.of(text), a.kind) for a in MORPHOLOGY.addresses(text)]


ADDRESSES = {
    "Tavs līgums tev ir klāt.": "TT",
    "Vai vari atsūtīt, ja zini numuru?": "TT",
    "Pagaidi, lūdzu, un uzraksti man.": "TT",
    "Atver lietotni. Nospied pogu!": "TT",
    "Rīt saņemsi naudu un atradīsi čeku.": "TT",
    "vai tu vari pagaidit?": "TT",
    "Lūdzu, ieraksti savu vārdu.": "T",
    "Jūs varat nākt, Jums ir laiks.": "VVV",
    "Atveriet lietotni, izvēlieties karti.": "VV",
    "jus varat gaidit savu paku": "VV",
    "Pasūtījāt vakar, saņemsiet rīt.": "VV",
    "Ja vēlaties, zvaniet.": "VV",
}


@pytest.mark.parametrize("text", ADDRESSES)
def test_addresses(text: str) -> None:
    assert "".join(kind for _, kind in kinds(text)) == ADDRESSES[text]


@pytest.mark.parametrize(
    "text",
    [
        "Šķiet, ka durvis ir ciet un viss iet labi.",
        "Atbildi saņemsim rīt, pārbaudi veiks meistars.",
        "Ieraksti glabājas 30 dienas, uzraksti uz durvīm arī.",
        "Pircēji un lietotāji runā ar pārdevēju.",
        "Pat tagad tepat ir silts.",
        "Gribam runāt un strādāt, maksāt nevajag.",
        "gribu runat ar jurista biroju",
        "Sūtu adresi un balsi par klasi.",
        "Meistars atver skapi un nospied pogu.",
        "Uzliet ūdeni, apsiet lenti un skriet mājās.",
        "Viņš ir reģistrējies un pieslēdzies.",
        "Raksti par vēsturi un zvani baznīcā.",
        "jums abiem, jūs visi un jūs abas esam gaidījuši",
    ],
)
def test_lookalikes_address_nobody(text: str) -> None:
    assert kinds(text) == []


def test_places_are_of_the_text_as_written() -> None:
    assert kinds("😊 Tev ir ziņa.") == [("Tev", "T")]


@pytest.mark.parametrize("text", ["", "   ", "🙂" * 50, "ne" * 5000, "nevar " * 3000])
def test_odd_text(text: str) -> None:
    assert isinstance(MORPHOLOGY.inabilities(text), tuple)
    assert isinstance(MORPHOLOGY.addresses(text), tuple)
