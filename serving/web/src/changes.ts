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

  /** The text was edited otherwise. A change whose words were typed into can no longer be taken back, nor those before it. */
  follow(edit: Edit): void {
    const last = this.#stack.at(-1);
    if (last && same(last.inverse, edit)) {
      this.#stack.pop(); // the field's own undo took it back
      return;
    }
    let seen = edit;
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const change = this.#stack[i]!;
      const inverse = moved(change.inverse, seen);
      if (!inverse) {
        this.#stack.splice(0, i + 1);
        return;
      }
      seen = before(seen, change.inverse);
      this.#stack[i] = { ...change, inverse };
    }
  }
}

const same = (a: Edit, b: Edit) => a.start === b.start && a.end === b.end && a.text === b.text;

/** `edit` as it would be in the text that `inverse` restores; it lies wholly on one side of it. */
function before(edit: Edit, inverse: Edit): Edit {
  const by = edit.start >= inverse.end ? inverse.text.length - (inverse.end - inverse.start) : 0;
  return { ...edit, start: edit.start + by, end: edit.end + by };
}
