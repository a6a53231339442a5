import { html, svg, type TemplateResult } from "lit";
import type { Severity } from "./types";

const icon = (path: TemplateResult, className = "icon"): TemplateResult =>
  html`<svg class=${className} viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${path}</svg>`;

export const check = icon(svg`<path d="m3 8.5 3.2 3.2L13 4.8"></path>`);
export const cross = icon(svg`<path d="m4 4 8 8m0-8-8 8"></path>`);
export const back = icon(svg`<path d="M6 3 2.5 6.5 6 10M3 6.5h6.2a3.8 3.8 0 0 1 0 7.5H7"></path>`, "icon turned");
export const arrow = icon(svg`<path d="M3 8h10M9.5 4.5 13 8l-3.5 3.5"></path>`, "icon arrow turned");
export const chevron = icon(svg`<path d="m6 3.5 4.5 4.5L6 12.5"></path>`, "icon chevron turned");
export const plus = icon(svg`<path d="M8 3.5v9M3.5 8h9"></path>`);

const LINES: Record<Severity, TemplateResult> = {
  low: svg`<line x1="1" y1="4" x2="23" y2="4" stroke-width="2.5" stroke-dasharray="0.1 4.3" stroke-linecap="round"></line>`,
  medium: svg`<line x1="0" y1="4" x2="24" y2="4" stroke-width="2.2" stroke-dasharray="6 3"></line>`,
  high: svg`<path d="M0 5 q3 -5 6 -1 t6 0 t6 0 t6 0" stroke-width="2"></path>`,
};

/** The line that stands under the words in the field, as a sign of its own. */
export const lineOf = (severity: Severity): TemplateResult =>
  html`<svg class="line" viewBox="0 0 24 8" aria-hidden="true" fill="none" stroke="currentColor">${LINES[severity]}</svg>`;
