/** What the customer's own words show, in words: never a figure that looks more certain than it is. */

import { html, nothing } from "lit";
import type { Customer, IfSent, Reason, Risk } from "./types";
import type { Part, View } from "./view";

/** Which of three steps `value` has reached. */
const step = (value: number | null, some: number, much: number): 0 | 1 | 2 => ((value ?? 0) >= much ? 2 : (value ?? 0) >= some ? 1 : 0);

export function customer(about: Customer | null, risk: Risk | null, view: View): Part {
  if (!about || about.sentiment === null) return nothing;
  const { t } = view;
  const rows = [
    [t.sentiment, t.sentiments[step(about.sentiment, -0.25, 0.25)]],
    [t.frustration, t.frustrations[step(about.frustration, 0.3, 0.55)]],
    [t.leaving, t.leavings[step(about.leaving, 0.4, 0.7)]],
  ];
  return html`<section data-testid="customer" aria-labelledby="customer-title">
    <h3 id="customer-title">${t.customer}</h3>
    <dl>
      ${rows.map(([name, words]) => html`<div><dt>${name}</dt><dd>${words}</dd></div>`)}
      ${risk ? html`<div data-testid="risk"><dt>${t.risk}</dt><dd>${riskWords(risk, view)}</dd></div>` : nothing}
    </dl>
  </section>`;
}

function riskWords(risk: Risk, view: View): Part | string {
  if (risk.abstained || risk.low === null || risk.high === null) return view.t.riskUnknown;
  const band = risk.band ?? "";
  return html`${view.t.bands[band] ?? band}, ${view.t.between(view.percent(risk.low), view.percent(risk.high))}
    <ul class="reasons">${risk.reasons.map((reason) => reasonWords(reason, view))}</ul>
    ${risk.if_sent ? ifSent(risk.if_sent, view) : nothing}`;
}

/** An arrow for the eye, a word for the ear, and which message it is about. */
function reasonWords(reason: Reason, view: View): Part {
  const { t } = view;
  const raises = reason.effect === "raises";
  const where = reason.turn === null ? nothing : html` <small>${t.message(reason.turn + 1)}</small>`;
  return html`<li dir="auto"><span aria-hidden="true">${raises ? "↑" : "↓"}</span>
    <span class="sr">${raises ? t.raises : t.lowers}</span> ${reason.text}${where}</li>`;
}

/** What the draft would change, with its interval; nothing where that is within the noise. */
function ifSent(sent: IfSent, view: View): Part | typeof nothing {
  if (sent.hidden || sent.change === null || sent.low === null || sent.high === null) return nothing;
  const { t } = view;
  const words = sent.change < 0 ? t.wouldLower : t.wouldRaise;
  const [least, most] = [sent.low, sent.high].map(Math.abs).sort((a, b) => a - b) as [number, number];
  return html`<p class="if-sent" data-testid="if-sent">${words(view.percent(least), view.percent(most))} <small dir="auto">${sent.label}</small></p>`;
}
