import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Deeds } from "../src/deeds";
import { eventOf, type About } from "../src/event";
import { Original } from "../src/original";
import { applied, difference, moved } from "../src/text";
import type { Edit, Finding, Place } from "../src/types";

const VERSIONS = { coach: "1", rules: "a", models: "b", policy: "c", risk: "none" };
const ABOUT: About = { lang: "en", channel: "chat", locale: "", policy: "", conversationId: "t-5", customerId: "", agentId: "7" };

/** An agent at a field, where each of `words` is a finding for as long as it stands there. */
class Desk {
  readonly deeds = new Deeds();
  text = "";
  pause = 2000; // milliseconds before each look
  #findings = new Map<string, Finding>();

  constructor(readonly words: readonly string[]) {
    this.deeds.begin("");
  }

  see(): this {
    const shown = this.words.flatMap((word, i) => (this.text.includes(word) ? this.#finding(word, `rule.${i}`) : []));
    vi.advanceTimersByTime(this.pause);
    this.deeds.see(shown, { text: `${this.text} Sorry.`, slots: [], withheld: [], by: "rules" });
    return this;
  }

  #finding(word: string, rule: string): Finding {
    const start = this.text.indexOf(word);
    const place = { start, end: start + word.length };
    const rest = { id: "f", message: "", severity: "low", confidence: 1, source: "", edits: [] } as const;
    const made: Finding = { ...rest, edits: [], ...place, rule, signal: "positivity", text: word };
    this.#findings.set(word, made);
    return made;
  }

  type(old: string, next: string): this {
    const start = old ? this.text.indexOf(old) : this.text.length;
    for (const edit of [{ start, end: start + old.length, text: "" }, ...keys(next, start)]) {
      this.text = applied(this.text, [edit]);
      this.deeds.typed(this.text);
    }
    return this.see();
  }

  accept(word: string, next: string): this {
    this.text = this.text.replace(word, next);
    this.deeds.accepted(this.text, this.#findings.get(word)!);
    return this.see();
  }

  undo(word: string, next: string): this {
    this.text = this.text.replace(next, word);
    this.deeds.undone(this.text, this.#findings.get(word)!);
    return this.see();
  }

  snooze(word: string): this {
    this.deeds.snoozed(this.#findings.get(word)!);
    return this;
  }

  get told(): string[] {
    return this.deeds.shown.map((d) => `${this.deeds.draft!.slice(d.start, d.end)}: ${d.action}`);
  }
}

function keys(text: string, start: number): Edit[] {
  return [...text].map((key) => {
    const at = start;
    start += key.length;
    return { start: at, end: at, text: key };
  });
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("deeds", () => {
  it("leave out what went by before it could be read", () => {
    const desk = new Desk(["can't", "never"]).type("", "We can't. We never");
    desk.pause = 500;
    expect(desk.type("", " say.").type("never", "do").told).toEqual(["can't: ignored", "never: ignored"]);
    expect(desk.type("do", "always").type("can't", "can").told).toEqual(["can't: ignored", "never: ignored"]);
    const quick = Object.assign(new Desk(["never"]), { pause: 300 }).type("", "We never").type("never", "do");
    expect([quick.told, quick.deeds.rewrite?.action]).toEqual([[], "ignored"]);
  });

  it("tell what was done with each suggestion, at its words", () => {
    const desk = new Desk(["can't", "must", "never"]).type("", "We can't do it. You must wait. We never call.");
    desk.accept("can't", "can [when]").accept("must", "may").undo("must", "may");
    expect(desk.told).toEqual(["can't: accepted", "must: reverted", "never: ignored"]);
    desk.type("[when]", "Friday").type("", " Bye.").snooze("never");
    expect(desk.text).toBe("We can Friday do it. You must wait. We never call. Bye.");
    expect(desk.told).toEqual(["can't: edited", "must: reverted", "never: snoozed"]);
    expect(desk.deeds.draft).toBe("We can't do it. You must wait. We never call. Bye.");
  });

  it("leave a suggestion accepted where the agent types around it", () => {
    const desk = new Desk(["can't"]).type("", "We can't.").accept("can't", "can").type("We", "Oh, we").type("", " Good?");
    expect([desk.text, desk.deeds.draft]).toEqual(["Oh, we can. Good?", "Oh, we can't. Good?"]);
    expect(desk.told).toEqual(["can't: accepted"]);
  });

  it("know the field's own undo, and words that were typed back", () => {
    const desk = new Desk(["can't"]).type("", "We can't.").accept("can't", "can");
    desk.text = "We can't.";
    desk.deeds.typed(desk.text);
    expect(desk.told).toEqual(["can't: reverted"]);
    desk.see().accept("can't", "can").type("can", "cannot").type("cannot", "can't");
    expect(desk.told).toEqual(["can't: reverted"]);
  });

  it("keep the words that the agent mended without a button", () => {
    const desk = new Desk(["can't"]).type("", "We can't do it.").type("can't", "will").type("do it", "do that");
    expect([desk.text, desk.deeds.draft]).toEqual(["We will do that.", "We can't do that."]);
    expect(desk.told).toEqual(["can't: ignored"]);
  });

  it("begin anew with an empty field", () => {
    const desk = new Desk(["can't"]).type("", "We can't.").type("We can't.", "").type("", "Hello.");
    expect([desk.told, desk.deeds.draft]).toEqual([[], "Hello."]);
  });

  it("tell of a rewrite that was used, changed or taken back", () => {
    const desk = new Desk(["can't"]).type("", "We can't.");
    expect(desk.deeds.rewrite).toEqual({ by: "rules", action: "ignored" });
    desk.deeds.accepted("We will, on Friday.", null);
    desk.deeds.typed("We will, on Monday.");
    expect(desk.deeds.rewrite?.action).toBe("edited");
    desk.deeds.undone("We can't.", null);
    expect([desk.deeds.rewrite?.action, ...desk.told]).toEqual(["reverted", "can't: ignored"]);
  });
});

describe("event", () => {
  it("counts code points, and is what docs/events.md asks for", () => {
    const desk = new Desk(["نمی‌توانیم"]).type("", "🙏🏽 سلام 😀 نمی‌توانیم.").accept("نمی‌توانیم", "می‌توانیم 👍");
    const event = eventOf(desk.deeds, `${desk.text}\ud83d`, { ...ABOUT, lang: "fa_IR" }, { clarity: 60 }, VERSIONS);
    const [shown] = event.shown;
    expect([...event.draft!].slice(shown!.start, shown!.end).join("")).toBe("نمی‌توانیم");
    expect(shown).toEqual({ rule: "rule.0", signal: "positivity", start: 10, end: 20, action: "accepted", propensity: 1 });
    expect(event.text).toBe(`${desk.text}\ufffd`);
    expect(event.id).toMatch(/^[0-9a-f]{32}$/);
    expect(event).toMatchObject({ purpose: "coaching", lang: "fa", locale: null, policy: "default", conversation: "t-5", customer: null });
  });

  it("has no draft where nothing was shown", () => {
    const deeds = new Deeds();
    deeds.typed("Hello.");
    expect(eventOf(deeds, "Hello.", ABOUT, null, VERSIONS)).toMatchObject({ draft: null, shown: [], rewrite: null, scores: null });
  });
});

describe("original", () => {
  it("keeps the words at its places, whatever is typed", () => {
    let seed = 1;
    const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
    for (let round = 0; round < 300; round++) {
      const original = new Original();
      let text = "aa bb cc dd ee ff 😀 gg hh";
      let kept: Place[] = [{ start: 3, end: 5 }, { start: 9, end: 14 }, { start: 18, end: 20 }];
      const words = kept.map((place) => text.slice(place.start, place.end));
      original.begin(text);
      for (let step = 0; step < 12; step++) {
        const start = random(text.length + 1);
        const next = applied(text, [{ start, end: Math.min(text.length, start + random(4)), text: ["", "x", "y z", "."][random(4)]! }]);
        const done = original.follow(next, kept, random(5) === 0);
        expect(done?.edit ?? null).toEqual(difference(text, next));
        if (done?.edited) kept = kept.map((place) => moved(place, done.edited!)!);
        text = next;
        expect(kept.map((place) => original.text.slice(place.start, place.end))).toEqual(words);
        const places = [...text].map((_, i) => original.place({ start: i, end: i + 1 })).flatMap(({ start, end }) => [start, end]);
        expect(places.every((at) => at >= 0 && at <= original.text.length)).toBe(true);
      }
    }
  });
});
