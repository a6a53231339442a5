"""What the models see that rules cannot: warmth without a phrase, coldness in polite words, and where they saw it."""

from __future__ import annotations

import re

import pytest

from coach.engine import Coach, load
from coach.report import Report
from coach.types import Draft, Turn

WARM_AND_COLD = {
    "en": (
        "My daughter's birthday cake arrived in pieces.",
        "Oh no, and with the guests already at the door, I can only imagine her face. I'd have been heartbroken too.",
        "We apologise for any inconvenience caused. Your feedback is important to us and has been recorded.",
    ),
    "tr": (
        "Kızımın doğum günü pastası paramparça geldi.",
        "Ah, tam da misafirler kapıdayken... Onun yüzünü düşündükçe benim de içim burkuldu.",
        "Yaşanan aksaklıktan dolayı özür dileriz. Görüşleriniz bizim için değerlidir ve kayda alınmıştır.",
    ),
    "fa": (
        "کیک تولد دخترم له‌شده رسید.",
        "وای، درست وقتی مهمان‌ها دم در بودند... فکر چهره‌ی دخترتان دلم را به درد آورد.",
        "از بروز این مشکل پوزش می‌طلبیم. نظر شما برای ما ارزشمند است و ثبت گردید.",
    ),
    "lv": (
        "Manas meitas dzimšanas dienas torte atnāca salauzta.",
        "Ak vai, tieši tad, kad viesi jau pie durvīm... Man pašai sirds sažņaudzās, iedomājoties viņas sejiņu.",
        "Atvainojamies par sagādātajām neērtībām. Jūsu viedoklis mums ir svarīgs un ir reģistrēts.",
    ),
}


def coached(coach: Coach, text: str, asked: str, lang: str | None = None) -> Report:
    [report] = coach([Draft(text, lang, history=(Turn("customer", asked),))])
    return report


@pytest.mark.parametrize("lang", WARM_AND_COLD)
def test_warmth_without_a_phrase_beats_phrases_without_warmth(coach: Coach, lang: str) -> None:
    asked, warm, cold = WARM_AND_COLD[lang]
    first, second = (coached(coach, text, asked, lang).scores["empathy"] for text in (warm, cold))
    assert first.value is not None
    assert second.value is not None
    assert first.value > second.value
    assert first.parts["reaction"] > second.parts["reaction"]


@pytest.mark.parametrize("lang", WARM_AND_COLD)
def test_evidence_names_a_sentence_and_words_in_it(coach: Coach, lang: str) -> None:
    asked, warm, _ = WARM_AND_COLD[lang]
    found = coached(coach, warm, asked, lang).scores["empathy"].evidence
    assert found
    for one in found:
        assert one.span.of(warm).strip()
        assert one.words
        assert all(word.inside(one.span) for word in one.words)
        assert {word.of(warm) for word in one.words} <= set(re.findall(r"[\w'’\u200c]+", warm))


def test_other_languages_get_measures_and_no_scores(coach: Coach) -> None:
    formal = coached(coach, "Könnten Sie uns bitte Ihre Kundennummer mitteilen?", "Ich möchte kündigen.", "de")
    casual = coached(coach, "Schick mir mal deine Kundennummer, ja?", "Danke, alles super!", "de")
    assert formal.measures["register"] > casual.measures["register"]
    assert formal.measures["leaving"] > casual.measures["leaving"]
    assert all(score.value is None for score in formal.scores.values())


def test_languages_without_spaces_are_read(coach: Coach) -> None:
    formal = coached(coach, "お客様のご注文番号をお知らせいただけますでしょうか。", "解約したいです。", "ja")
    casual = coached(coach, "注文番号教えて。", "解約したいです。", "ja")
    assert formal.measures["register"] > casual.measures["register"]


def test_a_reply_too_short_to_judge_has_no_model_scores(coach: Coach) -> None:
    report = coached(coach, "Ok.", "My parcel is lost.", "en")
    assert all(score.value is None for score in report.scores.values())
    assert "frustration" in report.measures


def test_a_fault_marked_by_a_rule_is_not_marked_again(coach: Coach) -> None:
    report = coached(coach, "You should have read the terms.", "Why was I charged?", "en")
    at = [(f.signal, f.span) for f in report.findings]
    assert len(at) == len(set(at))
    assert not [f for f in report.findings if f.rule == "models.blame"]


def test_without_models_the_measures_are_the_rules_alone() -> None:
    report = coached(load(models=None), "Könnten Sie uns bitte helfen?", "Ich möchte kündigen.", "de")
    assert "register" not in report.measures


def test_past_the_deadline_rules_alone_speak_and_the_report_says_so(coach: Coach) -> None:
    draft = Draft("We can't refund item 48213, sorry about that.", "en")
    [late], [rules], [whole] = coach([draft], deadline=0), load(models=None)([draft]), coach([draft])
    assert (late.partial, rules.partial, whole.partial) == (True, False, False)
    assert (late.findings, late.scores) == (rules.findings, rules.scores)
    assert late.measures != whole.measures
