/** Arithmetic on texts: what changed, where places went, how two wordings differ, what is left to fill in. */

import type { Edit, Finding, Place, ReportMessage, State } from "./types";

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

/** The one replacement that makes `next` of `last`, never through a surrogate pair; null where nothing changed. */
export function difference(last: string, next: string): Edit | null {
  if (last === next) return null;
  const most = Math.min(last.length, next.length);
  let start = 0;
  while (start < most && last.charCodeAt(start) === next.charCodeAt(start)) start++;
  if (start > 0 && isHigh(last.charCodeAt(start - 1))) start--;
  let tail = 0;
  while (tail < most - start && last.charCodeAt(last.length - 1 - tail) === next.charCodeAt(next.length - 1 - tail)) tail++;
  if (tail > 0 && isLow(last.charCodeAt(last.length - tail))) tail--;
  return { start, end: last.length - tail, text: next.slice(start, next.length - tail) };
}

/** Where `place` lies after `edit`; null where the edit touches it. */
export function moved<P extends Place>(place: P, edit: Edit): P | null {
  if (place.end <= edit.start && !(place.end === edit.start && place.start === place.end)) return place;
  const by = edit.text.length - (edit.end - edit.start);
  if (place.start >= edit.end) return { ...place, start: place.start + by, end: place.end + by };
  return null;
}

/** `finding` in the text after `edit`, with those of its own edits that still fit; null where its words were touched. */
export function followed(finding: Finding, edit: Edit): Finding | null {
  const place = moved(finding, edit);
  const edits = finding.edits.map((e) => moved(e, edit));
  return place && { ...place, edits: edits.some((e) => e === null) ? [] : (edits as Edit[]) };
}

/** `text` with all of `edits` made, places counted in `text`. */
export function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((out, e) => out.slice(0, e.start) + e.text + out.slice(e.end), text);
}

/** `state` with what a report says anew. */
export function merged(state: State, report: ReportMessage): State {
  const { type: _, versions: __, findings, scores, ...parts } = report;
  const gone = new Set(findings?.remove ?? []);
  const fresh = new Map((findings?.upsert ?? []).map((f) => [f.id, f]));
  const kept = state.findings.filter((f) => !gone.has(f.id) && !fresh.has(f.id));
  const all = [...kept, ...fresh.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  return { ...state, ...parts, scores: { ...state.scores, ...scores }, findings: all };
}

export interface Piece {
  kind: "same" | "gone" | "new";
  text: string;
}

const MOST_CELLS = 4_000_000; // of the table of common words: beyond, a text is shown as replaced

/** How `next` differs from `last`, word by word (longest common subsequence). */
export const wordDiff = (last: string, next: string): Piece[] => joined(compared(last, next));

function compared(last: string, next: string): Piece[] {
  const [a, b] = [words(last), words(next)];
  const out: Piece[] = [];
  const put = (kind: Piece["kind"], text: string) => {
    const tail = out.at(-1);
    if (tail?.kind === kind) tail.text += text;
    else if (text) out.push({ kind, text });
  };
  if (a.length * b.length > MOST_CELLS) {
    put("gone", last);
    put("new", next);
    return out;
  }
  const best = commonWords(a, b);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, (put("same", a[i]!), j + 1)];
    else if (j >= b.length || (i < a.length && best(i + 1, j) >= best(i, j + 1))) put("gone", a[i++]!);
    else put("new", b[j++]!);
  }
  return out;
}

/** Changes with no more than a space between them, as one: words in turn struck out and added cannot be read. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let [gone, fresh] = ["", ""];
  const flush = () => {
    if (gone) out.push({ kind: "gone", text: gone });
    if (fresh) out.push({ kind: "new", text: fresh });
    [gone, fresh] = ["", ""];
  };
  pieces.forEach((piece, i) => {
    const between = piece.kind === "same" && (gone || fresh) && i + 1 < pieces.length && !piece.text.trim();
    if (piece.kind === "same" && !between) {
      flush();
      out.push(piece);
    } else {
      if (piece.kind !== "new") gone += piece.text;
      if (piece.kind !== "gone") fresh += piece.text;
    }
  });
  flush();
  return out;
}

/** How many words the ends of `a` from i and of `b` from j have in common. */
function commonWords(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const best = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number) => best[i]![j]!;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) best[i]![j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  return at;
}

/** What stands between square brackets is for the agent to fill in. */
export function firstSlot(text: string): Place | null {
  const found = /\[[^[\]\n]{1,60}\]/u.exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}

const words = (text: string): string[] => text.match(/\s+|[\p{L}\p{M}\p{N}\u200c'’-]+|[^\s]/gu) ?? [];

/** `text` with its slots filled; an empty answer leaves the slot as it is. */
export function filled(text: string, slots: readonly string[], answers: readonly string[]): string {
  let from = 0;
  slots.forEach((slot, i) => {
    const at = text.indexOf(slot, from);
    const answer = answers[i]?.trim();
    if (at < 0) return;
    if (answer) text = text.slice(0, at) + answer + text.slice(at + slot.length);
    from = at + (answer || slot).length;
  });
  return text;
}

/** The answers for `next`, as far as they were given for slots of the same name in `last`. */
export function carried(last: readonly string[], answers: readonly string[], next: readonly string[]): string[] {
  const given = new Map<string, string[]>();
  last.forEach((slot, i) => given.set(slot, [...(given.get(slot) ?? []), answers[i] ?? ""]));
  return next.map((slot) => given.get(slot)?.shift() ?? "");
}
