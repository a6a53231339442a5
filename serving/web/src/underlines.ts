/** Lines under the words that findings mark, drawn over the field without touching it. */

import type { Field } from "./field";
import type { Finding } from "./types";

const SHEET = new CSSStyleSheet();
SHEET.replaceSync(`
  .mark { position: fixed; pointer-events: none; box-sizing: border-box; border-radius: 2px; }
  .mark::after { content: ""; position: absolute; inset-inline: 0; bottom: -1px; height: 3px; background-repeat: repeat-x; }
  .low::after { border-bottom: 2px dotted var(--low); }
  .medium::after { border-bottom: 2px dashed var(--medium); }
  .high::after { height: 4px; bottom: -2px; background: var(--wave); background-size: 8px 4px; }
  .missing { border-inline-start: 3px solid var(--medium); }
  .missing::after { display: none; }
  .active { background: var(--tint); }
  :host { --low: #0b6e99; --medium: #9a5b00; --high: #c0262d; --tint: rgb(192 38 45 / 12%); --wave: ${wave("%23c0262d")}; }
  :host([dark]) { --low: #6cc4ee; --medium: #f0b35a; --high: #ff8a8f; --tint: rgb(255 138 143 / 18%); --wave: ${wave("%23ff8a8f")}; }
  @media (forced-colors: active) { .mark::after { border-bottom: 2px solid Mark; background: none; forced-color-adjust: none; } }
`);

function wave(colour: string): string {
  const path = `<path d='M0 3 Q2 0 4 2 T8 2' fill='none' stroke='${colour}' stroke-width='1.4'/>`;
  return `url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='8' height='4'>${path}</svg>")`;
}

export class Underlines {
  readonly #host = document.createElement("div");
  readonly #root: ShadowRoot;
  #findings: readonly Finding[] = [];
  #active = "";
  #frame = 0;
  readonly #sizes = new ResizeObserver(() => this.draw());

  constructor(readonly field: Field) {
    this.#host.setAttribute("aria-hidden", "true");
    this.#host.dataset["replyCoach"] = "underlines";
    Object.assign(this.#host.style, { position: "fixed", inset: "0", pointerEvents: "none", zIndex: "2147483000" });
    this.#root = this.#host.attachShadow({ mode: "open" });
    this.#root.adoptedStyleSheets = [SHEET];
    document.body.append(this.#host);
    this.#sizes.observe(field.element);
    addEventListener("scroll", this.draw, { capture: true, passive: true });
    addEventListener("resize", this.draw);
  }

  show(findings: readonly Finding[], active: string, dark: boolean): void {
    this.#findings = findings;
    this.#active = active;
    this.#host.toggleAttribute("dark", dark);
    this.draw();
  }

  /** At most once a frame: the field may scroll, grow or move. */
  readonly draw = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#root.replaceChildren(...this.#findings.flatMap((finding) => this.#marks(finding)));
    });
  };

  #marks(finding: Finding): HTMLElement[] {
    const view = this.field.element.getBoundingClientRect();
    return this.field
      .boxes(finding)
      .filter((box) => box.height > 0 && box.bottom > view.top + 2 && box.top < view.bottom - 2)
      .map((box) => this.#mark(finding, box, view));
  }

  #mark(finding: Finding, box: DOMRect, view: DOMRect): HTMLElement {
    const mark = document.createElement("div");
    const missing = finding.start === finding.end;
    mark.className = `mark ${finding.severity}${missing ? " missing" : ""}${finding.id === this.#active ? " active" : ""}`;
    mark.dataset["testid"] = "underline";
    mark.dataset["finding"] = finding.id;
    mark.dataset["severity"] = finding.severity;
    const [left, right] = [Math.max(box.left, view.left), Math.min(box.right, view.right)];
    Object.assign(mark.style, {
      left: `${left}px`,
      top: `${Math.max(box.top, view.top)}px`,
      width: `${Math.max(right - left, missing ? 4 : 0)}px`,
      height: `${Math.min(box.bottom, view.bottom) - Math.max(box.top, view.top)}px`,
    });
    return mark;
  }

  remove(): void {
    removeEventListener("scroll", this.draw, { capture: true });
    removeEventListener("resize", this.draw);
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#host.remove();
  }
}
