"""Sentence boundaries, as support replies and mails are typed."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coach.text.sentences import sentences
from coach.text.zones import zones

ABBREVIATIONS = frozenset(
    {
        "mr",
        "mrs",
        "dr",
        "no",
        "etc",
        "e.g",
        "i.e",
        "a.m",
        "p.m",
        "u.s",
        "sn",
        "vb",
        "örn",
        "plkst",
        "piem",
        "u.c",
        "g",
        "min",
        "tel",
        "inc",
    }
)


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, ABBREVIATIONS, zones(text))]


# "|" stands where a boundary is wanted, with the white space there
CASES = """
We checked it. |It is on its way! |Anything else? |Thanks
Is it late?! |Yes... |We are sorry…
merhaba. |paketinizi dusuremeyiz. |malesef
Siparişiniz yolda! |Başka bir sorunuz var mı?
سفارش شما ارسال شد. |آیا سوال دیگری دارید؟ |ممنون
Labdien! |Sūtījums ir ceļā. |Jauku dienu!
Mr. Smith and Mrs. Jones called Dr. Brown.
Meet at 9 a.m. or 5 p.m. on Friday.
We open at 9 a.m. |We close at 5 p.m. |See you.
Parts, tools, etc. are included. |Bring gloves, etc. |We have none.
The answer is no. |We can offer credit.
See item no. 5 and no. 6.
Sn. Yılmaz, siparişiniz yolda. |Örn. kargo, iade vb. konularda yazın.
Atbildēsim plkst. 9 vai plkst. 17.30. |Paldies!
Piem. rēķins, līgums u.c. dokumenti.
J. Smith wrote to J. R. R. Tolkien and A.B. Brown.
It is Plan B. |we can start
Piegādāsim 14. maijā. |Gaidiet ziņu.
Līgums spēkā no 2024. gada 1. janvāra.
3. dersten sonra arayın. |5. katta bekliyoruz.
XIX. yüzyılda ve II. dünya savaşında
Your order number is 12345. |We ship today.
It costs 3.14 or 1.250,00 TL. |The rest is 9.99.
Saat 10.30'da gelin. |Bekliyoruz.
Read https://example.com/a.b?c=d. |Then write to anna.b@example.com. |Thanks
Visit www.example.com! |It helps.
She said "We cannot. We will not." and left.
She said "We cannot." |Then she left.
"Neden gelmedi?" diye sordu. |Yanıt yok.
Well... let me check. |Done… |Next
Hmm… bir bakayım.
Harika 😊 |Görüşürüz!
Tamam! 😊 |Teşekkürler 🙏🙏 |İyi günler
Great :) |See you! ;) |Bye
ممنون 🌹 |روز خوبی داشته باشید
Merhaba!|Nasılsınız? |İyi günler.|Teşekkürler.
kargo gelmedi.|Nerede bu?
سفارش ثبت شد.|پیگیری می‌کنیم
Wait!!! |What??? |No.
(We will call you.) |Then we ship.
We ship (e.g. by sea). |It takes a week.
""".strip()


@pytest.mark.parametrize("case", CASES.splitlines())
def test_boundaries(case: str) -> None:
    assert split(case.replace("|", "")) == [sentence.strip() for sentence in case.split("|")]


def test_lines_of_lists_and_signatures_stand_alone() -> None:
    text = "Hi Anna,\n\nPlease:\n1. Open the app\n2. Tap Orders. Then wait.\n- or call us\n• or write\n\nRegards,\nJohn\nShop Ltd"
    assert split(text) == [
        "Hi Anna,", "Please:", "1. Open the app", "2. Tap Orders.", "Then wait.", "- or call us", "• or write",
        "Regards,", "John", "Shop Ltd",
    ]  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n", " \n", "\n    "])
def test_lines_that_a_mail_program_broke_go_on(end: str) -> None:
    first, second = (
        "Thank you for writing to us about the parcel that was",
        "supposed to arrive on Monday. We have asked the courier and",
    )
    text = end.join([first, second, "will let you know."])
    assert [" ".join(s.split()) for s in split(text)] == [
        "Thank you for writing to us about the parcel that was supposed to arrive on Monday.",
        "We have asked the courier and will let you know.",
    ]


def test_a_long_line_before_a_name_or_number_goes_on_but_not_before_a_blank_line() -> None:
    line = "We have sent your order to the address that you gave us, and the box with"
    assert len(split(f"{line}\nAnna's lamp is in it.")) == 1
    assert len(split(f"{line}\n\nAnna's lamp is in it.")) == 2
    assert len(split(f"{line}\n1. Lamp")) == 2


def test_chat_lines_are_sentences() -> None:
    assert split("siparişim nerede\nhala gelmedi\nbakar mısınız") == ["siparişim nerede", "hala gelmedi", "bakar mısınız"]


def test_no_text_no_sentences() -> None:
    assert split("") == split(" \n\t ") == []


@given(st.text(st.characters(exclude_categories=()) | st.sampled_from('ab .!?…؟\n"“”«»😀1:)')))
@example("a.m.")
@example('"a. b"')
@example("\n\n.\n")
@example(" 1. \n A")
def test_spans_are_in_order_and_cover_all_but_space(text: str) -> None:
    spans = sentences(text, ABBREVIATIONS, zones(text))
    before = 0
    for span in spans:
        assert before <= span.start < span.end <= len(text)
        assert not text[before : span.start].strip()
        assert span.of(text) == span.of(text).strip()
        before = span.end
    assert not text[before:].strip()


@given(st.text(st.sampled_from("aB .!?\n1")))
def test_one_sentence_split_again_is_one(text: str) -> None:
    for sentence in split(text):
        assert "".join(split(sentence)).replace("\n", "").replace(" ", "") == sentence.replace("\n", "").replace(" ", "")


@pytest.mark.parametrize("piece", ["a.m. ", "1. ", " ", " \n", ".", "!", "😀", '. "', "!a", ":)", "...)", "?x", "V. "])
def test_hostile_repetition_stays_linear(piece: str) -> None:
    text = piece * 20_000 + "x"  # quadratic time would take minutes
    assert sentences(text, ABBREVIATIONS, zones(text))[-1].end == len(text)
