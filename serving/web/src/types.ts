/** The wire of Reply Coach, v1, as the composer uses it. Places are UTF-16 units of the text. */

export type Severity = "low" | "medium" | "high";
export type SignalName = "empathy" | "positivity" | "clarity" | "formality" | "ownership" | "listening" | "channel";
export const SIGNALS: readonly SignalName[] = ["empathy", "positivity", "clarity", "formality", "ownership", "listening", "channel"];
export type Channel = "email" | "chat" | "phone" | "social";

export interface Place {
  start: number;
  end: number;
}

export interface Edit extends Place {
  text: string;
}

export interface Finding extends Place {
  id: string;
  rule: string;
  signal: SignalName;
  text: string;
  message: string;
  severity: Severity;
  confidence: number;
  source: string;
  edits: Edit[];
}

export interface Evidence extends Place {
  label: string;
  text: string;
  confidence: number;
}

export interface Score {
  value: number | null;
  why: string;
  evidence: Evidence[];
}

export interface Rewrite {
  text: string | null;
  slots: string[];
  withheld: { reason: string }[];
  by: string | null;
}

export interface Customer {
  sentiment: number | null;
  frustration: number | null;
  leaving: number | null;
}

export interface Risk {
  probability: number | null;
  low: number | null;
  high: number | null;
  band: string | null;
  abstained: boolean;
  reasons: Reason[];
  if_sent: IfSent | null;
}

/** Why the risk is what it is, with the place in the history that it points at. */
export interface Reason {
  name: string;
  text: string;
  effect: "raises" | "lowers";
  turn: number | null;
}

/** What the model makes of the draft as the next turn: not what it will cause. */
export interface IfSent {
  label: string;
  hidden: boolean;
  change: number | null;
  low: number | null;
  high: number | null;
}

export interface Turn {
  role: "customer" | "agent";
  text: string;
  minutes?: number;
}

/** What stands around the draft. */
export interface Conversation {
  lang?: string;
  channel?: Channel;
  locale?: string;
  policy?: string;
  history?: Turn[];
  customer?: Record<string, unknown>;
  rewrite?: boolean;
  risk?: boolean;
}

/** Digests of all that a report depends on. */
export type Versions = Record<"coach" | "rules" | "models" | "policy" | "risk", string>;

/** All that the coach said last about the draft. */
export interface State {
  version: number;
  partial: boolean;
  lang: string;
  overall: number | null;
  scores: Partial<Record<SignalName, Score>>;
  findings: Finding[];
  rewrite: Rewrite | null;
  customer: Customer | null;
  risk: Risk | null;
}

/** An output row: one draft, coached over HTTP. */
export type Report = Omit<State, "version" | "findings"> & { id: string | null; findings: Omit<Finding, "id">[] };

/** An input row of HTTP. */
export interface Row extends Conversation {
  id?: string;
  text: string;
}

export const EMPTY: State = {
  version: 0,
  partial: false,
  lang: "und",
  overall: null,
  scores: {},
  findings: [],
  rewrite: null,
  customer: null,
  risk: null,
};

export interface ReportMessage extends Partial<Omit<State, "findings" | "version" | "partial">> {
  type: "report";
  version: number;
  partial: boolean;
  /** Where they are others than before. */
  versions?: Versions;
  findings?: { upsert: Finding[]; remove: string[] };
}

export interface ProblemDocument {
  status: number;
  code: string;
  detail: string;
}

export type Message =
  | ReportMessage
  | { type: "opened"; versions: Versions }
  | { type: "resync"; version: number }
  | ({ type: "problem" } & ProblemDocument);

export interface Sample extends Row {
  id: string;
  lang: string;
  channel: Channel;
  locale: string;
  history: Turn[];
}

export interface Meta {
  coach: string;
  languages: string[];
  channels: Channel[];
  policies: string[];
}
