/** The HTTP side of Reply Coach, for the composer. */

import type { SentEvent } from "./event";
import type { Finding, Meta, ProblemDocument, Rewrite, Row, Sample, Report } from "./types";

export type GetKey = () => string | null | Promise<string | null>;
const KEPT_ALIVE = 15_000; // UTF-16 units: browsers let 64 KiB outlive the page that posts them

export type Verdict = "helpful" | "not_helpful" | "snoozed" | "applied" | "undone";

/** An answer that is no result: problem details after RFC 9457. */
export class CoachProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    /** Seconds after which to try again, where the server says so. */
    readonly retryAfter: number | null = null,
  ) {
    super(detail);
    this.name = "CoachProblem";
  }
}

export class CoachClient {
  /** `server` is the address without a slash at its end; empty for the page's own. */
  constructor(
    readonly server: string,
    readonly getKey: GetKey = () => null,
  ) {}

  meta = (): Promise<Meta> => this.#get("/v1/meta");

  samples = async (): Promise<Sample[]> => (await this.#get<{ samples: Sample[] }>("/v1/samples")).samples;

  /** One draft, coached; places count UTF-16 units. */
  coach = (row: Row): Promise<Report> => this.#send("/v1/coach?offsets=utf16", row);

  rewrite = async (row: Row): Promise<Rewrite> => (await this.#send<{ rewrite: Rewrite }>("/v1/rewrite?offsets=utf16", row)).rewrite;

  /** Says what a finding was worth. Nothing depends on it: a failure is nobody's concern. */
  async feedback(finding: Pick<Finding, "rule">, verdict: Verdict, lang: string): Promise<void> {
    await this.#send("/v1/feedback", { rule: finding.rule, verdict, lang }).catch(() => undefined);
  }

  /** Tells of a sent message. It ends by itself: an answer that never comes is an error after half a minute. */
  async event(event: SentEvent): Promise<void> {
    const body = JSON.stringify(event);
    const keepalive = body.length < KEPT_ALIVE;
    await this.#ask("/v1/events", { ...posted(body), keepalive, signal: AbortSignal.timeout(30_000) });
  }

  #get = <T>(path: string): Promise<T> => this.#ask(path, {});

  #send = <T>(path: string, body: object): Promise<T> =>
    this.#ask(path, posted(JSON.stringify(body)));

  async #ask<T>(path: string, init: RequestInit): Promise<T> {
    const key = await this.getKey();
    const headers = { ...(init.headers as Record<string, string>), ...(key ? { Authorization: `Bearer ${key}` } : {}) };
    const response = await fetch(this.server + path, { ...init, headers });
    if (response.status === 204) return undefined as T;
    if (response.ok) return (await response.json()) as T;
    throw await problemOf(response);
  }
}

const JSON_BODY = { "Content-Type": "application/json" };
const posted = (body: string): RequestInit => ({ method: "POST", body, headers: JSON_BODY });

/** What a proxy in between answers may be no problem document, nor JSON at all. */
async function problemOf(response: Response): Promise<CoachProblem> {
  const found = (await response.json().catch(() => ({}))) as Partial<ProblemDocument>;
  const wait = Number(response.headers.get("Retry-After") ?? NaN);
  return new CoachProblem(
    response.status,
    found.code ?? "http",
    found.detail ?? response.statusText,
    Number.isFinite(wait) ? wait : null,
  );
}
