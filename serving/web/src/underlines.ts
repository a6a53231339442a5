/** Lines under the words that findings mark, drawn over the field without touching it. */

import { visiblePart, type Field } from "./field";
import type { Finding } from "./types";

const SHEET = new CSSStyleSheet();
SHEET.replaceSync(`
  .mark { position: fixed; pointer-events: none; box-sizing: border-box; border-radius: 3px; }
  .mark::after { content: ""; position: absolute; inset-inline: 0; bottom: -1px; height: 3px; background-repeat: repeat-x; }
  .low::after { border-block-end: 2px dotted var(--low); }
  .medium::after { border-block-end: 2px dashed var(--medium); }
  .high::after { height: 4px; bottom: -2px; background: var(--wave); background-size: 8px 4px; }
  .missing { border-inline-start: 3px solid var(--medium); }
  .missing.low { border-color: var(--low); }
  .missing.high { border-color: var(--high); }
  .missing::after { display: none; }
  .active { background: var(--tint); }
  :host { --low: #0b6e99; --medium: #9a5b00; --high: #c0262d; --tint: rgb(192 38 45 / 10%); --wave: ${wave("%23c0262d")}; }
  .active.medium { background: rgb(154 91 0 / 12%); }
  .active.low { background: rgb(11 110 153 / 12%); }
  :host([dark]) { --low: #6cc4ee; --medium: #f0b35a; --high: #ff8a8f; --tint: rgb(255 138 143 / 18%); --wave: ${wave("%23ff8a8f")}; }
  :host([dark]) .active.medium { background: rgb(240 179 90 / 18%); }
  :host([dark]) .active.low { background: rgb(108 196 238 / 18%); }
  @media (forced-colors: active) {
    .mark::after { background: none; border-block-end: 2px dotted LinkText; forced-color-adjust: none; }
    .medium::after { border-block-end-style: dashed; }
    .high::after { border-block-end-style: double; border-block-end-width: 4px; }
  }
`);

function wave(colour: string): string {
  const path = `<path d='M0 3 Q2 0 4 2 T8 2' fill='none' stroke='${colour}' stroke-width='1.4'/>`;
  return `url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='8' height='4'>${path}</svg>")`;
}

const LOOKS_EVERY = 250; // milliseconds; the page may move the field without telling

export class Underlines {
  readonly #host = document.createElement("div");
  readonly #root: ShadowRoot;
  readonly #sizes = new ResizeObserver(() => this.draw());
  readonly #look = setInterval(() => this.#moved() && this.draw(), LOOKS_EVERY);
  #findings: readonly Finding[] = [];
  #active = "";
  #frame = 0;
  #stood = "";

  /** `drawn` is called whenever the words may stand elsewhere on the screen. */
  constructor(
    readonly field: Field,
    readonly drawn: () => void,
  ) {
    this.#host.setAttribute("aria-hidden", "true");
    this.#host.dataset["replyCoach"] = "underlines";
    Object.assign(this.#host.style, { position: "fixed", inset: "0", pointerEvents: "none", zIndex: "2147483000" });
    this.#root = this.#host.attachShadow({ mode: "open" });
    this.#root.adoptedStyleSheets = [SHEET];
    // Inside a modal dialog only what belongs to the dialog is seen.
    (field.element.closest("dialog") ?? document.body).append(this.#host);
    this.#sizes.observe(field.element);
    addEventListener("scroll", this.draw, { capture: true, passive: true });
    addEventListener("resize", this.draw);
    void document.fonts.ready.then(this.draw);
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
      this.#moved();
      const view = visiblePart(this.field.element);
      this.#root.replaceChildren(...this.#findings.flatMap((finding) => this.#marks(finding, view)));
      this.drawn();
    });
  };

  #moved(): boolean {
    const { left, top, width, height } = this.field.element.getBoundingClientRect();
    const stands = [left, top, width, height].join();
    const moved = stands !== this.#stood;
    this.#stood = stands;
    return moved;
  }

  #marks(finding: Finding, view: DOMRect): HTMLElement[] {
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
    const top = Math.max(box.top, view.top);
    Object.assign(mark.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${Math.max(right - left, missing ? 4 : 0)}px`,
      height: `${Math.min(box.bottom, view.bottom) - top}px`,
    });
    return mark;
  }

  remove(): void {
    removeEventListener("scroll", this.draw, { capture: true });
    removeEventListener("resize", this.draw);
    this.#sizes.disconnect();
    clearInterval(this.#look);
    cancelAnimationFrame(this.#frame);
    this.#host.remove();
  }
}
