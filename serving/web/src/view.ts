/** What every part of the panel needs to say a thing: the words of the interface, its digits, the language of the reply. */

import { html, nothing, type TemplateResult } from "lit";
import { isRtl, STRINGS, type Strings, type UiLanguage } from "./strings";

export interface View {
  ui: UiLanguage;
  t: Strings;
  /** Language and direction of what is quoted from the reply, or said about it. */
  lang: string;
  dir: "rtl" | "ltr";
  number(n: number): string;
  percent(n: number): string;
}

export function viewOf(ui: UiLanguage, lang: string): View {
  const whole = new Intl.NumberFormat(ui, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(ui, { style: "percent" });
  const dir = isRtl(lang) ? "rtl" : "ltr";
  return { ui, t: STRINGS[ui], lang, dir, number: (n) => whole.format(n), percent: (n) => percent.format(n) };
}

export const grade = (value: number | null): string => (value === null ? "none" : value >= 70 ? "good" : value >= 45 ? "fair" : "poor");

/** `text` with its slots, which the agent must fill in, made visible. */
export const withSlots = (text: string): (string | TemplateResult)[] =>
  text.split(/(\[[^[\]\n]{1,60}\])/u).map((part, i) => (i % 2 ? html`<span class="slot">${part}</span>` : part));

export type Part = TemplateResult | typeof nothing;
