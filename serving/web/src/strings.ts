/** What the composer says, in each language of its interface. */

import type { Severity, SignalName } from "./types";

export type UiLanguage = "en" | "tr" | "fa" | "lv";

export interface Strings {
  title: string;
  overall: string;
  signals: Record<SignalName, string>;
  severities: Record<Severity, string>;
  findings: (count: number) => string;
  noFindings: string;
  empty: string;
  apply: string;
  undo: string;
  undone: string;
  applied: string;
  snooze: string;
  notHelpful: string;
  source: string;
  why: string;
  insert: string;
  remove: string;
  rewrite: string;
  rewriteApply: string;
  rewriteWithheld: string;
  fill: string;
  customer: string;
  mood: { calm: string; unhappy: string; angry: string; leaving: string };
  risk: string;
  riskUnknown: string;
  riskBand: (band: string, low: string, high: string) => string;
  connecting: string;
  offline: string;
  refused: string;
  partial: string;
  next: string;
  previous: string;
  close: string;
  hint: string;
}

export const STRINGS: Record<UiLanguage, Strings> = {
  en: {
    title: "Reply coach",
    overall: "Overall",
    signals: {
      empathy: "Empathy",
      positivity: "Positive wording",
      clarity: "Clarity",
      formality: "Formality",
      ownership: "Ownership",
      listening: "Listening",
      channel: "Fit for the channel",
    },
    severities: { low: "minor", medium: "moderate", high: "serious" },
    findings: (n) => (n === 1 ? "1 suggestion" : `${n} suggestions`),
    noFindings: "Nothing to improve.",
    empty: "Start typing. Suggestions appear when a sentence is finished.",
    apply: "Apply",
    undo: "Undo",
    undone: "The change was undone.",
    applied: "The change was made.",
    snooze: "Not in this conversation",
    notHelpful: "Not helpful",
    source: "Source",
    why: "Why",
    insert: "Add",
    remove: "Remove",
    rewrite: "Suggested rewrite",
    rewriteApply: "Use this text",
    rewriteWithheld: "No rewrite is offered:",
    fill: "Fill in",
    customer: "Customer",
    mood: { calm: "seems calm", unhappy: "seems unhappy", angry: "seems frustrated", leaving: "speaks of leaving" },
    risk: "Risk of leaving",
    riskUnknown: "Not enough to tell.",
    riskBand: (band, low, high) => `${band} (between ${low} and ${high})`,
    connecting: "Connecting…",
    offline: "The coach cannot be reached. Your text stays here; trying again…",
    refused: "The server refuses this page:",
    partial: "Still reading; some of it may change.",
    next: "Next suggestion",
    previous: "Previous suggestion",
    close: "Close",
    hint: "Alt+↓ and Alt+↑ go through the suggestions, Alt+Enter applies one, Escape closes.",
  },
  tr: {
    title: "Yanıt koçu",
    overall: "Genel",
    signals: {
      empathy: "Empati",
      positivity: "Olumlu ifade",
      clarity: "Açıklık",
      formality: "Resmiyet",
      ownership: "Sahiplenme",
      listening: "Dinleme",
      channel: "Kanala uygunluk",
    },
    severities: { low: "küçük", medium: "orta", high: "ciddi" },
    findings: (n) => `${n} öneri`,
    noFindings: "Düzeltilecek bir şey yok.",
    empty: "Yazmaya başlayın. Öneriler cümle bitince görünür.",
    apply: "Uygula",
    undo: "Geri al",
    undone: "Değişiklik geri alındı.",
    applied: "Değişiklik yapıldı.",
    snooze: "Bu görüşmede gösterme",
    notHelpful: "Yararlı değil",
    source: "Kaynak",
    why: "Neden",
    insert: "Ekle",
    remove: "Çıkar",
    rewrite: "Önerilen metin",
    rewriteApply: "Bu metni kullan",
    rewriteWithheld: "Yeniden yazım önerilmiyor:",
    fill: "Doldurun",
    customer: "Müşteri",
    mood: { calm: "sakin görünüyor", unhappy: "memnun görünmüyor", angry: "sinirli görünüyor", leaving: "ayrılmaktan söz ediyor" },
    risk: "Ayrılma riski",
    riskUnknown: "Söylemek için yeterli bilgi yok.",
    riskBand: (band, low, high) => `${band} (${low} ile ${high} arasında)`,
    connecting: "Bağlanıyor…",
    offline: "Koça ulaşılamıyor. Metniniz burada duruyor; yeniden deneniyor…",
    refused: "Sunucu bu sayfayı kabul etmiyor:",
    partial: "Okuma sürüyor; bazı sonuçlar değişebilir.",
    next: "Sonraki öneri",
    previous: "Önceki öneri",
    close: "Kapat",
    hint: "Alt+↓ ve Alt+↑ öneriler arasında gezinir, Alt+Enter uygular, Escape kapatır.",
  },
  fa: {
    title: "مربی پاسخ",
    overall: "در مجموع",
    signals: {
      empathy: "همدلی",
      positivity: "بیان مثبت",
      clarity: "روشنی",
      formality: "لحن رسمی",
      ownership: "مسئولیت‌پذیری",
      listening: "گوش دادن",
      channel: "تناسب با کانال",
    },
    severities: { low: "جزئی", medium: "متوسط", high: "جدی" },
    findings: (n) => `${n.toLocaleString("fa")} پیشنهاد`,
    noFindings: "چیزی برای اصلاح نیست.",
    empty: "شروع به نوشتن کنید. پیشنهادها پس از پایان هر جمله نشان داده می‌شوند.",
    apply: "اعمال",
    undo: "واگرد",
    undone: "تغییر برگردانده شد.",
    applied: "تغییر انجام شد.",
    snooze: "در این گفت‌وگو نشان نده",
    notHelpful: "مفید نبود",
    source: "منبع",
    why: "دلیل",
    insert: "افزودن",
    remove: "حذف",
    rewrite: "متن پیشنهادی",
    rewriteApply: "استفاده از این متن",
    rewriteWithheld: "بازنویسی پیشنهاد نمی‌شود:",
    fill: "پر کنید",
    customer: "مشتری",
    mood: { calm: "آرام به نظر می‌رسد", unhappy: "ناراضی به نظر می‌رسد", angry: "کلافه به نظر می‌رسد", leaving: "از رفتن حرف می‌زند" },
    risk: "احتمال از دست دادن مشتری",
    riskUnknown: "اطلاعات کافی نیست.",
    riskBand: (band, low, high) => `${band} (بین ${low} و ${high})`,
    connecting: "در حال اتصال…",
    offline: "مربی در دسترس نیست. متن شما همین‌جا می‌ماند؛ دوباره تلاش می‌شود…",
    refused: "سرور این صفحه را نمی‌پذیرد:",
    partial: "خواندن ادامه دارد؛ شاید بخشی تغییر کند.",
    next: "پیشنهاد بعدی",
    previous: "پیشنهاد قبلی",
    close: "بستن",
    hint: "با Alt+↓ و Alt+↑ بین پیشنهادها جابه‌جا شوید؛ Alt+Enter اعمال می‌کند و Escape می‌بندد.",
  },
  lv: {
    title: "Atbilžu treneris",
    overall: "Kopumā",
    signals: {
      empathy: "Empātija",
      positivity: "Pozitīva izteiksme",
      clarity: "Skaidrība",
      formality: "Oficialitāte",
      ownership: "Atbildība",
      listening: "Ieklausīšanās",
      channel: "Atbilstība kanālam",
    },
    severities: { low: "sīka", medium: "vidēja", high: "nopietna" },
    findings: (n) => (n % 10 === 1 && n % 100 !== 11 ? `${n} ieteikums` : `${n} ieteikumi`),
    noFindings: "Nav ko uzlabot.",
    empty: "Sāciet rakstīt. Ieteikumi parādās, kad teikums ir pabeigts.",
    apply: "Lietot",
    undo: "Atsaukt",
    undone: "Izmaiņa atsaukta.",
    applied: "Izmaiņa veikta.",
    snooze: "Nerādīt šajā sarunā",
    notHelpful: "Nav noderīgi",
    source: "Avots",
    why: "Kāpēc",
    insert: "Pievienot",
    remove: "Izņemt",
    rewrite: "Ieteiktais teksts",
    rewriteApply: "Izmantot šo tekstu",
    rewriteWithheld: "Pārrakstīts teksts netiek piedāvāts:",
    fill: "Aizpildiet",
    customer: "Klients",
    mood: { calm: "šķiet mierīgs", unhappy: "šķiet neapmierināts", angry: "šķiet aizkaitināts", leaving: "runā par aiziešanu" },
    risk: "Aiziešanas risks",
    riskUnknown: "Nepietiek ziņu, lai spriestu.",
    riskBand: (band, low, high) => `${band} (no ${low} līdz ${high})`,
    connecting: "Savienojas…",
    offline: "Treneris nav sasniedzams. Jūsu teksts paliek šeit; mēģina vēlreiz…",
    refused: "Serveris šo lapu nepieņem:",
    partial: "Vēl lasa; daļa var mainīties.",
    next: "Nākamais ieteikums",
    previous: "Iepriekšējais ieteikums",
    close: "Aizvērt",
    hint: "Alt+↓ un Alt+↑ pārvieto starp ieteikumiem, Alt+Enter lieto, Escape aizver.",
  },
};

