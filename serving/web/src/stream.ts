/** One draft's stream: texts in, the coach's state out. It reconnects by itself and never shows a stale report. */

import type { GetKey } from "./client";
import { difference, merged } from "./text";
import { EMPTY, type Conversation, type Message, type State, type Versions } from "./types";

export type Connection = "connecting" | "ready" | "offline" | "refused";

export interface Listener {
  /** A report about `text`, the newest that was sent. `settled`: nothing of it was left unjudged. */
  report(state: State, text: string, settled: boolean): void;
  connection(now: Connection, detail: string): void;
}

const FIRST_WAIT = 500; // milliseconds, doubled each time
const LONGEST_WAIT = 15_000;
const REFUSED = new Set([4401, 4403]); // no use in trying again

export class CoachStream {
  /** As the server told them last; null until it has. */
  versions: Versions | null = null;
  #socket: WebSocket | null = null;
  #open = false;
  #text = "";
  #sent = "";
  #typing = true;
  #version = 0;
  #state: State = EMPTY;
  #tries = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #told = "";

  constructor(
    readonly server: string,
    readonly getKey: GetKey,
    readonly listener: Listener,
    private conversation: Conversation,
  ) {}

  connect(): void {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    addEventListener("online", this.#now);
    this.listener.connection("connecting", "");
    const socket = new WebSocket(`${(this.server || location.origin).replace(/^http/, "ws")}/v1/stream`);
    this.#socket = socket;
    socket.onopen = () => void this.#greet(socket);
    socket.onmessage = (event: MessageEvent<string>) => socket === this.#socket && this.#hear(JSON.parse(event.data) as Message);
    socket.onclose = (event) => socket === this.#socket && this.#lost(event.code, event.reason);
  }

  close(): void {
    removeEventListener("online", this.#now);
    clearTimeout(this.#retry);
    const socket = this.#socket;
    this.#socket = null;
    this.#open = false;
    socket?.close();
  }

  /** The draft as it stands. While `typing`, an unfinished last sentence is not judged. */
  setText(text: string, typing: boolean): void {
    if (text === this.#text && typing === this.#typing) return;
    this.#text = text;
    this.#typing = typing;
    if (this.#open) this.#sendEdit();
  }

  /** Another conversation around the same text. */
  setConversation(conversation: Conversation): void {
    this.conversation = conversation;
    if (this.#open && this.#told !== JSON.stringify(conversation)) void this.#sendOpen();
  }

  async #greet(socket: WebSocket): Promise<void> {
    this.#state = EMPTY;
    this.#version = 0;
    this.#sent = "";
    // A key that cannot be had now may be had later: closing leads to another try.
    await this.#sendOpen().catch(() => socket.close());
  }

  async #sendOpen(): Promise<void> {
    const socket = this.#socket;
    const key = await this.getKey();
    if (socket !== this.#socket) return;
    this.#told = JSON.stringify(this.conversation);
    this.#send({ type: "open", draft: this.conversation, offsets: "utf16", ...(key ? { key } : {}) });
  }

  #sendEdit(): void {
    const edit = difference(this.#sent, this.#text);
    this.#send({ type: "edit", version: ++this.#version, edits: edit ? [edit] : [], typing: this.#typing });
    this.#sent = this.#text;
  }

  #sendText(): void {
    this.#send({ type: "text", version: ++this.#version, text: this.#text, typing: this.#typing });
    this.#sent = this.#text;
  }

  #send(message: object): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #hear(message: Message): void {
    if ("versions" in message) this.versions = message.versions ?? this.versions;
    if (message.type === "opened") this.#opened();
    else if (message.type === "resync") {
      this.#version = Math.max(this.#version, message.version);
      this.#sendText();
    } else if (message.type === "report") {
      this.#state = merged(this.#state, message); // a stale one too: later ones say only what changed since
      if (message.version === this.#version) this.listener.report(this.#state, this.#sent, !this.#typing);
    } else {
      this.listener.connection(this.#open ? "ready" : "refused", message.detail);
    }
  }

  #opened(): void {
    this.#tries = 0;
    if (!this.#open && this.#text) this.#sendText();
    this.#open = true;
    this.listener.connection("ready", "");
  }

  #lost(code: number, reason: string): void {
    this.#open = false;
    this.#socket = null;
    if (REFUSED.has(code)) {
      this.listener.connection("refused", reason);
      return;
    }
    this.listener.connection("offline", "");
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#tries++) * (0.75 + Math.random() / 2);
    this.#retry = setTimeout(() => this.connect(), wait);
  }

  /** The network is back: no reason to wait for the next try. */
  readonly #now = (): void => {
    if (this.#retry !== undefined) this.connect();
  };
}
