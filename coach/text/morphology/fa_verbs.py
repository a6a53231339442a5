"""Persian conjugation by generator: stems, written and spoken, and the endings that tell the second person.

Forms are folded and joined: no ZWNJ and no space stays between a prefix and its stem, so that «می‌کنید», «می کنید» and
«میکنید» are one form. Forms that are also everyday words («شدید» severe, «کشتی» ship, «بده» is bad) are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from coach.text.fold import fold


def words(text: str) -> list[str]:
    """The words of a list written as running text."""
    return text.split()


# past stem, then present stems (written first, spoken after it) as they stand before an ending and after می or ب.
_VERBS = """
کرد کن | شد شو ش | داد ده د | گرفت گیر | زد زن | رفت رو ر | آمد آی آ | اومد یا | گفت گوی گو گ | خواست خواه خوا |
گذاشت گذار ذار زار | برد بر | آورد آور یار | دید بین | دانست دان دون | خواند خوان | خوند خون | نوشت نویس | فرستاد فرست |
خرید خر | فروخت فروش | پرداخت پرداز | فرمود فرمای فرما | نمود نمای نما | بود باش | داشت دار | ماند مان | موند مون |
نشست نشین شین | شنید شنو | پرسید پرس | رسید رس | رساند رسان | رسوند رسون | کشید کش | بست بند | شناخت شناس |
انداخت انداز نداز | برداشت بردار | برگشت برگرد | برگرداند برگردان | برگردوند برگردون | خورد خور | ریخت ریز | ساخت ساز |
پوشید پوش | چسبید چسب | چسبوند چسبون | پذیرفت پذیر | یافت یاب | افتاد افت | ایستاد ایست وایس | فهمید فهم | توانست توان |
تونست تون | گشت گرد | آموخت آموز | افزود افزای | افزود افزا | بخشید بخش | پیوست پیوند | سپرد سپار | شمرد شمار | شست شور |
کاست کاه | گذشت گذر | لرزید لرز | مالید مال | نهاد نه | چرخاند چرخان | چرخوند چرخون | کشاند کشون | گزید گزین | جست جوی جو |
خوابید خواب | پیچید پیچ | ترسید ترس | بخشید بخش | چید چین | کوبید کوب | شکست شکن | گردید گرد | پسندید پسند | سنجید سنج |
پرید پر | تراشید تراش | پاشید پاش | چاپید چاپ | نامید نام | طلبید طلب | کوشید کوش | جنگید جنگ | آزمود آزمای | فشرد فشار |
"""
_V, _T = ("ید", "ین"), ("ی",)
# Homographs of other words, of the third person, or set phrases that are no address («ببخشید» sorry).
_NO_V = """
شدید گردید باشین بدین برین ببخشید ببخشین بردین نهید زارید زارین مانید رسید رسین دانین برید برین بارید آید آین
بیاید نیاید می‌آید نمی‌آید می‌رسید می‌خرید می‌کشید می‌پرسید می‌فهمید می‌بخشید می‌پوشید می‌چسبید می‌ترسید
می‌پیچید می‌خوابید می‌لرزید می‌مالید می‌گزید نرسید نخرید نکشید نپرسید نفهمید نبخشید نپوشید نچسبید نترسید
نپیچید نخوابید می‌چید می‌دید می‌کوبید می‌پرید می‌نامید می‌طلبید می‌کوشید می‌جنگید می‌سنجید می‌پاشید می‌تراشید
می‌پسندید نگردید می‌گردید می‌شنید می‌زارید می‌زارین نمی‌رسید نمی‌خرید نمی‌کشید نمی‌پرسید نمی‌فهمید نمی‌دید
نمی‌شنید بپرید ندید نشنید بخشید پرسید دید
"""
_NO_T = """
کشتی گشتی شناختی پرداختی هستی نیستی ساختی پختی آموختی دستی بستی جستی شستی شکستی گذشتی پیوستی یافتی برگشتی دانی
مانی باری کاستی سپردی بری بازی ساسی نامی شماری بیماری نشستی برداشتی نهادی بندی سازی نمی آی آمی مالی بمالی باشی
گذاری می‌نی زاری ایستی داری بردی گزیدی چیدی نهی ببری بکشی بشی نشی نخی بگردی بنامی بپری بچینی نهادی نگذاری
نبندی نبازی می‌نهی بنهی پذیرفتی خوندی بدی ندی نری نگی نرسی نخری نپری نکشی نرمی نمایی نمای نمایندگی نشانی
نخوابی نبری نترسی نسنجی نامیدی نفتی نفهمی نجنگی نکوبی نبودی بودی
"""
_LIGHT = words("کن شو ش ده دار باش نمای فرمای گیر زن")  # stems that stand without می or ب in compounds and subjunctives
_GLIDED = frozenset(words("گو نما فرما افزا جو"))  # with ید these are the third person: می‌گوید، می‌نماید
_IMPERATIVES = """
برو بزن بگو بیا ببین بفرست بگیر بنویس بخون بخوان بذار بزار بردار بپرس ببند برگرد برگردون بشین بمون وایسا بنداز
بریز بچسبون بخر بفروش بفرما نکن نزن نرو نباش نگو نیا نفرست نگیر ننویس نذار برندار نپرس نترس نشو بکن باش بچرخون
بسپار بکش بساز بیار ببخش بپوش بشنو
"""


def _joined(form: str) -> str:
    return fold(form).replace("\x1f", "").replace(" ", "")


def _present(stem: str, ending: str) -> Iterator[str]:
    """می‌کنید نمی‌کنید بکنید نکنید; a stem in آ takes a glide (بیایید, نیایید); light stems also stand alone."""
    glide = "ی" if stem.startswith("آ") else ""
    bare = "ا" + stem[1:] if glide else stem
    yield from (f"می{stem}{ending}", f"نمی{stem}{ending}", f"ب{glide}{bare}{ending}", f"ن{glide}{bare}{ending}")
    if stem in _LIGHT:
        yield f"{stem}{ending}"


def _past(stem: str, ending: str) -> Iterator[str]:
    yield from (f"{prefix}{stem}{ending}" for prefix in ("", "ن", "می", "نمی"))
    if stem.startswith("آ"):
        yield f"نیا{stem[1:]}{ending}"


def _forms(endings: tuple[str, ...]) -> Iterator[str]:
    for entry in _VERBS.split("|"):
        past, *presents = entry.split() or [""]
        for ending in endings if past else ():
            yield from _past(past, ending)
            for stem in presents:
                if not (ending == "ید" and stem in _GLIDED):
                    yield from _present(stem, ending)


@cache
def polite_forms() -> frozenset[str]:
    """Folded second person plural forms (کنید، می‌کنین، گفتید)."""
    more = """
