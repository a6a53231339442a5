import { css } from "lit";

/** The panel's ground, its type, and what can be pressed. */
export const base = css`
  :host {
    display: block;
    color: var(--ink);
    background: var(--bg);
    border: 1px solid var(--line);
    border-radius: 14px;
  }
  .coach {
    font: 400 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Vazirmatn, Tahoma, sans-serif;
    text-align: start;
  }
  .coach:lang(fa),
  [lang="fa"] {
    font-family: Vazirmatn, "Vazir", "Segoe UI", "Geeza Pro", "Noto Sans Arabic", Tahoma, system-ui, sans-serif;
    line-height: 1.7;
  }
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none;
  }
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  section,
  header {
    padding: 0.9rem 1.15rem;
    border-block-end: 1px solid var(--line);
  }
  section:last-of-type {
    border-block-end: 0;
  }
  h2 {
    font-size: 1rem;
    font-weight: 650;
    letter-spacing: -0.005em;
  }
  h3 {
    font-size: 0.875rem;
    font-weight: 650;
    margin-block-end: 0.55rem;
  }
  .icon {
    width: 1rem;
    height: 1rem;
    flex: none;
  }
  :dir(rtl) > .turned {
    transform: scaleX(-1);
  }
  .note {
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .reasons {
    margin-block-start: 0.3rem;
    padding-inline-start: 1rem;
    list-style: disc;
    font-size: 0.875rem;
    color: var(--soft);
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 2rem;
    padding: 0.2rem 0.75rem;
    font: inherit;
    font-size: 0.875rem;
    text-align: start;
    color: var(--ink);
    background: transparent;
    border: 1px solid var(--line);
    border-radius: 8px;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--edge);
  }
  button.main {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
    font-weight: 600;
  }
  button.main:hover {
    background: var(--accent-deep);
  }
  button.main:disabled {
    color: var(--soft);
    background: var(--raised);
    border-color: var(--line);
    cursor: default;
  }
  button.quiet {
    min-height: 1.75rem;
    padding-inline: 0.5rem;
    border-color: transparent;
    color: var(--soft);
    font-size: 0.8125rem;
  }
  button.quiet:hover {
    color: var(--ink);
    background: var(--raised);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.15rem 0.2rem;
  }
  input {
    font: inherit;
    width: 100%;
    min-height: 2rem;
    padding: 0.2rem 0.6rem;
    color: var(--ink);
    background: var(--bg);
    border: 1px solid var(--edge);
    border-radius: 8px;
  }
  summary {
    list-style: none;
    cursor: pointer;
    border-radius: 6px;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .chevron {
    width: 0.7rem;
    height: 0.7rem;
    stroke-width: 2;
    color: var(--soft);
    transition: rotate 0.15s;
  }
  details[open] > summary > .chevron {
    rotate: 90deg;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    [popover] {
      transition: none !important;
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
    .bar .fill,
    .dial .value {
      forced-color-adjust: none;
    }
    .bar .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    ins {
      text-decoration: underline;
    }
  }
`;
