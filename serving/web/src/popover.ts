/** The suggestion for some words, shown at them. */

import { html } from "lit";
import { visiblePart, type Field } from "./field";
import { actions, message, tag, type Actions } from "./findings";
import { cross } from "./icons";
import type { Finding, Place } from "./types";
import type { Part, View } from "./view";

const GAP = 8; // pixels to the words and to the edge of the window

export function popover(finding: Finding, text: string, view: View, on: Actions, leave: () => void): Part {
  const key = (event: KeyboardEvent) => event.key === "Escape" && leave();
  return html`<div popover="manual" role="dialog" tabindex="-1" aria-label=${view.t.signals[finding.signal]} data-testid="popover" @keydown=${key}>
    <div class="top">${tag(finding, view)}<button class="close" aria-label=${view.t.close} @click=${leave}>${cross}</button></div>
    ${message(finding, view)} ${actions(finding, text, view, on)}
  </div>`;
}

/** Below the words, or above them where there is no room. */
export function placePopover(box: HTMLElement, field: Field, words: Place, rtl: boolean): void {
  if (!box.matches(":popover-open")) box.showPopover();
  const view = visiblePart(field.element);
  const at = field.boxes(words).at(-1) ?? view;
  const size = box.getBoundingClientRect();
  const start = rtl ? at.right - size.width : at.left;
  const below = Math.min(Math.max(at.bottom, view.top), view.bottom) + GAP;
  const above = Math.max(at.top, view.top) - size.height - GAP;
  box.style.left = `${Math.max(GAP, Math.min(start, innerWidth - size.width - GAP))}px`;
  box.style.top = `${below + size.height <= innerHeight || above < GAP ? Math.min(below, Math.max(GAP, innerHeight - size.height - GAP)) : above}px`;
}
