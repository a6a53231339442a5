/** How the panel looks: pure functions from what the coach said to markup. */

import { html, nothing, svg, type TemplateResult } from "lit";
import { isRtl, type Strings } from "./strings";
import { applied, wordDiff, type Piece } from "./text";
import { SIGNALS, type Customer, type Finding, type Rewrite, type Risk, type Score, type Severity, type State } from "./types";

/** What the buttons of a finding do. */
export interface Actions {
  apply(finding: Finding): void;
  snooze(finding: Finding): void;
  notHelpful(finding: Finding): void;
  go(finding: Finding): void;
}

export const grade = (value: number | null): string => (value === null ? "none" : value >= 70 ? "good" : value >= 45 ? "fair" : "poor");
const dirOf = (lang: string) => (isRtl(lang) ? "rtl" : "ltr");

export function dial(value: number | null, label: string, number: (n: number) => string): TemplateResult {
  const round = 2 * Math.PI * 21;
  const shown = value === null ? "–" : number(Math.round(value));
  return html`<svg class="dial ${grade(value)}" viewBox="0 0 48 48" role="img" aria-label="${label}: ${shown}" data-testid="overall">
    <circle cx="24" cy="24" r="21"></circle>
    <circle class="value" cx="24" cy="24" r="21" stroke-dasharray="${((value ?? 0) / 100) * round} ${round}" transform="rotate(-90 24 24)"></circle>
    <text x="24" y="25">${shown}</text>
  </svg>`;
}

export function signals(state: State, t: Strings, number: (n: number) => string): TemplateResult {
  return html`<div class="signals">
    ${SIGNALS.map((name) => {
      const score: Score = state.scores[name] ?? { value: null, why: "", evidence: [] };
      return html`<details class="signal" data-testid="signal" data-signal=${name}>
        <summary>
          <span>${t.signals[name]}</span>
          <svg class="bar ${grade(score.value)}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" width="100" height="6" rx="3"></rect>
            ${score.value === null ? nothing : svg`<rect class="fill" width=${Math.max(score.value, 2)} height="6" rx="3"></rect>`}
          </svg>
          <span class="number">${score.value === null ? "–" : number(Math.round(score.value))}</span>
        </summary>
        <div class="detail" dir=${dirOf(state.lang)} lang=${state.lang}>
          ${score.why} ${score.evidence.slice(0, 3).map((e) => html`<blockquote>${e.text}</blockquote>`)}
        </div>
      </details>`;
    })}
  </div>`;
}

const LINES: Record<Severity, TemplateResult> = {
  low: svg`<line x1="0" y1="4" x2="24" y2="4" stroke="currentColor" stroke-width="2.5" stroke-dasharray="2.5 2.5"></line>`,
  medium: svg`<line x1="0" y1="4" x2="24" y2="4" stroke="currentColor" stroke-width="2.5" stroke-dasharray="6 3"></line>`,
  high: svg`<path d="M0 5 q3 -5 6 -1 t6 0 t6 0 t6 0" fill="none" stroke="currentColor" stroke-width="2"></path>`,
};

export const severity = (finding: Finding, t: Strings): TemplateResult =>
  html`<span class="tag ${finding.severity}">
    <svg viewBox="0 0 24 8" aria-hidden="true">${LINES[finding.severity]}</svg>${t.signals[finding.signal]} · ${t.severities[finding.severity]}
  </span>`;

export function actions(finding: Finding, t: Strings, on: Actions, lang: string): TemplateResult {
  const [edit] = finding.edits;
  const words = edit?.text.replace(/^[\s;,.،؛]+/u, "").trimEnd();
  const label = !words ? t.remove : edit?.start === edit?.end ? `${t.insert}: ${words}` : words;
  return html`<div class="actions">
    ${edit
      ? html`<button class="main" data-testid="apply" @click=${() => on.apply(finding)}>
          <span class="sr">${t.apply}: </span><bdi lang=${lang}>${label}</bdi>
        </button>`
      : nothing}
    <button class="quiet" data-testid="snooze" @click=${() => on.snooze(finding)}>${t.snooze}</button>
    <button class="quiet" data-testid="not-helpful" @click=${() => on.notHelpful(finding)}>${t.notHelpful}</button>
  </div>`;
}

