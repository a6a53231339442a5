/** The draft in a field and what the coach says of it: places go along with the text until the next report comes. */

import { Changes, type Change } from "./changes";
import { Deeds } from "./deeds";
import { eventOf, type About, type SentEvent } from "./event";
import type { Field } from "./field";
import type { CoachStream } from "./stream";
import { difference, firstSlot, followed } from "./text";
import { EMPTY, type Edit, type Finding, type Rewrite, type SignalName, type State } from "./types";

const SETTLES_AFTER = 2000; // milliseconds without a key
const GATHERS = 120; // milliseconds of typing that make one update

/** A rewrite, and the text that it rewrites. */
export interface Offer {
  rewrite: Rewrite;
  of: string;
}

export class Draft {
  state: State = EMPTY;
  offer: Offer | null = null;
  readonly changes = new Changes();
  readonly deeds = new Deeds();
  #read: string | null = null; // the last text that was read to its end
  #seen: string; // the text that places refer to
  #making = false;
  #gather: ReturnType<typeof setTimeout> | undefined;
  #settle: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly field: Field,
    readonly stream: CoachStream,
  ) {
    this.#seen = field.text();
    this.deeds.begin(this.#seen);
    stream.setText(this.#seen, false);
  }

  get text(): string {
    return this.field.text();
  }

  /** Whether the rewrite that is offered is one of the text as it stands. */
  get fresh(): boolean {
    return this.offer?.of === this.text;
  }

  /** The agent typed: tell the coach soon, and that they paused when they do. */
  typed(): void {
    if (this.#making) return;
    clearTimeout(this.#settle);
    this.#gather ??= setTimeout(() => this.send(true), GATHERS);
    this.#settle = setTimeout(() => this.send(false), SETTLES_AFTER);
    const edit = this.#follow();
    this.deeds.typed(this.#seen);
    if (edit) this.changes.follow(edit);
  }

  send(typing: boolean): void {
    clearTimeout(this.#gather);
    this.#gather = undefined;
    if (!typing) clearTimeout(this.#settle);
    this.stream.setText(this.text, typing);
  }

  /** The page put another text into the field: what was said and done belongs to the old one. */
  renew(): void {
    this.offer = null;
    this.changes.clear();
    this.#follow();
    this.deeds.begin(this.#seen);
    this.send(false);
  }

  /** Take in what the coach says of `text`, although the agent may have typed on since. */
  take(state: State, text: string, settled: boolean): void {
    this.state = state;
    this.#seen = text;
    this.#follow();
    this.deeds.typed(this.#seen);
    this.#read = settled && !state.partial ? text : null;
    if (settled || !text.trim()) this.offer = state.rewrite && { rewrite: state.rewrite, of: text };
  }

  /** Make the field's text `next`, so that it can be taken back. False where that changes nothing. */
  change(next: string, finding: Finding | null): boolean {
    const before = this.text;
    const meant = difference(before, next);
    if (!meant) return false;
    this.#make(meant);
    this.deeds.accepted(this.#seen, finding);
    const edit = difference(before, this.text) ?? meant; // a rich field may have made something else of it
    this.changes.add(before, edit, finding);
    this.#selectSlot(edit);
    return true;
  }

  undo(): Change | undefined {
    const last = this.changes.pop();
    if (!last) return undefined;
    this.#make(last.inverse);
    this.deeds.undone(this.#seen, last.finding);
    return last;
  }

  /** `findings` and the offer are shown now. */
  see(findings: readonly Finding[]): void {
    if (this.text.trim()) this.deeds.see(findings, this.fresh ? (this.offer?.rewrite ?? null) : null);
  }

  /** What to tell of the message that went out as `text`; null where no server has ever answered. Another message begins. */
  sent(text: string, about: About): SentEvent | null {
    const { versions } = this.stream;
    const known = { ...about, lang: about.lang || this.state.lang };
    const event = versions && eventOf(this.deeds, text, known, this.#scoresOf(text), versions);
    this.deeds.begin(this.text);
    return event;
  }

  /** The values of the last report, by signal; null where it was not about the whole of `text`. */
  #scoresOf(text: string): Partial<Record<SignalName, number | null>> | null {
    if (this.#read?.trim() !== text.trim()) return null;
    return Object.fromEntries(Object.entries(this.state.scores).map(([signal, score]) => [signal, score.value]));
  }

  stop(): void {
    clearTimeout(this.#gather);
    clearTimeout(this.#settle);
    this.stream.close();
    this.field.release();
  }

  #make(edit: Edit): void {
    this.#making = true;
    this.field.edit(edit);
    this.#making = false;
    this.#follow();
    this.send(false);
  }

  /** What only the agent knows is next to be typed: over its place. */
  #selectSlot(edit: Edit): void {
    const slot = firstSlot(edit.text);
    if (slot) this.field.select({ start: edit.start + slot.start, end: edit.start + slot.end });
  }

  /** Brings places to the text as it stands; those that were typed into go. */
  #follow(): Edit | null {
    const text = this.text;
    const edit = difference(this.#seen, text);
    this.#seen = text;
    if (edit) this.state = { ...this.state, findings: this.state.findings.flatMap((f) => followed(f, edit) ?? []) };
    return edit;
  }
}
