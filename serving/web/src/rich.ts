/** A contenteditable: its text is read as a reader sees it, and places are found again in its nodes. */

import { typeIn, type Field } from "./field";
import type { Edit, Place } from "./types";

const BLOCKS = new Set(["DIV", "P", "LI", "UL", "OL", "BLOCKQUOTE", "PRE", "H1", "H2", "H3", "TABLE", "TR", "SECTION"]);

interface Segment {
  node: Text | null; // null: a line break
  start: number;
  end: number;
}

export class Rich implements Field {
  constructor(readonly element: HTMLElement) {}

  text = () => this.#read().text;

  selection(): Place {
    const selection = getSelection();
    const { segments, text } = this.#read();
    const at = (node: Node | null | undefined, offset: number) => {
      const own = segments.find((s) => s.node && s.node === node);
      return own ? own.start + offset : text.length;
    };
    const ends = [at(selection?.anchorNode, selection?.anchorOffset ?? 0), at(selection?.focusNode, selection?.focusOffset ?? 0)];
    return { start: Math.min(...ends), end: Math.max(...ends) };
  }

  select(place: Place): void {
    this.element.focus();
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(this.#range(place));
  }

  edit(edit: Edit): void {
    this.select(edit);
    if ((edit.start === edit.end && !edit.text) || typeIn(edit.text)) return;
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
