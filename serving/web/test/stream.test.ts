import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CoachStream, type Connection } from "../src/stream";
import type { State } from "../src/types";

/** The server's side of a socket. */
class Socket {
  static readonly OPEN = 1;
  static readonly made: Socket[] = [];
  readyState = Socket.OPEN;
  readonly heard: Record<string, unknown>[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;

  constructor(readonly url: string) {
    Socket.made.push(this);
  }

  send(message: string): void {
    this.heard.push(JSON.parse(message) as Record<string, unknown>);
  }

  close(): void {
    this.readyState = 3;
  }

  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  async greet(): Promise<void> {
    this.onopen?.();
    await vi.advanceTimersByTimeAsync(0);
    this.say({ type: "opened" });
  }
}

const newest = () => Socket.made.at(-1)!;

describe("stream", () => {
  let reports: { state: State; text: string; settled: boolean }[];
  let connections: Connection[];

  const stream = (getKey: () => string | null = () => null) =>
    new CoachStream(
      "http://coach",
      getKey,
      { report: (state, text, settled) => reports.push({ state, text, settled }), connection: (now) => connections.push(now) },
      { channel: "chat" },
    );

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("WebSocket", Socket);
    vi.stubGlobal("addEventListener", () => undefined);
    vi.stubGlobal("removeEventListener", () => undefined);
    Socket.made.length = 0;
    [reports, connections] = [[], []];
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("opens, sends the text whole, then what changed", async () => {
    const draft = stream(() => "rc_1");
    draft.setText("Hi", true);
    draft.connect();
    await newest().greet();
    draft.setText("Hi 😀", true);
    draft.setText("Hi 😀", false);
    expect(newest().url).toBe("ws://coach/v1/stream");
    expect(newest().heard).toEqual([
      { type: "open", draft: { channel: "chat" }, offsets: "utf16", key: "rc_1" },
      { type: "text", version: 1, text: "Hi", typing: true },
      { type: "edit", version: 2, edits: [{ start: 2, end: 2, text: " 😀" }], typing: true },
      { type: "edit", version: 3, edits: [], typing: false },
    ]);
  });

  it("keeps what a stale report says, and does not show it", async () => {
    const draft = stream();
    draft.connect();
    await newest().greet();
    draft.setText("a", true);
    draft.setText("ab", false);
    newest().say({ type: "report", version: 1, partial: false, overall: 40 });
    expect(reports).toEqual([]);
    newest().say({ type: "report", version: 2, partial: false, lang: "en" });
    expect(reports).toMatchObject([{ state: { overall: 40, lang: "en" }, text: "ab", settled: true }]);
  });

  it("sends the whole text when the server is out of step", async () => {
    const draft = stream();
    draft.connect();
    await newest().greet();
    draft.setText("abc", true);
    newest().say({ type: "resync", version: 7 });
    expect(newest().heard.at(-1)).toEqual({ type: "text", version: 8, text: "abc", typing: true });
  });

  it("tells another conversation once", async () => {
    const draft = stream();
    draft.connect();
    await newest().greet();
    draft.setConversation({ channel: "chat" });
    draft.setConversation({ channel: "email" });
    await vi.advanceTimersByTimeAsync(0);
    expect(newest().heard.slice(1)).toEqual([{ type: "open", draft: { channel: "email" }, offsets: "utf16" }]);
  });

  it("tries again, less and less often, with the text as it stands by then", async () => {
    const draft = stream();
    draft.connect();
    await newest().greet();
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      const [before, since] = [Socket.made.length, Date.now()];
      newest().onclose?.({ code: 1006, reason: "" });
      while (Socket.made.length === before) await vi.advanceTimersByTimeAsync(50);
      waits.push(Date.now() - since);
    }
    expect(waits[0]).toBeLessThan(1000);
    expect(waits.at(-1)).toBeGreaterThan(10_000);
    expect(Math.max(...waits)).toBeLessThan(19_000);
    draft.setText("still here", false);
    await newest().greet();
    expect(newest().heard.at(-1)).toMatchObject({ type: "text", version: 1, text: "still here" });
    expect(connections.at(-1)).toBe("ready");
  });

  it("does not try again where it is refused", async () => {
    stream().connect();
    newest().onclose?.({ code: 4401, reason: "unauthorized" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(Socket.made).toHaveLength(1);
    expect(connections.at(-1)).toBe("refused");
  });
});
