/** `<reply-coach for="id">`: coaches what is typed in a field of the page. */

import type { PropertyDeclarations, PropertyValues, TemplateResult } from "lit";
import { CoachClient, type Verdict } from "./client";
import { conversationOf } from "./conversation";
import { Description } from "./description";
import { Dismissed } from "./dismissed";
import { Draft } from "./draft";
import { fieldOf } from "./fields";
import { spokenOf, type Actions } from "./findings";
import { Guide, type Guided } from "./guide";
import type { Status } from "./header";
import { Outbox } from "./outbox";
import { panel } from "./panel";
import { placePopover } from "./popover";
import type { Use } from "./rewrite";
import { AROUND, Settings } from "./settings";
import { CoachStream, type Connection } from "./stream";
import { isRtl, STRINGS } from "./strings";
import { styles } from "./styles";
import { applied, carried, filled } from "./text";
import { EMPTY, type Finding, type State, type Turn } from "./types";
import { Underlines } from "./underlines";
import { viewOf } from "./view";

export class ReplyCoach extends Settings {
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    status: { state: true },
    answers: { state: true },
    spoken: { state: true },
  };

  declare private status: Status;
  declare private answers: string[];
  declare private spoken: string;

  #draft: Draft | null = null;
  #underlines: Underlines | null = null;
  #description: Description | null = null;
  readonly #dismissed = new Dismissed();
  readonly #outbox = new Outbox((event) => new CoachClient(this.server, this.getKey).event(event), () => this.requestUpdate());

  constructor() {
    super();
    this.status = { connection: "connecting", detail: "" };
    this.spoken = "";
    this.answers = [];
    this.addEventListener("focusout", this.#left);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#find()) return;
    // The field may stand further down in a page that is still being read.
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => this.#find(), { once: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.detach();
  }

  #find(): boolean {
    const field = this.for && this.isConnected ? (this.getRootNode() as Document | ShadowRoot).getElementById(this.for) : null;
    if (field && !this.#draft) this.attach(field);
    return this.#draft !== null;
  }

  /** Coach this textarea or contenteditable from now on. */
  attach(element: HTMLElement): void {
    this.detach();
    const listener = { report: this.#report, connection: this.#connected };
    const stream = new CoachStream(this.server, () => this.getKey(), listener, conversationOf(this));
    this.#draft = new Draft(fieldOf(element), stream);
    this.#underlines = new Underlines(this.#draft.field, () => this.#place());
    this.#description = new Description(element);
    for (const [name, heard] of this.#heard) element.addEventListener(name, heard);
    stream.connect();
    this.requestUpdate();
  }

  detach(): void {
    for (const [name, heard] of this.#heard) this.#draft?.field.element.removeEventListener(name, heard);
    this.#draft?.stop();
    this.#underlines?.remove();
    this.#description?.remove();
    this.#draft = this.#underlines = this.#description = null;
    this.#guide.close();
    this.requestUpdate();
  }

  /** Read the field anew, after the page has put another text into it. */
  refresh(): void {
    this.answers = [];
    this.#guide.close();
    this.#draft?.renew();
    this.requestUpdate();
  }

  /** The field's text, or `text`, goes out: tell the server of it, where `events` is set. Call it before the field is emptied. */
  sent(text = this.#draft?.text ?? ""): void {
    const event = text.trim() ? this.#draft?.sent(text, this.about) : null;
    if (event && this.events) this.#outbox.add(event);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if ((changed.has("events") && !this.events) || changed.get("server") !== undefined) this.#outbox.clear();
    if (changed.has("history")) this.#dismissed.follow((changed.get("history") as Turn[] | undefined) ?? [], this.history);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("for") && changed.get("for")) {
      this.detach();
      this.#find();
    }
    if (AROUND.some((name) => changed.has(name))) this.#draft?.stream.setConversation(conversationOf(this));
    this.#draft?.see(this.#shown);
    this.toggleAttribute("data-dark", this.dark);
    this.#underlines?.show(this.#shown, this.#guide.finding?.id ?? "", this.dark);
    this.#description?.say(`${this.#shown.length ? `${this.#count}. ` : ""}${STRINGS[this.language].hint}`, this.language);
    this.#place();
  }

  get #state(): State {
    return this.#draft?.state ?? EMPTY;
  }

  get #shown(): Finding[] {
    return this.#state.findings.filter((f) => !this.#dismissed.hides(f));
  }

  get #count(): string {
    const t = STRINGS[this.language];
    return this.#shown.length ? t.findings(this.#shown.length) : t.noFindings;
  }

  readonly #guide = new Guide(this.#guided());

  #guided(): Guided {
    const of = this;
    return {
      get field() {
        return of.#draft?.field ?? null;
      },
      get shown() {
        return of.#shown;
      },
      apply: (finding) => this.#apply(finding),
      enter: () => this.#box?.querySelector<HTMLElement>(".edit, .quiet")?.focus(),
      opened: (finding, stepped) => {
        if (finding && stepped) this.spoken = spokenOf(finding, STRINGS[this.language]);
        this.requestUpdate();
      },
    };
  }

  // What the agent does in the field.

  readonly #typed = (): void => {
    this.#guide.close();
    this.#draft?.typed();
    this.requestUpdate();
  };

  readonly #left = (): void => {
    this.#draft?.send(false);
    // Where the focus went is known a moment later; another window leaves it where it was.
    setTimeout(() => {
      const now = (this.getRootNode() as Document | ShadowRoot).activeElement;
      if (document.hasFocus() && now !== this && now !== this.#draft?.field.element) this.#guide.close();
    });
  };

  readonly #heard: readonly [string, EventListener][] = [
    ["input", this.#typed],
    ["blur", this.#left],
    ["keydown", this.#guide.key as EventListener],
    ["click", this.#guide.clicked],
  ];

  // What the coach says.

  readonly #report = (state: State, text: string, settled: boolean): void => {
    const last = this.#draft?.offer?.rewrite.slots ?? [];
    this.#draft?.take(state, text, settled);
    this.answers = carried(last, this.answers, this.#draft?.offer?.rewrite.slots ?? []);
    if (!this.#guide.finding) this.#guide.close();
    if (settled && text.trim()) this.spoken = this.#count;
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent("reply-coach-report", { detail: this.#state, bubbles: true, composed: true }));
  };

  readonly #connected = (connection: Connection, detail: string): void => {
    this.status = { connection, detail };
  };

  // What the agent does with it.

  #change(after: string, finding: Finding | null): void {
    const before = this.#draft?.text ?? "";
    if (!this.#draft?.change(after, finding)) return;
    this.#guide.close();
    this.spoken = STRINGS[this.language].applied;
    if (finding) this.#tell(finding, "applied");
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent("reply-coach-apply", { detail: { before, after }, bubbles: true, composed: true }));
  }

  readonly #apply = (finding: Finding): void => this.#change(applied(this.#draft?.text ?? "", finding.edits), finding);

  readonly #undo = (): void => {
    const change = this.#draft?.undo();
    if (!change) return;
    this.#guide.close();
    this.spoken = STRINGS[this.language].undone;
    if (change.finding) this.#tell(change.finding, "undone");
    this.requestUpdate();
  };

  #dismiss(finding: Finding, verdict: Verdict): void {
    const from = this.shadowRoot?.activeElement;
    const at = this.#shown.indexOf(finding);
    if (verdict === "snoozed") this.#draft?.deeds.snoozed(finding);
    this.#dismissed[verdict === "snoozed" ? "snooze" : "hide"](finding);
    this.#tell(finding, verdict);
    this.spoken = this.#count;
    if (this.#box?.contains(from ?? null)) this.#guide.leave();
    else this.#guide.close();
    if (from?.closest(".finding")) void this.updateComplete.then(() => this.#focusFinding(at));
  }

  /** What had the focus is gone: go on with what took its place. */
  #focusFinding(at: number): void {
    const left = [...this.renderRoot.querySelectorAll<HTMLElement>(".finding")];
    const next = left[Math.min(at, left.length - 1)]?.querySelector<HTMLElement>("button, summary");
    (next ?? this.#draft?.field.element)?.focus();
  }

  #tell(finding: Finding, verdict: Verdict): void {
    void new CoachClient(this.server, this.getKey).feedback(finding, verdict, this.#state.lang);
  }

  readonly #actions: Actions = {
    apply: this.#apply,
    go: this.#guide.go,
    snooze: (finding) => this.#dismiss(finding, "snoozed"),
    notHelpful: (finding) => this.#dismiss(finding, "not_helpful"),
  };

  readonly #use: Use = {
    use: () => {
      const offer = this.#draft?.offer?.rewrite;
      if (offer?.text && this.#draft?.fresh) this.#change(filled(offer.text, offer.slots, this.answers), null);
    },
    fill: (slot, answer) => (this.answers = Object.assign([...this.answers], { [slot]: answer })),
  };

  // How it looks.

  protected override render(): TemplateResult {
    const draft = this.#draft;
    const shown = {
      text: draft?.text ?? "",
      state: this.#state,
      status: this.status,
      findings: this.#shown,
      opened: this.#guide.finding,
      offer: draft?.offer ?? null,
      fresh: draft?.fresh ?? false,
      answers: this.answers,
      spoken: this.spoken,
      lost: this.#outbox.lost,
    };
    const undo = draft?.changes.size ? this.#undo : null;
    const on = { finding: this.#actions, rewrite: this.#use, leave: this.#guide.leave, undo };
    return panel(shown, on, viewOf(this.language, this.#state.lang));
  }

  get #box(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>("[popover]");
  }

  #place(): void {
    const [box, finding] = [this.#box, this.#guide.finding];
    if (box && finding && this.#draft) placePopover(box, this.#draft.field, finding, isRtl(this.#state.lang));
  }
}

customElements.define("reply-coach", ReplyCoach);

declare global {
  interface HTMLElementTagNameMap {
    "reply-coach": ReplyCoach;
  }
}
