/** The top of the panel: the overall score, how the coach is, and the way back. */

import { html } from "lit";
import { back } from "./icons";
import { dial } from "./scores";
import type { Connection } from "./stream";
import type { State } from "./types";
import type { Part, View } from "./view";

export interface Status {
  connection: Connection;
  detail: string;
}

export function header(state: State, { connection, detail }: Status, count: number, undo: (() => void) | null, view: View): Part {
  const { t } = view;
  const now = connection === "ready" && state.partial ? "partial" : connection;
  const ready = detail || (count ? t.findings(count) : t.ready);
  const said = { connecting: t.connecting, offline: t.offline, refused: `${t.refused} ${detail}`, partial: t.partial, ready };
  return html`<header>
    ${dial(state.overall, view)}
    <div class="grow">
      <h2>${t.title}</h2>
      <p class="status ${now}" data-testid="status" data-state=${now}>${said[now]}</p>
    </div>
    <button class="undo" data-testid="undo" ?hidden=${undo === null} @click=${undo}>${back}${t.undo}</button>
  </header>`;
}
