/** What a key in the field asks of the composer. */

export type Command = "next" | "previous" | "apply" | "enter" | "close" | "nothing";

/** `open`: a suggestion is shown. `stepped`: its words are selected because a key led there, so that a bare Enter would delete them. */
export function commandOf(event: KeyboardEvent, open: boolean, stepped: boolean, hasEdit: boolean): Command | null {
  if (event.isComposing) return null;
  if (event.key === "F8") return event.shiftKey ? "previous" : "next";
  if (event.altKey && event.key === "ArrowDown") return "next";
  if (event.altKey && event.key === "ArrowUp") return "previous";
  if (!open) return null;
  if (event.key === "Escape") return "close";
  if (event.key === "Tab" && !event.shiftKey) return "enter";
  if (event.key === "Enter" && (event.altKey || stepped)) return hasEdit ? "apply" : "nothing";
  return null;
}
