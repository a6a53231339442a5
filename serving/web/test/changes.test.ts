import { describe, expect, it } from "vitest";
import { Changes } from "../src/changes";
import { applied, difference } from "../src/text";
import type { Edit } from "../src/types";

/** A field in which the agent types and presses buttons. */
class Desk {
  readonly changes = new Changes();
  constructor(public text: string) {}

  press(next: string): this {
    this.changes.add(this.text, difference(this.text, next)!, null);
    this.text = next;
    return this;
  }

  type(edit: Edit): this {
    this.text = applied(this.text, [edit]);
    this.changes.follow(edit);
    return this;
  }

  undo(): string {
    const last = this.changes.pop();
    if (last) this.text = applied(this.text, [last.inverse]);
    return this.text;
  }
}

const at = (start: number, text: string, end = start): Edit => ({ start, end, text });

describe("changes", () => {
  it("are taken back one after the other", () => {
    const desk = new Desk("We can't do it.").press("We can do it.").press("We can do it now.");
    expect([desk.undo(), desk.undo(), desk.undo()]).toEqual(["We can do it.", "We can't do it.", "We can't do it."]);
  });

  it("leave what was typed around them", () => {
    const desk = new Desk("a b c d").press("a BB c d").press("a BB c DD");
    desk.type(at(0, "x ")).type(at(desk.text.length, " y"));
    expect([desk.undo(), desk.undo()]).toEqual(["x a BB c d y", "x a b c d y"]);
  });

  it("take what was typed over their slots with them", () => {
    const desk = new Desk("No.").press("No, but [alternative].");
    desk.type(at(8, "c", 21));
    for (const letter of "redit") desk.type(at(desk.text.length - 1, letter));
    expect(desk.text).toBe("No, but credit.");
    expect(desk.undo()).toBe("No.");
  });

  it("are given up when an edit cuts into them", () => {
    const desk = new Desk("a b c").press("a BB c");
    desk.type(at(0, "", 3));
    expect(desk.changes.size).toBe(0);
  });

  it("go when the field's own undo took them back", () => {
    const desk = new Desk("a b").press("a c").press("a c d");
    desk.type(difference("a c d", "a c")!);
    expect(desk.changes.size).toBe(1);
    expect(desk.undo()).toBe("a b");
  });
});