const MARKS: Record<string, [string, string]> = { fa: ["«", "»"], lv: ["„", "”"] };

function quoted(text: string, lang: string): string {
  const [open, close] = MARKS[lang] ?? ["“", "”"];
  return `${open}${text}${close}`;
}

export function findings(state: State, shown: readonly Finding[], active: string, t: Strings, on: Actions): TemplateResult {
  return html`<ol>
    ${shown.map(
      (f) => html`<li class="finding ${f.id === active ? "active" : ""}" data-testid="finding" data-finding=${f.id}>
        ${severity(f, t)}
        <div dir=${dirOf(state.lang)} lang=${state.lang}>
          ${f.text ? html`<p class="quote">${quoted(f.text, state.lang)}</p>` : nothing}
          <p class="message">${f.message}</p>
        </div>
        ${actions(f, t, on, state.lang)}
        <details class="source"><summary>${t.source}</summary>${f.source}</details>
      </li>`,
    )}
  </ol>`;
}

const piece = (p: Piece) => (p.kind === "gone" ? html`<del>${p.text}</del>` : p.kind === "new" ? html`<ins>${p.text}</ins>` : p.text);

export interface RewriteActions {
  use(): void;
  fill(slot: number, answer: string): void;
}

export function rewrite(text: string, offered: Rewrite, lang: string, t: Strings, on: RewriteActions): TemplateResult | typeof nothing {
  if (offered.text === null) {
    return offered.withheld.length
      ? html`<section><h3>${t.rewriteWithheld}</h3><ul>${offered.withheld.map((w) => html`<li>${w.reason}</li>`)}</ul></section>`
      : nothing;
  }
  return html`<section data-testid="rewrite">
    <h3>${t.rewrite}</h3>
    <div class="diff" dir=${dirOf(lang)} lang=${lang}>${wordDiff(text, offered.text).map(piece)}</div>
    ${offered.slots.length
      ? html`<div class="slots">
          ${offered.slots.map(
            (slot, i) => html`<label>${t.fill}: ${slot.slice(1, -1)}
              <input dir="auto" data-testid="slot" @input=${(e: Event) => on.fill(i, (e.target as HTMLInputElement).value)} />
            </label>`,
          )}
        </div>`
      : nothing}
    <button class="main" data-testid="rewrite-apply" @click=${on.use}>${t.rewriteApply}</button>
  </section>`;
}

export function customer(about: Customer | null, risk: Risk | null, t: Strings, percent: (n: number) => string): TemplateResult | typeof nothing {
  if (!about || about.sentiment === null) return nothing;
  const mood =
    (about.leaving ?? 0) >= 0.7 ? t.mood.leaving : (about.frustration ?? 0) >= 0.5 ? t.mood.angry : about.sentiment < -0.2 ? t.mood.unhappy : t.mood.calm;
  return html`<section data-testid="customer">
    <h3>${t.customer}</h3>
    <p>${t.customer} ${mood}.</p>
    ${risk ? html`<p data-testid="risk">${t.risk}: ${riskWords(risk, t, percent)}</p>` : nothing}
  </section>`;
}

function riskWords(risk: Risk, t: Strings, percent: (n: number) => string): TemplateResult | string {
  if (risk.abstained || risk.low === null || risk.high === null) return t.riskUnknown;
  return html`${t.riskBand(risk.band ?? "", percent(risk.low), percent(risk.high))}
    <ul>${risk.reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`;
}

/** Before and after of a finding's edit, in a few words around it. */
export function preview(text: string, finding: Finding): Piece[] {
  const [from, to] = [Math.max(0, finding.start - 24), Math.min(text.length, finding.end + 24)];
  const inside = finding.edits.filter((e) => e.start >= from && e.end <= to);
  const near = inside.map((e) => ({ ...e, start: e.start - from, end: e.end - from }));
  return wordDiff(text.slice(from, to), applied(text.slice(from, to), near));
}
