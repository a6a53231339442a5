/** A text field of the page, textarea or contenteditable, behind one face. Its DOM and styles are left alone. */

import type { Edit, Place } from "./types";

export interface Field {
  readonly element: HTMLElement;
  text(): string;
  caret(): number;
  select(place: Place): void;
  /** Make one edit as if it had been typed, so that the field's own undo takes it back. */
  edit(edit: Edit): void;
  /** Where the words of a place stand on the screen, line by line. */
  boxes(place: Place): DOMRect[];
  /** Take away what measuring needed. */
  release(): void;
}

export const fieldOf = (element: HTMLElement): Field =>
  element instanceof HTMLTextAreaElement ? new Area(element) : new Rich(element);

function typed(text: string): boolean {
  return text ? document.execCommand("insertText", false, text) : document.execCommand("delete");
}

// Everything that decides where a textarea breaks its lines.
const COPIED = [
  "direction", "fontFamily", "fontSize", "fontStyle", "fontVariant", "fontWeight", "fontStretch", "letterSpacing", "lineHeight",
  "paddingTop", "paddingRight", "paddingBottom", "paddingLeft", "borderTopWidth", "borderRightWidth", "borderBottomWidth",
  "borderLeftWidth", "tabSize", "textAlign", "textIndent", "textTransform", "wordSpacing", "wordBreak", "overflowWrap",
  "fontFeatureSettings", "fontKerning",
] as const;

class Area implements Field {
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

  caret = () => this.element.selectionStart;

  select(place: Place): void {
    this.element.focus();
    this.element.setSelectionRange(place.start, place.end);
  }

  edit(edit: Edit): void {
    this.select(edit);
    if ((edit.start === edit.end && !edit.text) || typed(edit.text)) return;
    this.element.setRangeText(edit.text, edit.start, edit.end, "end");
    this.element.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  boxes(place: Place): DOMRect[] {
    const style = getComputedStyle(this.element);
    for (const name of COPIED) this.#mirror.style[name] = style[name];
    const borders = parseFloat(style.borderLeftWidth) + parseFloat(style.borderRightWidth);
    this.#mirror.style.width = `${this.element.clientWidth + borders}px`; // without the scroll bar
    this.#mirror.textContent = `${this.element.value}\u200b`;
    const here = this.element.getBoundingClientRect();
    const left = here.left + (style.direction === "rtl" ? here.width - this.element.clientWidth - borders : 0);
    const range = document.createRange();
    const node = this.#mirror.firstChild as Text;
    range.setStart(node, Math.min(place.start, node.length));
    range.setEnd(node, Math.min(Math.max(place.end, place.start), node.length));
    return [...range.getClientRects()].map(
      (r) => new DOMRect(r.left + left - this.element.scrollLeft, r.top + here.top - this.element.scrollTop, r.width, r.height),
    );
  }

  release(): void {
    this.#mirror.remove();
  }
}

const BLOCKS = new Set(["DIV", "P", "LI", "UL", "OL", "BLOCKQUOTE", "PRE", "H1", "H2", "H3", "TABLE", "TR", "SECTION"]);

interface Segment {
  node: Text | null; // null: a line break
  start: number;
  end: number;
}

class Rich implements Field {
  constructor(readonly element: HTMLElement) {}

  text = () => this.#read().text;

  caret(): number {
    const selection = getSelection();
    const { segments, text } = this.#read();
    const own = segments.find((s) => s.node && s.node === selection?.anchorNode);
    return own ? own.start + (selection?.anchorOffset ?? 0) : text.length;
  }

  select(place: Place): void {
    this.element.focus();
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(this.#range(place));
  }

  edit(edit: Edit): void {
    this.select(edit);
    if ((edit.start === edit.end && !edit.text) || typed(edit.text)) return;
    const range = this.#range(edit);
    range.deleteContents();
    range.insertNode(document.createTextNode(edit.text));
    this.element.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  boxes = (place: Place) => [...this.#range(place).getClientRects()];

  release(): void {}

  #range(place: Place): Range {
    const { segments } = this.#read();
    const range = document.createRange();
    range.selectNodeContents(this.element);
    range.collapse(false);
    const start = segments.find((s) => s.node && s.start <= place.start && place.start <= s.end && s.end > s.start);
    const end = segments.findLast((s) => s.node && s.start <= place.end && place.end <= s.end);
    if (start?.node) range.setStart(start.node, place.start - start.start);
    if (end?.node && place.end >= place.start) range.setEnd(end.node, place.end - end.start);
    return range;
  }

  /** The text as a reader sees it: blocks and breaks are new lines. */
  #read(): { text: string; segments: Segment[] } {
    const segments: Segment[] = [];
    let text = "";
    const breakLine = () => {
      segments.push({ node: null, start: text.length, end: text.length + 1 });
      text += "\n";
    };
    const walk = (parent: Node) => {
      for (const child of parent.childNodes) {
        if (child instanceof Text) {
          segments.push({ node: child, start: text.length, end: text.length + child.data.length });
          text += child.data;
        } else if (child.nodeName === "BR") {
          if (child.nextSibling || parent === this.element) breakLine();
        } else {
          if (BLOCKS.has(child.nodeName) && text && !text.endsWith("\n")) breakLine();
          walk(child);
        }
      }
    };
    walk(this.element);
    return { text: text.replaceAll("\u00a0", " "), segments };
  }
}
