/** One draft's stream: texts in, the coach's state out. It reconnects by itself and never shows a stale report. */

import type { GetKey } from "./client";
import { difference, merged } from "./text";
import { EMPTY, type Conversation, type Message, type State } from "./types";

export type Connection = "connecting" | "ready" | "offline" | "refused";

export interface Listener {
  /** A report about the newest text. `settled`: nothing was left unjudged. */
  report(state: State, settled: boolean): void;
  connection(now: Connection, detail: string): void;
}

const FIRST_WAIT = 500; // milliseconds, doubled each time
const LONGEST_WAIT = 15_000;
const REFUSED = new Set([4401, 4403]); // no use in trying again

export class CoachStream {
  #socket: WebSocket | null = null;
  #open = false;
  #text = "";
  #sent = "";
  #typing = true;
  #version = 0;
  #state: State = EMPTY;
  #tries = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(
    readonly server: string,
    readonly getKey: GetKey,
    readonly listener: Listener,
    private conversation: Conversation,
  ) {}

  get state(): State {
    return this.#state;
  }

  connect(): void {
    this.#closed = false;
    this.listener.connection("connecting", "");
    const base = this.server || location.origin;
    const socket = new WebSocket(`${base.replace(/^http/, "ws")}/v1/stream`);
    this.#socket = socket;
    socket.onopen = async () => this.#greet(socket, await this.getKey());
    socket.onmessage = (event: MessageEvent<string>) => this.#hear(JSON.parse(event.data) as Message);
    socket.onclose = (event) => socket === this.#socket && this.#lost(event.code, event.reason);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#socket?.close();
    this.#socket = null;
    this.#open = false;
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
    if (this.#open) void this.#sendOpen();
  }

  async #greet(socket: WebSocket, key: string | null): Promise<void> {
    if (socket !== this.#socket) return;
    this.#state = EMPTY;
    this.#version = 0;
    this.#sent = "";
    this.#send({ type: "open", draft: this.conversation, offsets: "utf16", ...(key ? { key } : {}) });
  }

  async #sendOpen(): Promise<void> {
    const key = await this.getKey();
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
    if (message.type === "opened") {
      this.#tries = 0;
      if (!this.#open && this.#text) this.#sendText();
      this.#open = true;
      this.listener.connection("ready", "");
    } else if (message.type === "resync") {
      this.#version = Math.max(this.#version, message.version);
      this.#sendText();
    } else if (message.type === "report") {
      this.#state = merged(this.#state, message);
      if (message.version === this.#version) this.listener.report(this.#state, !this.#typing);
    } else {
      this.listener.connection(this.#open ? "ready" : "refused", message.detail);
    }
  }

  #lost(code: number, reason: string): void {
    this.#open = false;
    if (this.#closed) return;
    if (REFUSED.has(code)) {
      this.listener.connection("refused", reason);
      return;
    }
    this.listener.connection("offline", "");
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#tries++) * (0.75 + Math.random() / 2);
    this.#retry = setTimeout(() => this.connect(), wait);
  }
}
