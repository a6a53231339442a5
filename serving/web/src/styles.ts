import { css } from "lit";

export const styles = css`
  :host {
    --bg: #ffffff;
    --raised: #f6f7f4;
    --ink: #1c2321;
    --soft: #56615d;
    --line: #d9ded9;
    --accent: #0f6b5c;
    --on-accent: #ffffff;
    --low: #0b6e99;
    --medium: #9a5b00;
    --high: #b3232a;
    --good: #0f6b5c;
    --gone: #fbe3e1;
    --new: #d9f0e4;
    display: block;
    color-scheme: light;
    color: var(--ink);
    background: var(--bg);
    border: 1px solid var(--line);
    border-radius: 14px;
    font: 400 0.9375rem/1.5 system-ui, "Segoe UI", Vazirmatn, Tahoma, sans-serif;
    text-align: start;
  }
  :host([data-dark]) {
    --bg: #171c1a;
    --raised: #202724;
    --ink: #e9eeea;
    --soft: #a7b3ad;
    --line: #35403b;
    --accent: #6fd3bd;
    --on-accent: #06231d;
    --low: #7fcdf2;
    --medium: #f0b866;
    --high: #ff9a9d;
    --good: #6fd3bd;
    --gone: #4a2526;
    --new: #1d4034;
    color-scheme: dark;
  }
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ol,
  ul {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  section,
  header {
    padding: 0.85rem 1.1rem;
    border-block-end: 1px solid var(--line);
  }
  section:last-of-type {
    border-block-end: 0;
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.9rem;
  }
  h2 {
    font-size: 1rem;
    font-weight: 650;
  }
  h3 {
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--soft);
    margin-block-end: 0.5rem;
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  .status {
    color: var(--soft);
    font-size: 0.8125rem;
    min-height: 1.25rem;
  }
  .status.bad {
    color: var(--high);
  }
  .dial {
    width: 3.25rem;
    height: 3.25rem;
    flex: none;
  }
  .dial circle {
    fill: none;
    stroke-width: 4;
    stroke: var(--line);
  }
  .dial .value {
    stroke: currentColor;
    stroke-linecap: round;
    transition: stroke-dasharray 0.4s;
  }
  .dial text {
    fill: var(--ink);
    font: 650 13px system-ui, Tahoma, sans-serif;
    text-anchor: middle;
    dominant-baseline: central;
  }
  .good {
    color: var(--good);
  }
  .fair {
    color: var(--medium);
  }
  .poor {
    color: var(--high);
  }
  .none {
    color: var(--soft);
  }
  .signals {
    display: grid;
    gap: 0.15rem;
  }
  .signal summary {
    display: grid;
    grid-template-columns: 8.5rem 1fr 2.2rem;
    align-items: center;
    gap: 0.6rem;
    min-height: 1.75rem;
    cursor: pointer;
    border-radius: 6px;
    list-style: none;
  }
  .signal summary::-webkit-details-marker {
    display: none;
  }
  .signal .bar {
    width: 100%;
    height: 6px;
    display: block;
  }
  .signal .track {
    fill: var(--line);
  }
  .signal .fill {
    fill: currentColor;
    transition: width 0.4s;
  }
  .signal .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
    color: var(--ink);
  }
  .signal .detail {
    padding: 0.1rem 0 0.5rem;
    color: var(--soft);
    font-size: 0.875rem;
  }
  :host([dir="rtl"]) .bar {
    transform: scaleX(-1);
  }
  blockquote {
    margin: 0.3rem 0 0;
    padding-inline-start: 0.7rem;
    border-inline-start: 3px solid var(--line);
    color: var(--ink);
    overflow-wrap: anywhere;
  }
  .finding {
    padding: 0.75rem 0;
    border-block-start: 1px solid var(--line);
  }
  .finding:first-child {
    padding-block-start: 0;
    border: 0;
  }
  .finding.active {
    background: var(--raised);
    margin-inline: -0.6rem;
    padding-inline: 0.6rem;
    border-radius: 8px;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .tag svg {
    width: 1.4rem;
    height: 0.5rem;
  }
  .low {
    color: var(--low);
  }
  .medium {
    color: var(--medium);
  }
  .high {
    color: var(--high);
  }
  .quote {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .message {
    margin-block: 0.2rem 0.5rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  button {
    font: inherit;
    font-size: 0.875rem;
    min-height: 1.875rem;
    padding: 0.15rem 0.7rem;
    color: var(--ink);
    background: transparent;
    border: 1px solid var(--line);
    border-radius: 8px;
    cursor: pointer;
    text-align: start;
  }
  button:hover {
    border-color: var(--soft);
  }
  button.main {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
    overflow-wrap: anywhere;
  }
  button.quiet {
    border-color: transparent;
    color: var(--soft);
    padding-inline: 0.4rem;
  }
  button.quiet:hover {
    color: var(--ink);
    text-decoration: underline;
  }
  del {
    background: var(--gone);
    text-decoration-thickness: 1px;
    border-radius: 3px;
    padding-inline: 0.1em;
  }
  ins {
    background: var(--new);
    text-decoration: none;
    border-radius: 3px;
    padding-inline: 0.1em;
  }
  .diff {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    background: var(--raised);
    border-radius: 8px;
    padding: 0.7rem 0.85rem;
    margin-block-end: 0.6rem;
  }
  .slots {
    display: grid;
    gap: 0.4rem;
    margin-block-end: 0.6rem;
  }
  label {
    display: grid;
    gap: 0.15rem;
    font-size: 0.8125rem;
    color: var(--soft);
  }
  input {
    font: inherit;
    color: var(--ink);
    background: var(--bg);
    border: 1px solid var(--soft);
    border-radius: 8px;
    padding: 0.3rem 0.6rem;
  }
  details.source {
    margin-block-start: 0.35rem;
    font-size: 0.8125rem;
    color: var(--soft);
  }
  details.source summary {
    cursor: pointer;
    min-height: 1.5rem;
    width: fit-content;
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
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    width: min(24rem, calc(100vw - 1.5rem));
    padding: 0.8rem 1rem;
    color: var(--ink);
    background: var(--bg);
    border: 1px solid var(--line);
    border-radius: 12px;
    box-shadow: 0 10px 34px rgb(0 0 0 / 22%);
    font: inherit;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    button.main {
      border: 2px solid ButtonText;
    }
  }
`;
