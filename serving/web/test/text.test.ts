import { describe, expect, it } from "vitest";
import { quoted, STRINGS } from "../src/strings";
import { PAGE } from "../src/strings/page";
import { applied, carried, difference, filled, firstSlot, followed, merged, moved, wordDiff } from "../src/text";
import { EMPTY, type Finding } from "../src/types";

const finding = (id: string, start: number, end: number): Finding => ({
  id, start, end, rule: `en.${id}`, signal: "clarity", text: "x", message: "m", severity: "low", confidence: 1, source: "s", edits: [],
});

describe("difference", () => {
  const cases: [string, string][] = [
    ["", "a"],
    ["abc", "abxc"],
    ["abc", ""],
    ["aa", "aaa"],
    ["we can't", "we can"],
    ["سلام دوست", "سلام، دوست"],
    ["نمی‌شود", "می‌شود"],
    ["a😀b", "a😁b"],
    ["😀😀", "😀"],
    ["x😀", "x🎉😀"],
  ];
  it.each(cases)("%j → %j", (last, next) => {
    const edit = difference(last, next)!;
    expect(applied(last, [edit])).toBe(next);
    for (const cut of [last.slice(0, edit.start), last.slice(edit.end), edit.text]) expect(cut).not.toMatch(/(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it("is small", () => expect(difference("Hello Ann", "Hello, Ann")).toEqual({ start: 5, end: 5, text: "," }));
  it("is nothing where nothing changed", () => expect(difference("a", "a")).toBeNull());
});

describe("moved", () => {
  const edit = { start: 5, end: 7, text: "abcd" };
  it("leaves what stands before", () => expect(moved({ start: 1, end: 5 }, edit)).toEqual({ start: 1, end: 5 }));
  it("moves what stands after", () => expect(moved({ start: 7, end: 9 }, edit)).toEqual({ start: 9, end: 11 }));
  it("gives up what is touched", () => expect(moved({ start: 4, end: 6 }, edit)).toBeNull());
});

describe("followed", () => {
  const found = { ...finding("a", 10, 15), edits: [{ start: 20, end: 20, text: "!" }] };
  it("takes its own edits along", () => expect(followed(found, { start: 0, end: 0, text: "Oh " })).toMatchObject({ start: 13, end: 18, edits: [{ start: 23, end: 23, text: "!" }] }));
  it("drops edits that no longer fit", () => expect(followed(found, { start: 18, end: 22, text: "" })).toMatchObject({ start: 10, end: 15, edits: [] }));
  it("goes when its words are touched", () => expect(followed(found, { start: 12, end: 12, text: "x" })).toBeNull());
});

describe("firstSlot", () => {
  it.each([
    ["by [tarih], [ad]", { start: 3, end: 10 }],
    ["[راه دیگر]", { start: 0, end: 10 }],
    ["a [b\nc] d", null],
    ["none", null],
  ])("%j", (text, place) => expect(firstSlot(text)).toEqual(place));
});

describe("merged", () => {
  it("keeps what is not told anew", () => {
    const first = merged(EMPTY, {
      type: "report", version: 1, partial: false, overall: 50, lang: "en",
      scores: { clarity: { value: 9, why: "", evidence: [] } }, findings: { upsert: [finding("b", 4, 5), finding("a", 0, 2)], remove: [] },
    });
    expect(first.findings.map((f) => f.id)).toEqual(["a", "b"]);
    const next = merged(first, { type: "report", version: 2, partial: true, findings: { upsert: [finding("b", 9, 10)], remove: ["a"] } });
    expect(next).toMatchObject({ version: 2, partial: true, overall: 50, lang: "en", scores: { clarity: { value: 9 } } });
    expect(next.findings.map((f) => [f.id, f.start])).toEqual([["b", 9]]);
  });
});

describe("wordDiff", () => {
  const text = (pieces: ReturnType<typeof wordDiff>, kinds: string[]) => pieces.filter((p) => kinds.includes(p.kind)).map((p) => p.text).join("");
  it.each([
    ["We can't do it.", "We can't do it; we can offer [alternative]."],
    ["yapamıyoruz.", "yapmasak da size [alternatif] sunabiliriz."],
    ["", "new"],
    ["old", ""],
  ])("%j → %j", (last, next) => {
    const pieces = wordDiff(last, next);
    expect(text(pieces, ["same", "gone"])).toBe(last);
    expect(text(pieces, ["same", "new"])).toBe(next);
  });
  it("takes neighbouring changes together", () =>
    expect(wordDiff("That is our policy.", "We can offer credit.")).toEqual([
      { kind: "gone", text: "That is our policy" },
      { kind: "new", text: "We can offer credit" },
      { kind: "same", text: "." },
    ]));
  it("gives up on what is too long to compare", () => {
    const long = "a b ".repeat(3000);
    expect(wordDiff(long, `${long}c`).map((p) => p.kind)).toEqual(["gone", "new"]);
  });
  it("marks whole words", () => expect(wordDiff("نمی‌شود الان", "می‌شود الان")[0]).toEqual({ kind: "gone", text: "نمی‌شود" }));
});

describe("filled", () => {
  const slots = ["[date]", "[name]", "[date]"];
  it("fills each in its turn", () => expect(filled("on [date], [name] on [date]", slots, ["Monday", "Ann", "Friday"])).toBe("on Monday, Ann on Friday"));
  it("leaves what has no answer", () => expect(filled("on [date], [name] on [date]", slots, ["", "Ann"])).toBe("on [date], Ann on [date]"));
  it("does not read answers", () => expect(filled("[date] [name]", slots, ["[name]", "Ann"])).toBe("[name] Ann"));
});

describe("carried", () => {
  it("keeps answers to slots of the same name, in their order", () =>
    expect(carried(["[date]", "[name]", "[date]"], ["Monday", "Ann"], ["[name]", "[date]", "[date]", "[place]"])).toEqual(["Ann", "Monday", "", ""]));
});

describe("quoted", () => {
  it("as the language does", () => expect([quoted("x", "fa"), quoted("x", "lv")]).toEqual(["«x»", "“x”"]));
});

describe("strings", () => {
  const shape = (value: object): string[] =>
    Object.entries(value).flatMap(([key, v]) => (typeof v === "object" ? shape(v as object).map((k) => `${key}.${k}`) : [key]));
  it.each(["tr", "fa", "lv"] as const)("%s says all that English says, in its own words", (lang) => {
    expect(shape(STRINGS[lang])).toEqual(shape(STRINGS.en));
    expect(shape(PAGE[lang])).toEqual(shape(PAGE.en));
    for (const key of Object.keys(STRINGS.en.signals) as (keyof typeof STRINGS.en.signals)[]) expect(STRINGS[lang].signals[key]).not.toBe(STRINGS.en.signals[key]);
  });
  it.each(["en", "tr", "fa", "lv"] as const)("%s leaves nothing out", (lang) => {
    const said = (value: unknown): string[] =>
      typeof value === "function" ? [String(value("1", "2"))] : typeof value === "object" ? Object.values(value!).flatMap(said) : [String(value)];
    for (const words of [...said(STRINGS[lang]), ...said(PAGE[lang])]) expect(words.trim()).not.toBe("");
  });
  it("counts as Latvian does", () => expect([1, 2, 11, 21].map(STRINGS.lv.findings)).toEqual(["1 ieteikums", "2 ieteikumi", "11 ieteikumu", "21 ieteikums"]));
});
