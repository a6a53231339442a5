/** A text field of the page, textarea or contenteditable, behind one face. Its DOM and styles are left alone. */

import type { Edit, Place } from "./types";

export interface Field {
  readonly element: HTMLElement;
  text(): string;
  selection(): Place;
  select(place: Place): void;
  /** Make one edit as if it had been typed, so that the field's own undo takes it back. */
  edit(edit: Edit): void;
  /** Where the words of a place stand on the screen, line by line. */
  boxes(place: Place): DOMRect[];
  /** Take away what measuring needed. */
  release(): void;
}

/** The browser's own editing: the only way to change a field that its undo knows of. False where it refuses. */
export const typeIn = (text: string): boolean =>
  text ? document.execCommand("insertText", false, text) : document.execCommand("delete");

/** The part of a field that can be seen: not scrolled out of what lies around it. */
export function visiblePart(element: HTMLElement): DOMRect {
  const own = element.getBoundingClientRect();
  let { left, top, right, bottom } = own;
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflow === "visible" || around === document.body) continue;
    const box = around.getBoundingClientRect();
    [left, top, right, bottom] = [Math.max(left, box.left), Math.max(top, box.top), Math.min(right, box.right), Math.min(bottom, box.bottom)];
  }
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}
