import type { Conversation } from "./types";

/** The part of the wire that stands around the draft, without what is not known. */
export function conversationOf(known: Omit<Conversation, "customer"> & { customer?: Record<string, unknown> | null | undefined }): Conversation {
  const { channel, locale, policy, lang, history, customer } = known;
  return {
    rewrite: true,
    risk: true,
    ...(channel ? { channel } : {}),
    ...(history ? { history } : {}),
    ...(locale ? { locale } : {}),
    ...(policy ? { policy } : {}),
    ...(lang ? { lang } : {}),
    ...(customer ? { customer } : {}),
  };
}
