/** Leads from the words in the field to what is said about them, and back to where the caret was. */

import type { Field } from "./field";
import { commandOf } from "./keys";
import type { Finding, Place } from "./types";

export interface Guided {
  readonly field: Field | null;
  readonly shown: readonly Finding[];
  apply(finding: Finding): void;
  /** Bring the keyboard into the suggestion that is open. */
  enter(): void;
  /** Another suggestion is open now, or none. `stepped`: a key or the list led to it. */
  opened(finding: Finding | undefined, stepped: boolean): void;
}

export class Guide {
  #active = "";
  #returnTo: Place | null = null;

  constructor(readonly host: Guided) {}

  get finding(): Finding | undefined {
    return this.host.shown.find((f) => f.id === this.#active);
  }

  readonly clicked = (): void => {
    const { start, end } = this.host.field?.selection() ?? { start: -1, end: 0 };
    this.#open(start === end ? this.host.shown.find((f) => f.start <= start && start <= f.end) : undefined);
  };

  readonly key = (event: KeyboardEvent): void => {
    const finding = this.finding;
    const command = commandOf(event, finding !== undefined, this.#returnTo !== null, Boolean(finding?.edits.length));
    if (!command) return;
    event.preventDefault();
    if (command === "next") this.#step(1);
    else if (command === "previous") this.#step(-1);
    else if (command === "apply" && finding) this.host.apply(finding);
    else if (command === "enter") this.host.enter();
    else if (command === "close") this.leave();
  };

  /** Select the words of `finding` and open it. */
  readonly go = (finding: Finding): void => {
    const { field } = this.host;
    const from = this.#returnTo ?? field?.selection() ?? null;
    field?.select({ start: finding.start, end: finding.end });
    this.#open(finding);
    this.#returnTo = from;
    this.host.opened(finding, true);
  };

  /** Close, and go back to where the caret was. */
  readonly leave = (): void => {
    const to = this.#returnTo;
    if (to) this.host.field?.select(to);
    else this.host.field?.element.focus();
    this.close();
  };

  readonly close = (): void => this.#open(undefined);

  #open(finding: Finding | undefined): void {
    this.#active = finding?.id ?? "";
    this.#returnTo = null;
    this.host.opened(finding, false);
  }

  #step(by: number): void {
    const { shown } = this.host;
    const now = shown.findIndex((f) => f.id === this.#active);
    const next = shown[now < 0 ? (by > 0 ? 0 : shown.length - 1) : (now + by + shown.length) % shown.length];
    if (next) this.go(next);
  }
}
