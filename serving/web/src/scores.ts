/** The overall score and the seven signals. */

import { html, nothing, svg } from "lit";
import { chevron } from "./icons";
import { quoted } from "./strings";
import { SIGNALS, type Score, type SignalName, type State } from "./types";
import { grade, type Part, type View } from "./view";

const ROUND = 2 * Math.PI * 21; // the length of the dial's rim

export function dial(value: number | null, view: View): Part {
  const shown = value === null ? "–" : view.number(value);
  const filled = ((value ?? 0) / 100) * ROUND;
  return html`<svg class="dial ${grade(value)}" viewBox="0 0 48 48" role="img" aria-label="${view.t.overall}: ${shown}" data-testid="overall">
    <circle cx="24" cy="24" r="21"></circle>
    ${value === null ? nothing : svg`<circle class="value" cx="24" cy="24" r="21" stroke-dasharray="${filled} ${ROUND}" transform="rotate(-90 24 24)"></circle>`}
    <text x="24" y="24.5">${shown}</text>
  </svg>`;
}

const UNSCORED: Score = { value: null, why: "", evidence: [] };

/** `empty`: there is no draft, and nothing to say of it. */
export const signals = (state: State, empty: boolean, view: View): Part =>
  html`<div class="signals">
    ${SIGNALS.map((name) => signal(name, (empty ? null : state.scores[name]) ?? UNSCORED, view))}
  </div>`;

function signal(name: SignalName, score: Score, view: View): Part {
  const { value, why, evidence } = score;
  return html`<details class="signal" data-testid="signal" data-signal=${name}>
    <summary>
      ${chevron}<span>${view.t.signals[name]}</span>
      ${value === null ? html`<span class="unscored" dir=${view.dir} lang=${view.lang}>${why}</span>` : bar(value)}
      <span class="number">${value === null ? "–" : view.number(value)}</span>
    </summary>
    <div class="detail" dir=${view.dir} lang=${view.lang}>
      ${why ? html`<p>${why}</p>` : nothing} ${evidence.slice(0, 3).map((e) => html`<blockquote>${quoted(e.text, view.lang)}</blockquote>`)}
    </div>
  </details>`;
}

const bar = (value: number): Part =>
  html`<svg class="bar ${grade(value)}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="100" height="6"></rect>
    <rect class="fill" width=${Math.max(value, 2)} height="6"></rect>
  </svg>`;
