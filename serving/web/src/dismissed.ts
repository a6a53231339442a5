/** What the agent does not want to see: a rule in this conversation, or one finding. */

import type { Finding, Turn } from "./types";

export class Dismissed {
  readonly #rules = new Set<string>();
  readonly #findings = new Set<string>();

  hides = (finding: Finding): boolean => this.#rules.has(finding.rule) || this.#findings.has(finding.id);

  snooze(finding: Finding): void {
    this.#rules.add(finding.rule);
  }

  hide(finding: Finding): void {
    this.#findings.add(finding.id);
  }

  /** Another conversation begins where `now` does not go on from `last`. */
  follow(last: readonly Turn[], now: readonly Turn[]): void {
    if (last.every((turn, i) => turn.text === now[i]?.text)) return;
    this.#rules.clear();
    this.#findings.clear();
  }
}
