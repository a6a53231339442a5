import { css } from "lit";

/** The top, the scores, the customer. */
export const parts = css`
  header {
    display: flex;
    align-items: center;
    gap: 0.95rem;
    min-height: 5.8rem;
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  .status {
    display: flex;
    gap: 0.45rem;
    color: var(--soft);
    font-size: 0.8125rem;
    line-height: 1.45;
  }
  .status::before {
    content: "";
    flex: none;
    width: 0.5rem;
    height: 0.5rem;
    margin-block-start: 0.34rem;
    border-radius: 50%;
    background: var(--accent);
  }
  .status.connecting::before,
  .status.partial::before {
    background: none;
    border: 2px solid var(--soft);
  }
  .status.offline,
  .status.refused {
    color: var(--high);
  }
  .status.offline::before,
  .status.refused::before {
    background: var(--high);
    border-radius: 1px;
    rotate: 45deg;
  }
  .dial {
    width: 3.5rem;
    height: 3.5rem;
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
    font: 650 14.5px system-ui, "Segoe UI", Vazirmatn, Tahoma, sans-serif;
    text-anchor: middle;
    dominant-baseline: central;
  }
  .good {
    color: var(--accent);
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
    margin-inline: -0.4rem;
  }
  .signal summary {
    display: grid;
    grid-template-columns: 0.7rem minmax(7.5rem, 9rem) minmax(3rem, 1fr) 1.9rem;
    align-items: center;
    gap: 0.55rem;
    min-height: 1.6875rem;
    padding-inline: 0.4rem;
    font-size: 0.875rem;
    line-height: 1.4;
  }
  .signal summary:hover {
    background: var(--raised);
  }
  .bar {
    display: block;
    width: 100%;
    height: 5px;
    border-radius: 3px;
    overflow: hidden;
  }
  .bar .track {
    fill: var(--line);
  }
  .bar .fill {
    fill: currentColor;
    transition: width 0.4s;
  }
  :dir(rtl) > .bar {
    transform: scaleX(-1);
  }
  .unscored {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .detail {
    display: grid;
    gap: 0.4rem;
    padding: 0.15rem 1.65rem 0.65rem;
    font-size: 0.875rem;
  }
  blockquote {
    margin: 0;
    padding-inline-start: 0.7rem;
    border-inline-start: 2px solid var(--edge);
    color: var(--soft);
    overflow-wrap: anywhere;
  }
  dl {
    display: grid;
    gap: 0.3rem;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(7rem, 10rem) 1fr;
    gap: 0.75rem;
    font-size: 0.875rem;
  }
  dt {
    color: var(--soft);
  }
`;
