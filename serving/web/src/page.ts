/** Small helpers for the playground's own DOM. */

export const $ = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;

export function make<K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...inside: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...inside);
  return made;
}

export const chosen = (id: string): string => $<HTMLSelectElement>(id).value;

export function offer(id: string, options: readonly (readonly [value: string, name: string])[]): void {
  $(id).replaceChildren(...options.map(([value, name]) => new Option(name, value)));
}

/** Other names for the options that are there. */
export function rename(id: string, names: readonly string[]): void {
  [...$<HTMLSelectElement>(id).options].forEach((option, i) => (option.textContent = names[i] ?? option.value));
}

export const field = (): HTMLElement => $("reply");

export function write(text: string): void {
  const at = field();
  if (at instanceof HTMLTextAreaElement) at.value = text;
  else at.textContent = text;
}

export function written(): string {
  const at = field();
  return at instanceof HTMLTextAreaElement ? at.value : at.innerText;
}

/** A contenteditable in place of the textarea, or the other way round, with the same text. */
export function swapField(kind: string): void {
  const old = field();
  const text = written();
  const next = document.createElement(kind === "rich" ? "div" : "textarea");
  if (kind === "rich") {
    next.contentEditable = "true";
    next.setAttribute("role", "textbox");
    next.setAttribute("aria-multiline", "true");
  }
  for (const name of ["id", "class", "lang", "dir", "aria-label", "spellcheck"]) next.setAttribute(name, old.getAttribute(name) ?? "");
  old.replaceWith(next);
  write(text);
}
