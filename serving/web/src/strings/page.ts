/** What stands on the playground around the composer. */

import type { UiLanguage } from "../strings";
import type { Channel } from "../types";

export interface PageStrings {
  conversations: string;
  interface: string;
  theme: string;
  themes: [system: string, light: string, dark: string];
  field: string;
  fields: [plain: string, rich: string];
  channel: string;
  channels: Record<Channel, string>;
  policy: string;
  send: string;
  events: string;
  eventsAbout: string;
  reply: string;
  placeholder: string;
  messages: string;
  customer: string;
  agent: string;
  coach: string;
}

export const PAGE: Record<UiLanguage, PageStrings> = {
  en: {
    conversations: "Conversations",
    interface: "Interface",
    theme: "Theme",
    themes: ["System", "Light", "Dark"],
    field: "Field",
    fields: ["Plain text", "Rich text"],
    channel: "Channel",
    channels: { chat: "Chat", email: "E-mail", phone: "Phone", social: "Social media" },
    policy: "House policy",
    send: "Send",
    events: "Let the coach learn from what I send",
    eventsAbout: "When you send, the server keeps your text with personal data masked, the suggestions you saw and what you did with them.",
    reply: "Your reply",
    placeholder: "Write your reply…",
    messages: "Messages",
    customer: "Customer",
    agent: "Agent",
    coach: "Coach",
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
    events: "Koç gönderdiklerimden öğrensin",
    eventsAbout: "Gönderdiğinizde sunucu, kişisel verileri maskelenmiş metninizi, gördüğünüz önerileri ve bunlarla ne yaptığınızı saklar.",
    reply: "Yanıtınız",
    placeholder: "Yanıtınızı yazın…",
    messages: "Mesajlar",
    customer: "Müşteri",
    agent: "Temsilci",
    coach: "Koç",
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
    events: "مربی از پیام‌های ارسالی من یاد بگیرد",
    eventsAbout: "با هر ارسال، سرور متن شما را با پوشاندن داده‌های شخصی، همراه با پیشنهادهایی که دیده‌اید و کاری که با آن‌ها کرده‌اید، نگه می‌دارد.",
    reply: "پاسخ شما",
    placeholder: "پاسخ خود را بنویسید…",
    messages: "پیام‌ها",
    customer: "مشتری",
    agent: "کارشناس",
    coach: "مربی",
  },
  lv: {
    conversations: "Sarunas",
    interface: "Saskarne",
    theme: "Izskats",
    themes: ["Sistēmas", "Gaišs", "Tumšs"],
    field: "Lauks",
    fields: ["Vienkāršs teksts", "Formatēts teksts"],
    channel: "Kanāls",
    channels: { chat: "Čats", email: "E-pasts", phone: "Tālrunis", social: "Sociālie tīkli" },
    policy: "Uzņēmuma noteikumi",
    send: "Sūtīt",
    events: "Ļaut trenerim mācīties no manām nosūtītajām ziņām",
    eventsAbout: "Kad nosūtāt ziņu, serveris saglabā jūsu tekstu ar aizklātiem personas datiem, redzētos ieteikumus un to, ko ar tiem darījāt.",
    reply: "Jūsu atbilde",
    placeholder: "Rakstiet atbildi…",
    messages: "Ziņas",
    customer: "Klients",
    agent: "Darbinieks",
    coach: "Treneris",
  },
};
