/** What a screen reader says of the field beside its label: how many suggestions there are, and which keys go to them. */

let made = 0;

export class Description {
  readonly #words = document.createElement("span");

  constructor(readonly element: HTMLElement) {
    this.#words.id = `reply-coach-about-${++made}`;
    this.#words.hidden = true; // hidden text still describes
    const root = element.getRootNode();
    (root instanceof ShadowRoot ? root : document.body).append(this.#words);
    element.setAttribute("aria-describedby", [...this.#others(), this.#words.id].join(" "));
  }

  say(words: string, lang: string): void {
    this.#words.lang = lang;
    if (this.#words.textContent !== words) this.#words.textContent = words;
  }

  remove(): void {
    const others = this.#others();
    if (others.length) this.element.setAttribute("aria-describedby", others.join(" "));
    else this.element.removeAttribute("aria-describedby");
    this.#words.remove();
  }

  /** The ids that the page itself, or another composer, has put there. */
  #others(): string[] {
    const ids = this.element.getAttribute("aria-describedby")?.split(/\s+/) ?? [];
    return ids.filter((id) => id && id !== this.#words.id);
  }
}
