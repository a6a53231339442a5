/** The draft, in which the words that suggestions were about stay as they were, and where the text as it stands now differs. */

import { difference, moved } from "./text";
import type { Edit, Place } from "./types";

/** These words now, those in the original. */
interface Patch {
  now: Place;
  was: Place;
}

/** What a change did: `edit` of the text; `edited`, the same in the original, or null where that kept its words. */
export interface Followed {
  edit: Edit;
  edited: Edit | null;
  /** Where the words stood, in the text before, that are again as in the original. */
  restored: Place | null;
}

export class Original {
  text = "";
  #now = "";
  #patches: Patch[] = [];
  #filling: Patch | null = null; // where the agent typed last, in the place of the original's words

  begin(text: string): void {
    this.text = this.#now = text;
    this.#patches = [];
    this.#filling = null;
  }

  /** Where a place of the text lies in the original: of words that are there no more, the whole of what they replaced. */
  place({ start, end }: Place): Place {
    const from = this.#at(start, start < end);
    return { start: from, end: Math.max(from, this.#at(end, false)) };
  }

  /** The text is `next` now. The original goes along, but keeps its words at the places `kept`, and all where `frozen`. */
  follow(next: string, kept: readonly Place[], frozen: boolean): Followed | null {
    const edit = difference(this.#now, next);
    if (!edit) return null;
    const touched = this.#patches.filter((patch) => !moved(patch.now, edit) || this.#fills(patch, edit));
    const same = { ...edit, ...this.place(edit) };
    const apart = !frozen && !touched.length && kept.every((place) => moved(place, same));
    this.#now = next;
    this.#filling = null;
    if (!apart) return { edit, edited: null, restored: this.#patch(edit, touched, same) };
    this.text = this.text.slice(0, same.start) + edit.text + this.text.slice(same.end);
    this.#patches = this.#patches.map((patch) => beside(patch, edit));
    return { edit, edited: same, restored: null };
  }

  #patch(edit: Edit, touched: readonly Patch[], mapped: Place): Place | null {
    const covered = around([edit, ...touched.map((patch) => patch.now)]);
    const was = around([mapped, ...touched.map((patch) => patch.was)]);
    const now = { start: covered.start, end: covered.end + grown(edit) };
    const others = this.#patches.filter((patch) => !touched.includes(patch));
    this.#patches = others.map((patch) => ({ ...patch, now: moved(patch.now, edit) ?? patch.now }));
    if (this.#now.slice(now.start, now.end) === this.text.slice(was.start, was.end)) return covered;
    const made = { now, was };
    this.#filling = STOP.test(edit.text) ? null : made;
    this.#patches = [...this.#patches, made].sort((a, b) => a.was.start - b.was.start);
    return null;
  }

  /** Typing goes on where it began to replace words: behind them, until the sentence ends. */
  #fills = (patch: Patch, edit: Edit): boolean => patch === this.#filling && edit.start === patch.now.end;

  #at(place: number, isStart: boolean): number {
    let by = 0;
    for (const { now, was } of this.#patches) {
      if (place < now.start || (place === now.start && (now.end > now.start || !isStart))) break;
      if (place < now.end) return isStart ? was.start : was.end;
      by = was.end - now.end;
    }
    return place + by;
  }
}

const STOP = /[.!?…؟\n]/u;

/** How much longer `edit` makes a text. */
export const grown = (edit: Edit): number => edit.text.length - (edit.end - edit.start);

const around = (places: readonly Place[]): Place => ({
  start: Math.min(...places.map((place) => place.start)),
  end: Math.max(...places.map((place) => place.end)),
});

/** A patch that an edit of both texts does not touch. */
function beside(patch: Patch, edit: Edit): Patch {
  const now = moved(patch.now, edit) ?? patch.now;
  const by = now.start - patch.now.start;
  return { now, was: { start: patch.was.start + by, end: patch.was.end + by } };
}
