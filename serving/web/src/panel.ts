/** All that is shown beside the field, in an order and at places that stay while the agent types. */

import { html, nothing, type TemplateResult } from "lit";
import { customer } from "./customer";
import type { Offer } from "./draft";
import { list, type Actions } from "./findings";
import { header, type Status } from "./header";
import { popover } from "./popover";
import { rewrite, type Use } from "./rewrite";
import { signals } from "./scores";
import { isRtl } from "./strings";
import type { Finding, State } from "./types";
import type { View } from "./view";

export interface Shown {
  text: string;
  state: State;
  status: Status;
  findings: readonly Finding[];
  /** The finding whose suggestion is open at its words. */
  opened: Finding | undefined;
  offer: Offer | null;
  /** Whether the offer is one for the text as it stands. */
  fresh: boolean;
  answers: readonly string[];
  spoken: string;
  /** How many sent messages the server could not be told of. */
  lost: number;
}

export interface Doing {
  finding: Actions;
  rewrite: Use;
  leave(): void;
  /** Null where there is nothing to undo. */
  undo: (() => void) | null;
}

export function panel(shown: Shown, on: Doing, view: View): TemplateResult {
  const { text, state, findings, opened, offer } = shown;
  const empty = !text.trim();
  return html`<div class="coach" lang=${view.ui} dir=${isRtl(view.ui) ? "rtl" : "ltr"}>
    ${header(state, shown.status, findings.length, on.undo, view)}
    <section aria-label=${view.t.scores}>${signals(state, empty, view)}</section>
    ${list(findings, opened?.id ?? "", text, view, on.finding)}
    ${offer && !empty ? rewrite(offer, shown.answers, shown.fresh, view, on.rewrite) : nothing}
    ${customer(state.customer, state.risk, view)}
    ${shown.lost ? html`<section data-testid="lost"><p class="note">${view.t.lost(shown.lost)}</p></section>` : nothing}
    <p class="sr" role="status" aria-live="polite">${shown.spoken}</p>
    ${opened ? popover(opened, text, view, on.finding, on.leave) : nothing}
  </div>`;
}
