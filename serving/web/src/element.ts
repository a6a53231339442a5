/** `<reply-coach for="id">`: coaches what is typed in a field of the page. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { CoachClient, type GetKey, type Verdict } from "./client";
import { fieldOf, type Field } from "./field";
import * as panel from "./panel";
import { CoachStream, type Connection } from "./stream";
import { isRtl, STRINGS, type UiLanguage } from "./strings";
import { styles } from "./styles";
import { applied, difference, filled, moved } from "./text";
import { EMPTY, type Channel, type Conversation, type Finding, type State, type Turn } from "./types";
import { Underlines } from "./underlines";

const SETTLES_AFTER = 2000; // milliseconds without a key
const GATHERS = 120; // milliseconds of typing that make one update

export class ReplyCoach extends LitElement {
  static override styles = styles;
  static override properties = {
    for: { type: String },
    server: { type: String },
    channel: { type: String },
    locale: { type: String },
    policy: { type: String },
    lang: { type: String },
    ui: { type: String },
    theme: { type: String },
    history: { attribute: false },
    customer: { attribute: false },
    getKey: { attribute: false },
    state: { state: true },
    connection: { state: true },
    detail: { state: true },
    active: { state: true },
    undoable: { state: true },
    spoken: { state: true },
  };

  declare for: string;
  declare server: string;
  declare channel: Channel;
  declare locale: string;
  declare policy: string;
  declare ui: UiLanguage;
  declare theme: "" | "light" | "dark";
  declare history: Turn[];
  declare customer: Record<string, unknown> | null;
  /** Gives the API key, where the server asks for one. */
  declare getKey: GetKey;

  declare private state: State;
  declare private connection: Connection;
  declare private detail: string;
  declare private active: string;
  declare private undoable: { text: string; finding: Finding | null }[];
  declare private spoken: string;

  #field: Field | null = null;
  #underlines: Underlines | null = null;
  #stream: CoachStream | null = null;
  #gather: ReturnType<typeof setTimeout> | undefined;
  #settle: ReturnType<typeof setTimeout> | undefined;
  #snoozed = new Set<string>();
  #hidden = new Set<string>();
  #answers: string[] = [];
  #offered = "";
  #seen = ""; // the text that places refer to
  readonly #scheme = matchMedia("(prefers-color-scheme: dark)");
  readonly #restyle = () => this.requestUpdate();

  constructor() {
    super();
    this.for = this.server = this.locale = this.policy = this.theme = "";
    this.channel = "chat";
    this.ui = "en";
    this.history = [];
    this.customer = null;
    this.getKey = () => null;
    this.state = EMPTY;
    this.connection = "connecting";
    this.detail = this.active = this.spoken = "";
    this.undoable = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#scheme.addEventListener("change", this.#restyle);
    const target = this.for ? (this.getRootNode() as Document | ShadowRoot).getElementById(this.for) : null;
    if (target && !this.#field) this.attach(target);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#scheme.removeEventListener("change", this.#restyle);
    this.detach();
  }

  /** Coach this textarea or contenteditable from now on. */
  attach(element: HTMLElement): void {
    this.detach();
    this.#field = fieldOf(element);
    this.#underlines = new Underlines(this.#field);
    element.addEventListener("input", this.#typed);
    element.addEventListener("blur", this.#left);
    element.addEventListener("keydown", this.#key);
    element.addEventListener("click", this.#clicked);
    const listener = { report: this.#report, connection: this.#connected };
    this.#stream = new CoachStream(this.server, () => this.getKey(), listener, this.#conversation());
    this.#stream.setText(this.#field.text(), false);
    this.#stream.connect();
  }

  detach(): void {
    const element = this.#field?.element;
    element?.removeEventListener("input", this.#typed);
    element?.removeEventListener("blur", this.#left);
    element?.removeEventListener("keydown", this.#key);
    element?.removeEventListener("click", this.#clicked);
    clearTimeout(this.#gather);
    clearTimeout(this.#settle);
    this.#stream?.close();
    this.#underlines?.remove();
    this.#field?.release();
    this.#stream = this.#underlines = this.#field = null;
    this.state = EMPTY;
    this.active = "";
    this.undoable = [];
  }

  /** Read the field anew, after the page has put another text into it. */
  refresh(): void {
    this.#snoozed.clear();
    this.#hidden.clear();
    this.undoable = [];
    this.#close();
    this.#send(false);
  }

  protected override updated(changed: PropertyValues): void {
    const around = ["channel", "locale", "policy", "lang", "history", "customer"];
    if (around.some((name) => changed.has(name))) this.#stream?.setConversation(this.#conversation());
    this.toggleAttribute("data-dark", this.#dark);
    this.dir = isRtl(this.ui) ? "rtl" : "ltr";
    this.#underlines?.show(this.#shown, this.active, this.#dark);
    this.#place();
  }

  get #dark(): boolean {
    return this.theme ? this.theme === "dark" : this.#scheme.matches;
  }

  get #t() {
    return STRINGS[this.ui] ?? STRINGS.en;
  }

  get #shown(): Finding[] {
    return this.state.findings.filter((f) => !this.#snoozed.has(f.rule) && !this.#hidden.has(f.id));
  }

  readonly #number = (n: number) => n.toLocaleString(this.ui);
  readonly #percent = (n: number) => n.toLocaleString(this.ui, { style: "percent" });

  #conversation(): Conversation {
    const { channel, locale, policy, lang, history, customer } = this;
    return {
      channel, history, rewrite: true, risk: true,
      ...(locale ? { locale } : {}), ...(policy ? { policy } : {}), ...(lang ? { lang } : {}), ...(customer ? { customer } : {}),
    };
  }

  // What the agent does in the field.

  readonly #typed = (): void => {
    this.#close();
    clearTimeout(this.#settle);
    this.#gather ??= setTimeout(() => this.#send(true), GATHERS);
    this.#settle = setTimeout(() => this.#send(false), SETTLES_AFTER);
    this.#shift();
  };

  /** Findings go along with the text around them, and those that are typed into go, until the next report. */
  #shift(): void {
    const text = this.#field?.text() ?? "";
    const edit = difference(this.#seen, text);
    this.#seen = text;
    if (edit) this.state = { ...this.state, findings: this.state.findings.flatMap((f) => moved(f, edit) ?? []) };
  }

  readonly #left = (): void => this.#send(false);

  readonly #clicked = (): void => {
    const at = this.#field?.caret() ?? -1;
    const found = this.#shown.find((f) => f.start <= at && at <= f.end);
    if (found) this.active = found.id;
    else this.#close();
  };

  readonly #key = (event: KeyboardEvent): void => {
    const step = event.key === "F8" ? (event.shiftKey ? -1 : 1) : event.altKey ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined;
    const active = this.#shown.find((f) => f.id === this.active);
    if (step) this.#step(step);
    else if (event.altKey && event.key === "Enter" && active?.edits.length) this.#apply(active);
    else if (event.key === "Escape" && active) this.#close();
    else return;
    event.preventDefault();
  };

  #step(by: number): void {
    const shown = this.#shown;
    if (!shown.length) return;
    const now = shown.findIndex((f) => f.id === this.active);
    this.#go(shown[(now < 0 ? (by > 0 ? 0 : shown.length - 1) : now + by + shown.length) % shown.length]!);
  }

  readonly #go = (finding: Finding): void => {
    this.#field?.select({ start: finding.start, end: finding.end });
    this.active = finding.id;
    this.spoken = `${this.#t.signals[finding.signal]}, ${this.#t.severities[finding.severity]}: ${finding.message}`;
  };

  #close(): void {
    this.active = "";
  }

  #send(typing: boolean): void {
    clearTimeout(this.#gather);
    this.#gather = undefined;
    if (!typing) clearTimeout(this.#settle);
    if (this.#field) this.#stream?.setText(this.#field.text(), typing);
  }

  // What the coach says.

  readonly #report = (state: State, settled: boolean): void => {
    this.state = state;
    this.#seen = this.#field?.text() ?? "";
    if (state.rewrite?.text !== this.#offered) {
      this.#offered = state.rewrite?.text ?? "";
      this.#answers = [];
    }
    if (!this.#shown.some((f) => f.id === this.active)) this.#close();
    if (settled) this.spoken = this.#shown.length ? this.#t.findings(this.#shown.length) : this.#t.noFindings;
    this.dispatchEvent(new CustomEvent("reply-coach-report", { detail: state, bubbles: true, composed: true }));
  };

  readonly #connected = (connection: Connection, detail: string): void => {
    this.connection = connection;
    this.detail = detail;
  };

  // What the agent does with it.

  readonly #apply = (finding: Finding): void => this.#change(applied(this.#field!.text(), finding.edits), finding);

  readonly #use = (): void => {
    const offered = this.state.rewrite;
    if (offered?.text) this.#change(filled(offered.text, offered.slots, this.#answers), null);
  };

  #change(text: string, finding: Finding | null): void {
    if (!this.#field) return;
    const before = this.#field.text();
    if (!this.#put(text)) return;
    this.undoable = [...this.undoable, { text: before, finding }];
    this.spoken = this.#t.applied;
    if (finding) this.#tell(finding, "applied");
    this.dispatchEvent(new CustomEvent("reply-coach-apply", { detail: { before, after: text }, bubbles: true, composed: true }));
  }

  readonly #undo = (): void => {
    const last = this.undoable.at(-1);
    if (!last) return;
    this.undoable = this.undoable.slice(0, -1);
    this.#put(last.text);
    this.spoken = this.#t.undone;
    if (last.finding) this.#tell(last.finding, "undone");
  };

  #put(text: string): boolean {
    const edit = this.#field && difference(this.#field.text(), text);
    if (!edit) return false;
    this.#field!.edit(edit);
    this.#close();
    this.#send(false);
    return true;
  }

  #tell(finding: Finding, verdict: Verdict): void {
    void new CoachClient(this.server, this.getKey).feedback(finding, verdict, this.state.lang);
  }

  readonly #snooze = (finding: Finding): void => {
    this.#snoozed.add(finding.rule);
    this.#tell(finding, "snoozed");
    this.#close();
    this.requestUpdate();
  };

  readonly #notHelpful = (finding: Finding): void => {
    this.#hidden.add(finding.id);
    this.#tell(finding, "not_helpful");
    this.#close();
    this.requestUpdate();
  };

  readonly #actions: panel.Actions = { apply: this.#apply, snooze: this.#snooze, notHelpful: this.#notHelpful, go: this.#go };

  // How it looks.

  protected override render(): TemplateResult {
    const t = this.#t;
    const shown = this.#shown;
    const text = this.#field?.text() ?? "";
    return html`
      <header>
        ${panel.dial(this.state.overall, t.overall, this.#number)}
        <div class="grow">
          <h2>${t.title}</h2>
          ${this.#status()}
        </div>
        ${this.undoable.length ? html`<button data-testid="undo" @click=${this.#undo}>${t.undo}</button>` : nothing}
      </header>
      <section aria-label=${t.findings(shown.length)}>
        ${shown.length ? panel.findings(this.state, shown, this.active, t, this.#actions) : html`<p>${text.trim() ? t.noFindings : t.empty}</p>`}
      </section>
      ${this.state.rewrite && text.trim()
        ? panel.rewrite(text, this.state.rewrite, this.state.lang, t, { use: this.#use, fill: (i, answer) => (this.#answers[i] = answer) })
        : nothing}
      <section>${panel.signals(this.state, t, this.#number)}</section>
      ${panel.customer(this.state.customer, this.state.risk, t, this.#percent)}
      <p class="sr" role="status" aria-live="polite">${this.spoken}</p>
      ${this.#popover()}
    `;
  }

  #status(): TemplateResult {
    const t = this.#t;
    const bad = this.connection === "offline" || this.connection === "refused";
    const state = this.connection === "ready" && this.state.partial ? "partial" : this.connection;
    const words = { connecting: t.connecting, offline: t.offline, refused: `${t.refused} ${this.detail}`, partial: t.partial, ready: this.detail };
    const said = words[state] || t.findings(this.#shown.length);
    return html`<p class="status ${bad ? "bad" : ""}" data-testid="status" data-state=${state}>${said}</p>`;
  }

  #popover(): TemplateResult | typeof nothing {
    const finding = this.#shown.find((f) => f.id === this.active);
    if (!finding) return nothing;
    const t = this.#t;
    return html`<div popover="manual" role="dialog" aria-label=${t.signals[finding.signal]} data-testid="popover" @keydown=${this.#popoverKey}>
      ${panel.severity(finding, t)}
      <p class="message" dir=${isRtl(this.state.lang) ? "rtl" : "ltr"} lang=${this.state.lang}>${finding.message}</p>
      ${panel.actions(finding, t, this.#actions, this.state.lang)}
    </div>`;
  }

  readonly #popoverKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    this.#close();
    this.#field?.element.focus();
  };

  /** Puts the popover below the words it is about, or above where there is no room. */
  #place(): void {
    const box = this.renderRoot.querySelector<HTMLElement>("[popover]");
    const finding = this.#shown.find((f) => f.id === this.active);
    if (!box || !finding || !this.#field) return;
    if (!box.matches(":popover-open")) box.showPopover();
    const field = this.#field.element.getBoundingClientRect();
    const words = this.#field.boxes(finding).at(-1) ?? field;
    const size = box.getBoundingClientRect();
    const left = Math.min(Math.max(8, isRtl(this.state.lang) ? words.right - size.width : words.left), innerWidth - size.width - 8);
    const below = Math.min(words.bottom, field.bottom) + 8;
    box.style.left = `${left}px`;
    box.style.top = `${below + size.height < innerHeight ? below : Math.max(8, words.top - size.height - 8)}px`;
  }
}

customElements.define("reply-coach", ReplyCoach);

declare global {
  interface HTMLElementTagNameMap {
    "reply-coach": ReplyCoach;
  }
}
