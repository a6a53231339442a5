/** The playground: sample conversations, a field to reply in, the coach beside it. */

import { CoachClient, CoachProblem } from "./client";
import "./element";
import { $, chosen, field, make, offer, rename, swapField, write, written } from "./page";
import { isRtl, STRINGS, type UiLanguage } from "./strings";
import { PAGE } from "./strings/page";
import type { Channel, Sample, Turn } from "./types";

const coach = document.querySelector("reply-coach")!;
const NAMES: Record<string, string> = { en: "English", tr: "Türkçe", fa: "فارسی", lv: "Latviešu" };
let key: string | null = sessionStorage.getItem("reply-coach-key");
const client = new CoachClient("", () => key);
let samples: Sample[] = [];
let history: Turn[] = [];
let current: Sample | null = null;

const words = () => PAGE[coach.ui];

/** The market of a locale, in words: "pt-BR" is Brazil. */
function market(locale: string): string {
  const region = new Intl.Locale(locale).region;
  return region ? (new Intl.DisplayNames(coach.ui, { type: "region" }).of(region) ?? region) : locale;
}

function bubble(turn: Turn): HTMLElement {
  const text = make("p", `turn ${turn.role}`, turn.text);
  text.dir = "auto";
  text.lang = current?.lang ?? "";
  const minute = new Intl.NumberFormat(coach.ui, { style: "unit", unit: "minute", unitDisplay: "short" });
  const who = make("p", "who", turn.role === "customer" ? words().customer : words().agent);
  if (turn.minutes) who.append(make("span", "when", `+${minute.format(turn.minutes)}`));
  return make("li", `said-by ${turn.role}`, who, text);
}

function showTurns(): void {
  const turns = $("turns");
  turns.replaceChildren(...history.map(bubble));
  turns.scrollTop = turns.scrollHeight;
}

function showAbout(): void {
  if (!current) return;
  $("about-where").textContent = `${words().channels[coach.channel]} · ${market(current.locale)}`;
  $("about-lang").textContent = NAMES[current.lang] ?? current.lang;
  $("about-lang").lang = current.lang;
}

function sampleItem(sample: Sample): HTMLElement {
  const said = make("span", "said", sample.history[0]?.text ?? sample.text);
  said.dir = "auto";
  said.lang = sample.lang;
  const button = make("button", "sample", said, make("span", "where", `${words().channels[sample.channel]} · ${market(sample.locale)}`));
  button.type = "button";
  button.dataset["testid"] = "sample";
  button.dataset["sample"] = sample.id;
  button.setAttribute("aria-pressed", String(sample.id === current?.id));
  button.onclick = () => choose(sample);
  return make("li", "", button);
}

function listSamples(): void {
  const focused = (document.activeElement as HTMLElement | null)?.dataset["sample"];
  const lang = chosen("language");
  $("samples").replaceChildren(...samples.filter((sample) => sample.lang === lang).map(sampleItem));
  if (focused) $("samples").querySelector<HTMLElement>(`[data-sample="${CSS.escape(focused)}"]`)?.focus();
}

function choose(sample: Sample): void {
  current = sample;
  history = [...sample.history];
  $<HTMLSelectElement>("channel").value = sample.channel;
  field().lang = sample.lang;
  field().dir = isRtl(sample.lang) ? "rtl" : "ltr";
  write(sample.text);
  Object.assign(coach, { lang: sample.lang, channel: sample.channel, locale: sample.locale, conversationId: sample.id, history });
  coach.refresh();
  listSamples();
  showTurns();
  showAbout();
}

function send(): void {
  const text = written().trim();
  if (!text) return;
  coach.sent(text);
  history = [...history, { role: "agent", text }];
  write("");
  coach.history = history;
  coach.refresh();
  showTurns();
  field().focus();
}

function setInterface(ui: UiLanguage): void {
  const t = PAGE[ui];
  coach.ui = ui;
  document.documentElement.lang = ui;
  document.documentElement.dir = isRtl(ui) ? "rtl" : "ltr";
  for (const label of document.querySelectorAll<HTMLElement>("[data-label]")) {
    label.textContent = t[label.dataset["label"] as "theme"];
  }
  rename("theme", t.themes);
  rename("editor", t.fields);
  rename("channel", [t.channels.chat, t.channels.email, t.channels.phone, t.channels.social]);
  field().setAttribute("aria-label", t.reply);
  $("turns").setAttribute("aria-label", t.messages);
  document.querySelector("aside")!.setAttribute("aria-label", t.coach);
  $("reply-hint").textContent = STRINGS[ui].hint;
  listSamples();
  showTurns();
  showAbout();
}

async function load(): Promise<void> {
  const [meta, found] = await Promise.all([client.meta(), client.samples()]);
  samples = found;
  offer("policy", meta.policies.map((name) => [name, name]));
  for (const id of ["language", "ui"]) offer(id, meta.languages.map((code) => [code, NAMES[code] ?? code]));
  const preferred = navigator.languages.map((code) => code.slice(0, 2)).find((code) => meta.languages.includes(code)) ?? "en";
  $<HTMLSelectElement>("language").value = $<HTMLSelectElement>("ui").value = preferred;
  setInterface(preferred as UiLanguage);
  const first = samples.find((sample) => sample.lang === preferred) ?? samples[0];
  if (first) choose(first);
}

/** Where the server asks for a key: ask for it here, keep it for this tab only. */
function askForKey(): void {
  const form = $<HTMLFormElement>("key-form");
  form.hidden = false;
  form.onsubmit = (event) => {
    event.preventDefault();
    key = $<HTMLInputElement>("key").value.trim();
    sessionStorage.setItem("reply-coach-key", key);
    form.hidden = true;
    void start();
  };
}

async function start(): Promise<void> {
  try {
    await load();
    coach.attach(field());
  } catch (error) {
    if (error instanceof CoachProblem && error.status === 401) askForKey();
    else setTimeout(start, 2000);
  }
}

coach.getKey = () => key;
$("events").onchange = () => (coach.events = $<HTMLInputElement>("events").checked);
$("send").onclick = send;
$("language").onchange = () => {
  const first = samples.find((sample) => sample.lang === chosen("language"));
  if (first) choose(first);
};
$("ui").onchange = () => setInterface(chosen("ui") as UiLanguage);
$("theme").onchange = () => {
  document.documentElement.dataset["theme"] = chosen("theme");
  coach.theme = chosen("theme") as "" | "light" | "dark";
};
$("channel").onchange = () => {
  coach.channel = chosen("channel") as Channel;
  showAbout();
};
$("policy").onchange = () => (coach.policy = chosen("policy"));
$("editor").onchange = () => {
  coach.detach();
  swapField(chosen("editor"));
  coach.attach(field());
};
void start();