هستید هستین نیستید نیستین خواهید نخواهید بیایید بیاین نیایید میایید میاین میاید نمیاید بفرمایید بفرمائید
نفرمایید بدید ندید میدید بگید نگید میگید
"""
    less = {_joined(form) for form in _NO_V.split()} - {_joined("ندید")}
    return frozenset(_joined(f) for f in [*_forms(_V), *more.split()]) - less - {_joined("ندید")}


@cache
def familiar_forms() -> frozenset[str]:
    """Folded second person singular forms and imperatives (می‌کنی، گفتی، برو)."""
    more = f"""
{_IMPERATIVES} میای میخوای نمیخوای بخوای نخوای میدی نمیدی میگی نمیگی میری نمیری میشی نمیشی خواهی نخواهی داری
نداری میتونی نمیتونی
"""
    less = {_joined(form) for form in _NO_T.split()} - {_joined(form) for form in ("داری",)}
    return frozenset(_joined(f) for f in [*_forms(_T), *more.split()]) - less


@cache
def subjunctives() -> str:
    """A pattern of subjunctives that complete an impersonal verb: «نمی‌شود پس بگیریم», «نمیشه کنسل کنیم»."""
    stems = sorted({s for entry in _VERBS.split("|") for s in entry.split()[1:]} - {"آی", "آ"}, key=lambda s: (-len(s), s))
    endings = "م|ی|د|ه|یم|ید|ین|ند|ن"
    prefixed = "برگرد|برگردون|برگردان|بردار|بازگردان|دربیا|دربیار|درآور"
    return rf"(?:ب(?:{'|'.join(stems)})|{prefixed}|کن|بیا|شو|ده|باش)(?:{endings})|شود|شه|بشه"


@cache
def short_infinitives() -> str:
    """A pattern of past stems, which complete an impersonal verb: «نمی‌توان پذیرفت», «نمیشه پس داد»."""
    stems = {entry.split()[0] for entry in _VERBS.split("|") if entry.split()} - {"شد", "بود", "داشت", "گشت", "گردید", "خواست"}
    return "|".join(sorted(stems, key=lambda s: (-len(s), s)))
