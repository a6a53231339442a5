/** The whole text in other words: what would change, what only the agent can fill in, or why there is none. */

import { html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { check } from "./icons";
import type { Offer } from "./draft";
import { filled, wordDiff, type Piece } from "./text";
import { withSlots, type Part, type View } from "./view";

export interface Use {
  use(): void;
  fill(slot: number, answer: string): void;
}

const piece = (p: Piece) =>
  p.kind === "gone" ? html`<del>${p.text}</del>` : p.kind === "new" ? html`<ins>${withSlots(p.text)}</ins>` : withSlots(p.text);

/** `fresh`: the offer is one for the text as it stands, and may be used. */
export function rewrite(offer: Offer, answers: readonly string[], fresh: boolean, view: View, on: Use): Part {
  const { text, withheld } = offer.rewrite;
  if (text === null) return withheld.length ? refusal(offer, view) : nothing;
  return html`<section data-testid="rewrite" aria-labelledby="rewrite-title">
    <h3 id="rewrite-title">${view.t.rewrite}</h3>
    ${guard([offer, ...answers], () => {
      const next = filled(text, offer.rewrite.slots, answers);
      return html`<div class="diff" dir=${view.dir} lang=${view.lang}>${wordDiff(offer.of, next).map(piece)}</div>`;
    })}
    ${slots(offer, answers, view, on)}
    <div class="actions">
      <button class="main" data-testid="rewrite-apply" ?disabled=${!fresh} @click=${on.use}>${check}${view.t.rewriteApply}</button>
      ${fresh ? nothing : html`<span class="note">${view.t.rewriteStale}</span>`}
    </div>
  </section>`;
}

const slots = (offer: Offer, answers: readonly string[], view: View, on: Use): Part =>
  offer.rewrite.slots.length
    ? html`<div class="slots">
        ${offer.rewrite.slots.map(
          (slot, i) => html`<label>
            <span>${view.t.fill}: <b dir=${view.dir} lang=${view.lang}>${slot.slice(1, -1)}</b></span>
            <input dir="auto" lang=${view.lang} data-testid="slot" autocomplete="off" .value=${answers[i] ?? ""}
              @input=${(e: Event) => on.fill(i, (e.target as HTMLInputElement).value)} />
          </label>`,
        )}
      </div>`
    : nothing;

const refusal = (offer: Offer, view: View): Part =>
  html`<section data-testid="withheld">
    <h3>${view.t.rewrite}</h3>
    <p class="note">${view.t.rewriteWithheld}</p>
    <ul class="reasons">${offer.rewrite.withheld.map((w) => html`<li dir="auto">${w.reason}</li>`)}</ul>
  </section>`;
