/** The event of a sent message, on the wire of docs/events.md. Its places count code points of its draft. */

import type { Deed, Deeds, RewriteDeed } from "./deeds";
import type { Channel, SignalName, Versions } from "./types";

const MOST_SHOWN = 200;

/** What the host knows of the message. */
export interface About {
  lang: string;
  channel: Channel;
  locale: string;
  policy: string;
  conversationId: string;
  customerId: string;
  agentId: string;
}

export interface SentEvent {
  id: string;
  purpose: "coaching";
  sent_at: string;
  conversation: string | null;
  customer: string | null;
  agent: string | null;
  lang: string;
  channel: Channel;
  locale: string | null;
  policy: string;
  draft: string | null;
  text: string;
  shown: readonly (Deed & { propensity: number })[];
  rewrite: RewriteDeed | null;
  scores: Partial<Record<SignalName, number | null>> | null;
  versions: Versions;
}

/** `deeds` of the message that was sent as `text`; `scores` are those of this text, or null where it was not read to its end. */
export function eventOf(deeds: Deeds, text: string, about: About, scores: SentEvent["scores"], versions: Versions): SentEvent {
  const { draft, shown, rewrite } = deeds;
  return {
    id: newId(),
    purpose: "coaching",
    sent_at: new Date().toISOString(),
    conversation: about.conversationId || null,
    customer: about.customerId || null,
    agent: about.agentId || null,
    lang: about.lang.toLowerCase().split(/[-_]/)[0] || "und",
    channel: about.channel,
    locale: about.locale || null,
    policy: about.policy || "default",
    draft: draft === null ? null : wellFormed(draft),
    text: wellFormed(text),
    // All that is found is shown: nothing is left out by lot.
    shown: shown.slice(0, MOST_SHOWN).map((deed) => ({ ...deed, ...inCodePoints(deed, draft ?? ""), propensity: 1 })),
    rewrite: rewrite && { ...rewrite },
    scores,
    versions,
  };
}

const inCodePoints = ({ start, end }: Deed, text: string) => ({ start: codePoints(text, start), end: codePoints(text, end) });

/** How many code points stand before the UTF-16 unit `at` of `text`. */
const codePoints = (text: string, at: number): number => [...text.slice(0, at)].length;

/** Half a surrogate pair is no character, and no JSON that a server reads; as long in code points as before. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");

/** 128 random bits. `crypto.randomUUID` is there only on pages of https. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
