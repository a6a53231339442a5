/** The playground: sample conversations, a field to reply in, the coach beside it. */

import { CoachClient, CoachProblem } from "./client";
import "./element";
import { isRtl, PAGE, STRINGS, type UiLanguage } from "./strings";
import type { Channel, Sample, Turn } from "./types";

const $ = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
const coach = document.querySelector("reply-coach")!;
const NAMES: Record<string, string> = { en: "English", tr: "Türkçe", fa: "فارسی", lv: "Latviešu" };
let key: string | null = sessionStorage.getItem("reply-coach-key");
const client = new CoachClient("", () => key);
let samples: Sample[] = [];
let history: Turn[] = [];
let current: Sample | null = null;

const field = (): HTMLElement => $("reply");
const write = (text: string): void => {
  const at = field();
  if (at instanceof HTMLTextAreaElement) at.value = text;
  else at.textContent = text;
};
const written = (): string => {
  const at = field();
  return at instanceof HTMLTextAreaElement ? at.value : at.innerText;
};

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, text = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function showTurns(): void {
  const turns = history.map((turn) => {
    const bubble = element("li", `turn ${turn.role}`, turn.text);
    bubble.dir = "auto";
    return bubble;
  });
  $("turns").replaceChildren(...turns);
  $("turns").scrollTop = $("turns").scrollHeight;
}

function listSamples(): void {
  const lang = $<HTMLSelectElement>("language").value;
  const items = samples
    .filter((sample) => sample.lang === lang)
    .map((sample) => {
      const button = element("button", "sample");
      button.type = "button";
      button.dataset["testid"] = "sample";
      button.dataset["sample"] = sample.id;
      button.setAttribute("aria-pressed", String(sample.id === current?.id));
      const said = element("span", "said", sample.history[0]?.text ?? sample.text);
      said.dir = "auto";
      said.lang = sample.lang;
      button.append(said, element("span", "about", `${PAGE[coach.ui].channels[sample.channel]} · ${sample.locale}`));
      button.onclick = () => choose(sample);
      const item = element("li", "");
      item.append(button);
      return item;
    });
  $("samples").replaceChildren(...items);
}

function choose(sample: Sample): void {
  current = sample;
  history = [...sample.history];
  $<HTMLSelectElement>("channel").value = sample.channel;
  field().lang = sample.lang;
  field().dir = isRtl(sample.lang) ? "rtl" : "ltr";
  write(sample.text);
  Object.assign(coach, { lang: sample.lang, channel: sample.channel, locale: sample.locale, history });
  coach.refresh();
  listSamples();
  showTurns();
}

function send(): void {
  const text = written().trim();
  if (!text) return;
  history = [...history, { role: "agent", text }];
  write("");
  coach.history = history;
  coach.refresh();
  showTurns();
  field().focus();
}

/** A contenteditable in place of the textarea, or the other way round. */
function swapField(kind: string): void {
  const old = field();
  const text = written();
  const next = document.createElement(kind === "rich" ? "div" : "textarea");
  if (kind === "rich") {
    next.contentEditable = "true";
    next.setAttribute("role", "textbox");
    next.setAttribute("aria-multiline", "true");
  }
  for (const name of ["id", "class", "lang", "dir", "aria-label", "aria-describedby"]) next.setAttribute(name, old.getAttribute(name) ?? "");
  old.replaceWith(next);
  write(text);
  coach.attach(next);
}

function setTheme(theme: string): void {
  document.documentElement.dataset["theme"] = theme;
  coach.theme = theme as "" | "light" | "dark";
}

function setInterface(ui: string): void {
  const t = PAGE[ui as UiLanguage];
  coach.ui = ui as UiLanguage;
  document.documentElement.lang = ui;
  document.documentElement.dir = isRtl(ui) ? "rtl" : "ltr";
  for (const label of document.querySelectorAll<HTMLElement>("[data-label]")) {
    label.textContent = t[label.dataset["label"] as "theme"] as unknown as string;
  }
  nameOptions("theme", t.themes);
  nameOptions("editor", t.fields);
  nameOptions("channel", Object.values(t.channels));
  field().setAttribute("aria-label", t.reply);
  $("turns").setAttribute("aria-label", t.messages);
  $("reply-hint").textContent = STRINGS[ui as UiLanguage].hint;
  listSamples();
}

function nameOptions(id: string, names: readonly string[]): void {
  [...$<HTMLSelectElement>(id).options].forEach((option, i) => (option.textContent = names[i] ?? option.value));
}

async function load(): Promise<void> {
  const [meta, found] = await Promise.all([client.meta(), client.samples()]);
  samples = found;
  $("policy").replaceChildren(...meta.policies.map((name) => new Option(name, name)));
  for (const id of ["language", "ui"]) $(id).replaceChildren(...meta.languages.map((code) => new Option(NAMES[code] ?? code, code)));
  const preferred = navigator.languages.map((code) => code.slice(0, 2)).find((code) => meta.languages.includes(code)) ?? "en";
  $<HTMLSelectElement>("language").value = $<HTMLSelectElement>("ui").value = preferred;
  setInterface(preferred);
  choose(samples.find((sample) => sample.lang === preferred) ?? samples[0]!);
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
$("send").onclick = send;
$("language").onchange = () => {
  const lang = $<HTMLSelectElement>("language").value;
  const first = samples.find((sample) => sample.lang === lang);
  if (first) choose(first);
};
$("ui").onchange = () => setInterface($<HTMLSelectElement>("ui").value);
$("theme").onchange = () => setTheme($<HTMLSelectElement>("theme").value);
$("channel").onchange = () => (coach.channel = $<HTMLSelectElement>("channel").value as Channel);
$("policy").onchange = () => (coach.policy = $<HTMLSelectElement>("policy").value);
$("editor").onchange = () => swapField($<HTMLSelectElement>("editor").value);
void start();
