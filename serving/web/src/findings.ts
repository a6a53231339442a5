/** What lands badly, one after the other, and what to do about it. */

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { arrow, check, chevron, lineOf, plus } from "./icons";
import { quoted, type Strings } from "./strings";
import type { Edit, Finding } from "./types";
import { withSlots, type Part, type View } from "./view";

/** What the buttons of a finding do. */
export interface Actions {
  apply(finding: Finding): void;
  snooze(finding: Finding): void;
  notHelpful(finding: Finding): void;
  go(finding: Finding): void;
}

export const tag = (finding: Finding, view: View): Part =>
  html`<span class="tag ${finding.severity}">
    ${lineOf(finding.severity)}<span>${view.t.signals[finding.signal]}<span class="sr">, </span></span>
    <span class="degree">${view.t.severities[finding.severity]}</span>
  </span>`;

export const spokenOf = (finding: Finding, t: Strings): string =>
  `${t.signals[finding.signal]}, ${t.severities[finding.severity]}: ${finding.message}`;

export const message = (finding: Finding, view: View): Part =>
  html`<p class="message" dir=${view.dir} lang=${view.lang}>${finding.message}</p>`;

/** `text` is what the places of the edits count in. */
export function actions(finding: Finding, text: string, view: View, on: Actions): Part {
  return html`${finding.edits.length ? apply(finding, text, view, on) : nothing}
    <div class="actions">
      <details class="source">
        <summary>${chevron}${view.t.source}</summary>
        <p dir="auto">${finding.source}</p>
      </details>
      <button class="quiet" data-testid="snooze" @click=${() => on.snooze(finding)}>${view.t.snooze}</button>
      <button class="quiet" data-testid="not-helpful" @click=${() => on.notHelpful(finding)}>${view.t.notHelpful}</button>
    </div>`;
}

const bare = (words: string): string => words.replace(/^[\s;,.،؛]+/u, "").trimEnd();

function apply(finding: Finding, text: string, view: View, on: Actions): Part {
  const { t } = view;
  const said = finding.edits.map((e) => {
    const [before, after] = [text.slice(e.start, e.end), bare(e.text)];
    return before && after ? t.replace(before, after) : after ? t.insert(after) : t.remove(before);
  });
  return html`<button class="edit" data-testid="apply" aria-label="${t.apply}: ${said.join(", ")}" @click=${() => on.apply(finding)}>
    <span class="do">${check}${t.apply}</span>
    <span class="change" dir=${view.dir} lang=${view.lang}>${finding.edits.map((e) => change(e, text))}</span>
  </button>`;
}

function change(edit: Edit, text: string): Part {
  const [before, after] = [text.slice(edit.start, edit.end), bare(edit.text)];
  return html`<span>
    ${before ? html`<del>${before}</del>` : plus} ${before && after ? arrow : nothing} ${after ? html`<ins>${withSlots(after)}</ins>` : nothing}
  </span>`;
}

export function list(shown: readonly Finding[], active: string, text: string, view: View, on: Actions): Part {
  const item = (f: Finding) => html`<li class="finding ${f.id === active ? "active" : ""}" data-testid="finding" data-finding=${f.id}>
    ${tag(f, view)}
    ${f.text
      ? html`<button class="quote" data-testid="go" dir=${view.dir} lang=${view.lang} @click=${() => on.go(f)}>${quoted(f.text, view.lang)}</button>`
      : nothing}
    ${message(f, view)} ${actions(f, text, view, on)}
  </li>`;
  return html`<section class="list" aria-label=${view.t.findings(shown.length)}>
    ${shown.length
      ? html`<ol>${repeat(shown, (f) => f.id, item)}</ol>`
      : html`<p class="calm">${text.trim() ? html`${check}${view.t.noFindings}` : view.t.empty}</p>`}
  </section>`;
}