/** What stands on the playground around the composer. */
export interface PageStrings {
  conversations: string;
  interface: string;
  theme: string;
  themes: [string, string, string];
  field: string;
  fields: [string, string];
  channel: string;
  channels: Record<"chat" | "email" | "phone" | "social", string>;
  policy: string;
  send: string;
  reply: string;
  messages: string;
}

export const PAGE: Record<UiLanguage, PageStrings> = {
  en: {
    conversations: "Conversations in",
    interface: "Interface",
    theme: "Theme",
    themes: ["System", "Light", "Dark"],
    field: "Field",
    fields: ["Plain text", "Rich text"],
    channel: "Channel",
    channels: { chat: "Chat", email: "E-mail", phone: "Phone", social: "Social media" },
    policy: "House policy",
    send: "Send",
    reply: "Your reply",
    messages: "Messages",
  },
  tr: {
    conversations: "Görüşmeler",
    interface: "Arayüz",
    theme: "Tema",
    themes: ["Sistem", "Açık", "Koyu"],
    field: "Alan",
    fields: ["Düz metin", "Zengin metin"],
    channel: "Kanal",
    channels: { chat: "Sohbet", email: "E-posta", phone: "Telefon", social: "Sosyal medya" },
    policy: "Şirket kuralları",
    send: "Gönder",
    reply: "Yanıtınız",
    messages: "Mesajlar",
  },
  fa: {
    conversations: "گفت‌وگوها",
    interface: "زبان رابط",
    theme: "پوسته",
    themes: ["سیستم", "روشن", "تیره"],
    field: "نوع کادر",
    fields: ["متن ساده", "متن غنی"],
    channel: "کانال",
    channels: { chat: "چت", email: "ایمیل", phone: "تلفن", social: "شبکهٔ اجتماعی" },
    policy: "سیاست سازمان",
    send: "ارسال",
    reply: "پاسخ شما",
    messages: "پیام‌ها",
  },
  lv: {
    conversations: "Sarunas",
    interface: "Saskarne",
    theme: "Izskats",
    themes: ["Sistēmas", "Gaišs", "Tumšs"],
    field: "Lauks",
    fields: ["Vienkāršs teksts", "Bagātināts teksts"],
    channel: "Kanāls",
    channels: { chat: "Čats", email: "E-pasts", phone: "Tālrunis", social: "Sociālie tīkli" },
    policy: "Uzņēmuma noteikumi",
    send: "Sūtīt",
    reply: "Jūsu atbilde",
    messages: "Ziņas",
  },
};

export const isRtl = (lang: string): boolean => ["fa", "ar", "he", "ur"].includes(lang);
