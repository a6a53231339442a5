/** What a page sets on the element, as attributes or properties. */

import { LitElement, type PropertyDeclarations } from "lit";
import type { GetKey } from "./client";
import type { About } from "./event";
import { STRINGS, type UiLanguage } from "./strings";
import type { Channel, Turn } from "./types";

/** Those that make up the conversation around the draft. */
export const AROUND = ["channel", "locale", "policy", "lang", "history", "customer"];

export class Settings extends LitElement {
  static override properties: PropertyDeclarations = {
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
    events: { type: Boolean },
    conversationId: { attribute: "conversation-id" },
    customerId: { attribute: "customer-id" },
    agentId: { attribute: "agent-id" },
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
  /** Whether the server is told of sent messages. */
  declare events: boolean;
  declare conversationId: string;
  declare customerId: string;
  declare agentId: string;

  readonly #scheme = matchMedia("(prefers-color-scheme: dark)");
  readonly #restyle = () => this.requestUpdate();

  constructor() {
    super();
    this.for = this.server = this.locale = this.policy = this.theme = "";
    this.conversationId = this.customerId = this.agentId = "";
    this.events = false;
    this.channel = "chat";
    this.ui = "en";
    this.history = [];
    this.customer = null;
    this.getKey = () => null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#scheme.addEventListener("change", this.#restyle);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#scheme.removeEventListener("change", this.#restyle);
  }

  protected get about(): About {
    const { lang, channel, locale, policy, conversationId, customerId, agentId } = this;
    return { lang, channel, locale, policy, conversationId, customerId, agentId };
  }

  protected get dark(): boolean {
    return this.theme ? this.theme === "dark" : this.#scheme.matches;
  }

  /** The language of the interface: English where there is none of that name. */
  protected get language(): UiLanguage {
    return this.ui in STRINGS ? this.ui : "en";
  }
}
