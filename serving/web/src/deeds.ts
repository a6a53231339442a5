/** What the agent was shown while they wrote one message, and what they did with it. */

import { grown, Original } from "./original";
import { moved } from "./text";
import type { Edit, Finding, Place, Rewrite, SignalName } from "./types";

export type Action = "accepted" | "edited" | "ignored" | "reverted" | "snoozed";

/** A finding that was shown; its place is one of the draft. */
export interface Deed extends Place {
  rule: string;
  signal: SignalName;
  action: Action;
}

export interface RewriteDeed {
  by: string;
  action: Exclude<Action, "snoozed">;
}

type Done = { action: Action };

const GLIMPSE = 1000; // milliseconds: what goes by itself before was not seen

export class Deeds {
  readonly #original = new Original();
  readonly #of = new WeakMap<Finding, Deed>();
  readonly #made = new Map<Done, Place>(); // where the text stands that an accepted suggestion put there
  readonly #since = new WeakMap<Deed, number>();
  #all: Deed[] = [];
  #rewrite: RewriteDeed | null = null;

  /** Another message begins. */
  begin(text: string): void {
    this.#original.begin(text);
    this.#all = [];
    this.#rewrite = null;
    this.#made.clear();
  }

  /** The draft as it was when suggestions were shown; null where none were. */
  get draft(): string | null {
    return this.#all.length || this.#rewrite ? this.#original.text : null;
  }

  get shown(): readonly Deed[] {
    return [...this.#all].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  get rewrite(): RewriteDeed | null {
    return this.#rewrite;
  }

  /** These are shown now; their places are of the text that was followed last. */
  see(findings: readonly Finding[], rewrite: Rewrite | null): void {
    const taken = new Set<Deed>();
    for (const finding of findings) {
      const deed = this.#deed(finding, taken);
      taken.add(deed);
      this.#of.set(finding, deed);
    }
    this.#all = this.#all.filter((deed) => taken.has(deed) || deed.action !== "ignored" || this.#age(deed) >= GLIMPSE);
    if (!rewrite?.text || !rewrite.by) return;
    this.#rewrite ??= { by: rewrite.by, action: "ignored" };
    if (this.#rewrite.action === "ignored") this.#rewrite.by = rewrite.by;
  }

  #deed(finding: Finding, taken: ReadonlySet<Deed>): Deed {
    const place = this.#original.place(finding);
    const known = this.#of.get(finding);
    const found = this.#all.find((d) => !taken.has(d) && (d === known || (d.rule === finding.rule && meet(d, place))));
    const stands = this.#original.text.slice(place.start, place.end) === finding.text;
    if (found) return stands ? Object.assign(found, place) : found;
    const made: Deed = { rule: finding.rule, signal: finding.signal, ...place, action: "ignored" };
    this.#all.push(made);
    this.#since.set(made, performance.now());
    return made;
  }

  #age = (deed: Deed): number => performance.now() - (this.#since.get(deed) ?? 0);

  /** The text is `next`, by the agent's own hand. An empty field is the beginning of another message. */
  typed(next: string): void {
    if (next.trim()) this.#follow(next, false);
    else this.begin(next);
  }

  /** The text is `next`, because the agent took the suggestion of `finding`, or the rewrite. */
  accepted(next: string, finding: Finding | null): void {
    const deed = this.#done(finding);
    const edit = this.#follow(next, true);
    if (!deed || !edit) return;
    deed.action = "accepted";
    this.#made.set(deed, { start: edit.start, end: edit.start + edit.text.length });
  }

  /** The text is `next`, because the agent took that back. */
  undone(next: string, finding: Finding | null): void {
    this.#follow(next, true);
    const deed = this.#done(finding);
    if (deed) this.#revert(deed);
  }

  /** Put off: the rule's other suggestions go with it. */
  snoozed({ rule }: Finding): void {
    for (const deed of this.#all) if (deed.rule === rule && deed.action === "ignored") deed.action = "snoozed";
  }

  #done = (finding: Finding | null): Done | null => (finding ? (this.#of.get(finding) ?? null) : this.#rewrite);

  #revert(deed: Done): void {
    deed.action = "reverted";
    this.#made.delete(deed);
  }

  #follow(next: string, byCoach: boolean): Edit | null {
    const done = this.#original.follow(next, this.#all, byCoach);
    if (!done) return null;
    if (done.edited) this.#move(done.edited);
    for (const [deed, place] of this.#made) {
      if (done.restored && done.restored.start <= place.start && place.end <= done.restored.end) this.#revert(deed);
      else this.#touch(deed, place, done.edit, byCoach);
    }
    return done.edit;
  }

  #move(edit: Edit): void {
    this.#all.forEach((deed) => Object.assign(deed, moved({ start: deed.start, end: deed.end }, edit)));
  }

  /** What was accepted is edited where the agent changes its words; a later suggestion over them leaves it as it was. */
  #touch(deed: Done, place: Place, edit: Edit, byCoach: boolean): void {
    const beside = moved(place, edit);
    if (beside) this.#made.set(deed, beside);
    else if (byCoach) this.#made.delete(deed);
    else {
      deed.action = "edited";
      const now = { start: Math.min(place.start, edit.start), end: Math.max(place.end, edit.end) + grown(edit) };
      this.#made.set(deed, now);
    }
  }
}

/** Whether they share words; a place without words meets only others without. */
const meet = (a: Place, b: Place): boolean =>
  a.start === a.end || b.start === b.end ? a.start === a.end && b.start === b.end : a.start < b.end && b.start < a.end;
