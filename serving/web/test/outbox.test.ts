import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CoachClient, CoachProblem } from "../src/client";
import { Deeds } from "../src/deeds";
import { eventOf, type SentEvent } from "../src/event";
import { Outbox } from "../src/outbox";

const VERSIONS = { coach: "1", rules: "a", models: "b", policy: "c", risk: "none" };
const ABOUT = { lang: "en", channel: "chat", locale: "", policy: "", conversationId: "", customerId: "", agentId: "" } as const;

const event = (text: string): SentEvent => eventOf(new Deeds(), text, ABOUT, null, VERSIONS);
const problem = (status: number, retryAfter: number | null = null) => new CoachProblem(status, "code", "detail", retryAfter);

describe("outbox", () => {
  let answers: (Error | null)[];
  let posted: { id: string; at: number }[];
  let changes: number;
  let box: Outbox;

  beforeEach(() => {
    vi.useFakeTimers();
    [answers, posted, changes] = [[], [], 0];
    const post = async (e: SentEvent) => {
      posted.push({ id: e.id, at: Date.now() });
      const answer = answers.shift();
      if (answer) throw answer;
    };
    box = new Outbox(post, () => changes++);
  });
  afterEach(() => void vi.useRealTimers());

  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

  it("posts each once, in order", async () => {
    const sent = [event("a"), event("b"), event("c")];
    sent.forEach((e) => box.add(e));
    await pass(0);
    expect(posted.map((p) => p.id)).toEqual(sent.map((e) => e.id));
    expect(new Set(sent.map((e) => e.id)).size).toBe(3);
  });

  it("tries again under the same id, less and less often, before what came later", async () => {
    answers = [new TypeError("no network"), problem(503), problem(429), problem(502)];
    const [first, second] = [event("a"), event("b")];
    box.add(first);
    await pass(0);
    box.add(second);
    await pass(60);
    expect(posted.map((p) => p.id)).toEqual([...Array<string>(5).fill(first.id), second.id]);
    const waits = posted.slice(1, 5).map((p, i) => p.at - posted[i]!.at);
    expect(waits.every((wait, i) => wait >= 750 * 2 ** i && wait <= 1250 * 2 ** i)).toBe(true);
    expect([box.lost, changes]).toEqual([0, 0]);
  });

  it("waits for as long as the server asks", async () => {
    answers = [problem(503, 90)];
    box.add(event("a"));
    await pass(89);
    expect(posted).toHaveLength(1);
    await pass(2);
    expect(posted).toHaveLength(2);
  });

  it("loses what the server will never take, and says so", async () => {
    answers = [problem(403), problem(400)];
    [event("a"), event("b"), event("c")].forEach((e) => box.add(e));
    await pass(1);
    expect([posted.length, box.lost, changes]).toEqual([3, 2, 2]);
  });

  it("gives up after an hour or so, and holds no more than a hundred", async () => {
    answers = Array.from({ length: 60 }, () => problem(503));
    const sent = Array.from({ length: 103 }, (_, i) => event(String(i)));
    sent.forEach((e) => box.add(e));
    await pass(2 * 3600);
    expect(box.lost).toBe(4);
    expect(posted.slice(60).map((p) => p.id)).toEqual(sent.slice(4).map((e) => e.id));
  });

  it("is off where the server takes no events, until it is asked anew", async () => {
    answers = [problem(404)];
    box.add(event("a"));
    box.add(event("b"));
    await pass(1);
    box.add(event("c"));
    await pass(60);
    expect([posted.length, box.lost]).toEqual([1, 0]);
    box.clear();
    box.add(event("d"));
    await pass(1);
    expect(posted).toHaveLength(2);
  });

  it("forgets what waits", async () => {
    answers = [problem(503)];
    box.add(event("a"));
    await pass(0);
    box.clear();
    await pass(600);
    expect([posted.length, box.lost]).toEqual([1, 0]);
  });
});

describe("event over HTTP", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it("is posted whole, with the key, and its problem says when to come again", async () => {
    const heard: [string, RequestInit][] = [];
    const answers = [new Response("busy", { status: 503, headers: { "Retry-After": "7" } }), Response.json({ stored: 1, repeated: 0 }, { status: 202 })];
    vi.stubGlobal("fetch", async (url: string, init: RequestInit) => (heard.push([url, init]), answers.shift()!));
    const client = new CoachClient("http://coach", () => "rc_1");
    const sent = event("Hi 😀");
    await expect(client.event(sent)).rejects.toMatchObject({ status: 503, retryAfter: 7 });
    await client.event(sent);
    for (const [url, init] of heard) {
      expect(url).toBe("http://coach/v1/events");
      expect(init).toMatchObject({ method: "POST", keepalive: true, headers: { Authorization: "Bearer rc_1" } });
      expect(JSON.parse(init.body as string)).toEqual(sent);
    }
    expect(heard).toHaveLength(2);
  });

  it("does not ask to outlive the page where browsers would refuse it for its size", async () => {
    const heard: RequestInit[] = [];
    vi.stubGlobal("fetch", async (_: string, init: RequestInit) => (heard.push(init), Response.json({}, { status: 202 })));
    await new CoachClient("").event(event("ن".repeat(30_000)));
    expect(heard[0]!.keepalive).toBe(false);
  });
});
