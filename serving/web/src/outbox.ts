/** Events on their way to the server: in memory alone, in order, until each is taken. Nobody waits for them. */

import { CoachProblem } from "./client";
import type { SentEvent } from "./event";

const MOST = 100; // events that wait
const FIRST_WAIT = 1000; // milliseconds, doubled each time
const LONGEST_WAIT = 60_000;
const LONGEST_ASKED = 3_600_000; // that a server may make wait
const TRIES = 60; // of one event: about an hour

export class Outbox {
  /** How many events will never reach the server. */
  lost = 0;
  #waiting: SentEvent[] = [];
  #tries = 0;
  #off = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #posting = false;

  /** `changed` is called when another event is lost. */
  constructor(
    readonly post: (event: SentEvent) => Promise<void>,
    readonly changed: () => void,
  ) {}

  add(event: SentEvent): void {
    if (this.#off) return;
    this.#waiting.push(event);
    if (this.#waiting.length > MOST) this.#lose(this.#posting ? 1 : 0);
    if (this.#retry === undefined) void this.#deliver();
  }

  /** Forget what waits: the page wants no events any more. */
  clear(): void {
    this.#off = false;
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#waiting = [];
    this.#tries = 0;
  }

  async #deliver(): Promise<void> {
    if (this.#posting) return;
    this.#posting = true;
    this.#retry = undefined;
    for (let event = this.#waiting[0]; event && this.#retry === undefined; event = this.#waiting[0]) {
      const problem = await this.post(event).then(() => null, (error: unknown) => error);
      if (this.#waiting[0] === event) this.#settle(problem);
    }
    this.#posting = false;
  }

  /** The first that waits was posted. */
  #settle(problem: unknown): void {
    if (problem === null) this.#next();
    else if (problem instanceof CoachProblem && problem.status === 404) {
      this.clear();
      this.#off = true; // this server takes no events
    } else if (++this.#tries < TRIES && mayPass(problem)) {
      this.#retry = setTimeout(() => void this.#deliver(), this.#wait(problem));
    } else this.#lose(0);
  }

  #next(): void {
    this.#waiting.shift();
    this.#tries = 0;
  }

  #lose(which: number): void {
    if (which === 0) this.#next();
    else this.#waiting.splice(which, 1);
    this.lost++;
    this.changed();
  }

  #wait(problem: unknown): number {
    const backoff = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.#tries - 1)) * (0.75 + Math.random() / 2);
    const asked = problem instanceof CoachProblem ? (problem.retryAfter ?? 0) * 1000 : 0;
    return Math.max(backoff, Math.min(asked, LONGEST_ASKED));
  }
}

/** No answer at all, too many requests, a server that is away: another try may help. */
const mayPass = (problem: unknown): boolean =>
  !(problem instanceof CoachProblem) || problem.status === 429 || problem.status >= 500;
