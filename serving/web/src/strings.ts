/** What the composer says, in each language of its interface. */

import { en } from "./strings/en";
import { fa } from "./strings/fa";
import { lv } from "./strings/lv";
import { tr } from "./strings/tr";
import type { Severity, SignalName } from "./types";

export type UiLanguage = "en" | "tr" | "fa" | "lv";

/** Three steps of something the customer's words show. */
type Steps = [little: string, some: string, much: string];

export interface Strings {
  title: string;
  overall: string;
  scores: string;
  signals: Record<SignalName, string>;
  severities: Record<Severity, string>;
  findings: (count: number) => string;
  noFindings: string;
  empty: string;
  ready: string;
  apply: string;
  /** An edit in one sentence, for those who hear it. */
  replace: (before: string, after: string) => string;
  insert: (words: string) => string;
  remove: (words: string) => string;
  undo: string;
  undone: string;
  applied: string;
  snooze: string;
  notHelpful: string;
  source: string;
  rewrite: string;
  rewriteApply: string;
  rewriteStale: string;
  rewriteWithheld: string;
  fill: string;
  customer: string;
  sentiment: string;
  sentiments: [bad: string, neutral: string, good: string];
  frustration: string;
  frustrations: Steps;
  leaving: string;
  leavings: Steps;
  risk: string;
  riskUnknown: string;
  raises: string;
  lowers: string;
  message: (number: number) => string;
  wouldLower: (least: string, most: string) => string;
  wouldRaise: (least: string, most: string) => string;
  bands: Record<string, string>;
  between: (low: string, high: string) => string;
  connecting: string;
  offline: string;
  refused: string;
  partial: string;
  /** Events of sent messages that could not be told. */
  lost: (count: number) => string;
  close: string;
  hint: string;
}

export const STRINGS: Record<UiLanguage, Strings> = { en, tr, fa, lv };

export const isRtl = (lang: string): boolean => ["fa", "ar", "he", "ur"].includes(lang.slice(0, 2));

/** `text` in quotation marks, as the coach's messages in `lang` have them. */
export const quoted = (text: string, lang: string): string => (lang === "fa" ? `«${text}»` : `“${text}”`);
