/** What a page sets on the element, as attributes or properties. */

import { LitElement, type PropertyDeclarations } from "lit";
import type { GetKey } from "./client";
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
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#scheme.addEventListener("change", this.#restyle);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#scheme.removeEventListener("change", this.#restyle);
  }

  protected get dark(): boolean {
    return this.theme ? this.theme === "dark" : this.#scheme.matches;
  }

  /** The language of the interface: English where there is none of that name. */
  protected get language(): UiLanguage {
    return this.ui in STRINGS ? this.ui : "en";
  }
}
