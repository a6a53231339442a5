import { describe, expect, it } from "vitest";
import { Dismissed } from "../src/dismissed";
import { commandOf } from "../src/keys";
import type { Finding, Turn } from "../src/types";

const key = (name: string, held: Partial<KeyboardEvent> = {}) => ({ key: name, altKey: false, shiftKey: false, isComposing: false, ...held }) as KeyboardEvent;

describe("keys", () => {
  it.each([
    ["next", key("F8"), false, false, false],
    ["previous", key("F8", { shiftKey: true }), false, false, false],
    ["next", key("ArrowDown", { altKey: true }), false, false, false],
    ["apply", key("Enter", { altKey: true }), true, false, true],
    ["apply", key("Enter"), true, true, true],
    ["nothing", key("Enter"), true, true, false],
    [null, key("Enter"), true, false, true],
    [null, key("Enter"), false, true, true],
    ["close", key("Escape"), true, false, false],
    [null, key("Escape"), false, false, false],
    ["enter", key("Tab"), true, false, false],
    [null, key("Tab", { shiftKey: true }), true, false, false],
    [null, key("F8", { isComposing: true }), true, true, true],
    [null, key("ArrowDown"), true, true, true],
  ] as const)("%s", (command, event, open, stepped, hasEdit) => expect(commandOf(event, open, stepped, hasEdit)).toBe(command));
});

describe("dismissed", () => {
  const finding = (id: string, rule: string) => ({ id, rule }) as Finding;
  const turns = (...texts: string[]): Turn[] => texts.map((text) => ({ role: "customer", text }));

  it("hides one finding, or all of a rule, for as long as the conversation goes on", () => {
    const dismissed = new Dismissed();
    dismissed.hide(finding("f1", "en.a"));
    dismissed.snooze(finding("f2", "en.b"));
    const seen = () => [finding("f1", "en.a"), finding("f3", "en.a"), finding("f4", "en.b")].filter((f) => !dismissed.hides(f)).map((f) => f.id);
    dismissed.follow(turns("a"), turns("a", "b"));
    expect(seen()).toEqual(["f3"]);
    dismissed.follow(turns("a", "b"), turns("c"));
    expect(seen()).toEqual(["f1", "f3", "f4"]);
  });
});
