/** A textarea. Its words have no boxes of their own, so a hidden mirror with the same text and type tells where they stand. */

import { typeIn, type Field } from "./field";
import type { Edit, Place } from "./types";

// Everything that decides where a textarea breaks its lines.
const COPIED = [
  "direction", "fontFamily", "fontSize", "fontStyle", "fontVariant", "fontWeight", "fontStretch", "letterSpacing", "lineHeight",
  "paddingTop", "paddingRight", "paddingBottom", "paddingLeft", "borderTopWidth", "borderRightWidth", "borderBottomWidth",
  "borderLeftWidth", "tabSize", "textAlign", "textIndent", "textTransform", "wordSpacing", "wordBreak", "overflowWrap",
  "fontFeatureSettings", "fontKerning", "textRendering",
] as const;

export class Area implements Field {
  readonly #mirror = document.createElement("div");

  constructor(readonly element: HTMLTextAreaElement) {
    this.#mirror.setAttribute("aria-hidden", "true");
    Object.assign(this.#mirror.style, {
      position: "fixed", top: "0", left: "0", visibility: "hidden", pointerEvents: "none", whiteSpace: "pre-wrap",
      boxSizing: "border-box", borderStyle: "solid", overflow: "hidden", height: "auto", zIndex: "-1",
    });
    document.body.append(this.#mirror);
  }

  text = () => this.element.value;

  selection = (): Place => ({ start: this.element.selectionStart, end: this.element.selectionEnd });

  select(place: Place): void {
    this.element.focus();
    this.element.setSelectionRange(place.start, place.end);
  }

  edit(edit: Edit): void {
    this.select(edit);
    if ((edit.start === edit.end && !edit.text) || typeIn(edit.text)) return;
    this.element.setRangeText(edit.text, edit.start, edit.end, "end");
    this.element.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  boxes(place: Place): DOMRect[] {
    const rightwards = this.#mirrored();
    const node = this.#mirror.firstChild as Text;
    const range = document.createRange();
    range.setStart(node, Math.min(place.start, node.length));
    range.setEnd(node, Math.min(Math.max(place.end, place.start), node.length));
    const [from, to] = [this.#mirror.getBoundingClientRect(), this.element.getBoundingClientRect()];
    const scale = to.width / this.element.offsetWidth || 1; // the page may show the field transformed
    const x = (left: number) => to.left + (left - from.left + rightwards - this.element.scrollLeft) * scale;
    const y = (top: number) => to.top + (top - from.top - this.element.scrollTop) * scale;
    return [...range.getClientRects()].map((r) => new DOMRect(x(r.left), y(r.top), r.width * scale, r.height * scale));
  }

  /** Makes the mirror like the field; returns how far a scroll bar on the left pushes the text. */
  #mirrored(): number {
    const style = getComputedStyle(this.element);
    for (const name of COPIED) this.#mirror.style[name] = style[name];
    const borders = parseFloat(style.borderLeftWidth) + parseFloat(style.borderRightWidth);
    this.#mirror.style.width = `${this.element.clientWidth + borders}px`; // without the scroll bar
    const text = `${this.element.value}\u200b`;
    if (this.#mirror.textContent !== text) this.#mirror.textContent = text;
    return style.direction === "rtl" ? this.element.offsetWidth - this.element.clientWidth - borders : 0;
  }

  release(): void {
    this.#mirror.remove();
  }
}
