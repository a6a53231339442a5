/** The changes that the agent made with a button, kept so that each can be taken back exactly, whatever was typed since. */

import { moved } from "./text";
import type { Edit, Finding } from "./types";

export interface Change {
  /** Takes the change back; its place is that of the text right after the change. */
  inverse: Edit;
  finding: Finding | null;
}

export class Changes {
  #stack: Change[] = [];
  #filling: Change | null = null; // the change within which the agent typed last

  get size(): number {
    return this.#stack.length;
  }

  /** Note `edit`, made to `before`. */
  add(before: string, edit: Edit, finding: Finding | null): void {
    const inverse = { start: edit.start, end: edit.start + edit.text.length, text: before.slice(edit.start, edit.end) };
    this.#stack.push({ inverse, finding });
  }

  pop(): Change | undefined {
    return this.#stack.pop();
  }

  clear(): void {
    this.#stack = [];
  }

  /**
   * The text was edited otherwise. What is typed within a change, as over its slots, goes with it; a change that an edit cuts
   * into from outside can no longer be taken back, nor those before it.
   */
  follow(edit: Edit): void {
    const last = this.#stack.at(-1);
    if (last && same(last.inverse, edit)) this.#stack.pop(); // the field's own undo took it back
    else this.#through(edit);
  }

  #through(edit: Edit): void {
    const filling = this.#filling;
    this.#filling = null;
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const change = this.#stack[i]!;
      const aside = change === filling && edit.start === change.inverse.end ? null : moved(change.inverse, edit);
      if (!aside) {
        if (within(edit, change.inverse)) this.#grow(change, edit);
        else this.#stack.splice(0, i + 1);
        return;
      }
      edit = before(edit, change.inverse);
      change.inverse = aside;
    }
  }

  #grow(change: Change, edit: Edit): void {
    change.inverse = { ...change.inverse, end: change.inverse.end + edit.text.length - (edit.end - edit.start) };
    this.#filling = change;
  }
}

const same = (a: Edit, b: Edit) => a.start === b.start && a.end === b.end && a.text === b.text;
const within = (edit: Edit, place: Edit) => place.start <= edit.start && edit.end <= place.end;

/** `edit` as it would be in the text that `inverse` restores; it lies wholly on one side of it. */
function before(edit: Edit, inverse: Edit): Edit {
  const by = edit.start >= inverse.end ? inverse.text.length - (inverse.end - inverse.start) : 0;
  return { ...edit, start: edit.start + by, end: edit.end + by };
}
