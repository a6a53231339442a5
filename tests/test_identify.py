"""The language of short, noisy texts: written for these tests, never used in fitting."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coach.text.identify import Identified, identify

OURS = {
    "en": "Your order is on its way.|The parcel arrives tomorrow|Can you help me?|when do i get my money back|any news?"
    "|no thank you|wheres my refund|brilliant, cheers mate|Unfortunately this is not possible|that's fine|HELLO??? STILL WAITING",
    "tr": "Siparişiniz yola çıktı.|Paket yarın gelecek|Yardım edebilir misiniz?|tamam tesekkurler"
    "|slm paketimi kucultmek istiyorum|kargom hala gelmedi|gunaydin|urun bozuk cikti"
    "|rica ederiz|gec kaldiniz|fatura cok geldi|SİPARİŞİM NEREDE|SIPARISIM NEREDE",
    "fa": "سفارش شما ارسال شد.|بسته فردا می‌رسد|باشه ممنون|سلام، ممنونم از پیگیریتون|چرا دیر شد|بسته من کو|شرمنده|زنده باشید"
    "|هزينه ارسال چقدره|سفارش iPhone 13 Pro Max شما ارسال شد|نمي‌شود|خیلی لطف کردید",
    "lv": "Jūsu pasūtījums ir ceļā.|Paciņa pienāks rīt|labdien, paldies|kapec man jamaksa par internetu|kur ir mana pacina"
    "|viss kartiba|nesanem sms|rekins par augstu|kad piegadasiet|Jauku vakaru|PALDIES JUMS|es neko nesanemu",
}
OTHERS = {
    "de": "Ihre Bestellung ist unterwegs.|wann bekomme ich mein geld zurück|Vielen Dank für Ihre Geduld",
    "es": "Su pedido está en camino.|cuando me devuelven el dinero|Gracias por su paciencia",
    "fr": "Votre commande est en route.|quand est-ce que je serai remboursé|Merci de votre patience",
    "pt": "O seu pedido está a caminho.|quando vou receber meu dinheiro de volta|Obrigado pela sua paciência",
    "it": "Il suo ordine è in arrivo.|quando ricevo il rimborso|Grazie per la pazienza",
    "nl": "Uw bestelling is onderweg.|wanneer krijg ik mijn geld terug|Bedankt voor uw geduld",
    "pl": "Twoje zamówienie jest w drodze.|kiedy dostane zwrot pieniedzy|Dziękujemy za cierpliwość",
    "ru": "Ваш заказ уже в пути.|когда вернут деньги|Спасибо за терпение",
    "uk": "Ваше замовлення вже в дорозі.|коли повернуть гроші|Дякуємо за терпіння",
    "ar": "طلبك في الطريق.|متى سأسترد أموالي|شكرا على صبركم|للأسف هذا غير ممكن",
    "ur": "آپ کا آرڈر راستے میں ہے۔|پیکٹ کل پہنچ جائے گا|کیا آپ میری مدد کر سکتے ہیں؟",
    "hi": "आपका ऑर्डर रास्ते में है।|मेरा पैसा कब वापस मिलेगा|आपके धैर्य के लिए धन्यवाद",
    "ja": "ご注文の商品は発送済みです。|返金はいつですか|お待ちいただきありがとうございます",
    "zh": "您的订单已发货。|什么时候退款|感谢您的耐心等待",
    "ko": "주문하신 상품이 발송되었습니다.|환불은 언제 되나요|기다려 주셔서 감사합니다",
    "vi": "Đơn hàng của bạn đang trên đường.|khi nào tôi được hoàn tiền|Cảm ơn bạn đã kiên nhẫn",
    "lt": "Jūsų užsakymas jau pakeliui.|Siunta atvyks rytoj|Ačiū už kantrybę|kur yra mano siuntinys",
    "et": "Teie tellimus on teel.|millal ma raha tagasi saan|Kahjuks ei ole see võimalik|kus mu pakk on",
    "fi": "Tilauksesi on matkalla.|milloin saan rahat takaisin|Kiitos kärsivällisyydestäsi",
    "sv": "Din beställning är på väg.|när får jag pengarna tillbaka|Tack för ditt tålamod",
    "az": "Sifarişiniz yoldadır.|pulumu nə vaxt qaytaracaqsınız|sifarisim hele catmayib",
    "el": "Η παραγγελία σας είναι καθ' οδόν.", "he": "ההזמנה שלך בדרך.", "th": "คำสั่งซื้อของคุณกำลังจัดส่ง",
    "ka": "თქვენი შეკვეთა გზაშია",
}  # fmt: skip
SILENT = (
    "", " \n", "12345", "😀😀", "🙏", "???", "...", "https://example.com/where-is-my-order", "anna@example.com",
    "+371 29123456", "24/7",
    "Samsung Galaxy S21", "iPhone 13 Pro", "Ahmet Yılmaz", "Jānis Bērziņš", "ok", "haha", "#88214503", "\ud800",
    "\u200c",
)  # fmt: skip
CASES = [(lang, text) for lang, texts in (OURS | OTHERS).items() for text in texts.split("|")]


@pytest.mark.parametrize(("lang", "text"), CASES)
def test_language_of_short_replies(lang: str, text: str) -> None:
    assert identify(text).lang == lang


@pytest.mark.parametrize("text", SILENT)
def test_und_where_the_text_does_not_tell(text: str) -> None:
    assert identify(text) == Identified("und", 0.0)


@pytest.mark.parametrize(("lang", "text"), [case for case in CASES if len(case[1].split()) >= 4 and case[0] in OURS])
def test_sure_of_our_languages_from_four_words(lang: str, text: str) -> None:
    assert identify(text).confidence >= 0.9


@pytest.mark.parametrize(("lang", "text"), [case for case in CASES if case[0] in ("lv", "tr")])
def test_without_diacritics(lang: str, text: str) -> None:
    plain = "".join(c for c in unicodedata.normalize("NFD", text.replace("ı", "i")) if unicodedata.category(c) != "Mn")
    found = identify(plain)
    assert found.lang == lang or found.confidence < 0.9


def test_decomposed_letters_read_as_composed_ones() -> None:
    assert identify(unicodedata.normalize("NFD", "Paciņa pienāks rīt")) == identify("Paciņa pienāks rīt")


def test_names_and_addresses_do_not_decide() -> None:
    assert identify("Dear Mr. Müller, your parcel has been shipped to Köln.").lang == "en"
    assert identify("Siparişiniz burada: https://example.com/where/is/my/order/and/the/parcel").lang == "tr"


def test_half_and_half_is_not_sure() -> None:
    assert identify("سفارش شما ارسال شد Ваш заказ отправлен").confidence < 0.9


def test_long_text_is_read_throughout() -> None:
    turkish = "Siparişinizin durumunu kontrol ettim ve kargonuz yarın adresinize ulaşacak. "
    assert identify("Hello there. " + turkish * 20).lang == "tr"


@given(st.text(st.characters(exclude_categories=()), max_size=300))
@example("\ud800a\udfff")
@example("a" * 5000)
@example("ok " * 2000)
def test_any_text_has_an_answer(text: str) -> None:
    found = identify(text)
    assert 0 <= found.confidence <= 1
    assert (found.lang == "und") == (found.confidence == 0)
    assert identify(text) == found
