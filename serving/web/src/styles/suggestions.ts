import { css } from "lit";

/** Findings, the popover at their words, and the rewrite. */
export const suggestions = css`
  .list {
    min-height: 4.5rem;
    padding-block: 0.45rem;
  }
  .calm {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 3.5rem;
    color: var(--soft);
  }
  .calm .icon {
    color: var(--accent);
  }
  .finding {
    display: grid;
    justify-items: start;
    gap: 0.3rem;
    margin-inline: -0.6rem;
    padding: 0.7rem 0.6rem 0.45rem;
    border-radius: 10px;
  }
  .finding + .finding {
    position: relative;
    margin-block-start: 1px;
  }
  .finding + .finding::before {
    content: "";
    position: absolute;
    inset: -1px 0.6rem auto;
    border-block-start: 1px solid var(--line);
  }
  .finding.active {
    background: var(--raised);
  }
  .tag {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1rem 0.45rem;
    font-size: 0.8125rem;
    font-weight: 650;
  }
  .tag .line {
    width: 1.5rem;
    height: 0.5rem;
    flex: none;
  }
  .degree {
    font-weight: 400;
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
  button.quote {
    display: block;
    min-height: 1.5rem;
    max-width: 100%;
    padding: 0;
    border: 0;
    border-radius: 4px;
    font-size: 0.9375rem;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  button.quote:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .message {
    justify-self: stretch;
    overflow-wrap: anywhere;
  }
  button.edit {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: stretch;
    gap: 0;
    width: 100%;
    padding: 0;
    margin-block: 0.25rem 0.1rem;
    overflow: hidden;
    background: var(--tint);
    border-color: var(--accent);
  }
  .do {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    padding: 0.3rem 0.7rem;
    color: var(--on-accent);
    background: var(--accent);
    font-weight: 600;
  }
  button.edit:hover .do {
    background: var(--accent-deep);
  }
  .change {
    padding: 0.35rem 0.7rem;
    overflow-wrap: anywhere;
    line-height: 1.5;
  }
  .change .icon {
    display: inline-block;
    width: 0.85rem;
    height: 0.85rem;
    margin-inline: 0.1rem;
    vertical-align: -0.1em;
    color: var(--soft);
  }
  .change ins {
    background: none;
    padding: 0;
    font-weight: 500;
  }
  .change del {
    background: none;
    padding: 0;
    color: var(--soft);
  }
  details.source {
    margin-inline-end: 0.4rem;
    font-size: 0.8125rem;
    color: var(--soft);
  }
  details.source[open] {
    flex-basis: 100%;
  }
  details.source summary {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    min-height: 1.75rem;
  }
  details.source summary:hover {
    color: var(--ink);
  }
  details.source p {
    padding-inline-start: 1.05rem;
    padding-block-end: 0.3rem;
  }
  del {
    padding-inline: 0.1em;
    border-radius: 3px;
    background: var(--gone);
    text-decoration-thickness: 1px;
  }
  ins {
    padding-inline: 0.1em;
    border-radius: 3px;
    background: var(--new);
    text-decoration: none;
  }
  .slot {
    border-block-end: 1.5px dashed var(--accent);
  }
  .diff {
    margin-block-end: 0.7rem;
    padding: 0.75rem 0.9rem;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    background: var(--raised);
    border-radius: 10px;
  }
  .slots {
    display: grid;
    gap: 0.5rem;
    margin-block-end: 0.7rem;
  }
  label {
    display: grid;
    gap: 0.2rem;
    font-size: 0.8125rem;
    color: var(--soft);
  }
  label b {
    color: var(--ink);
    font-weight: 600;
  }
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    width: min(25rem, calc(100vw - 1rem));
    max-height: calc(100vh - 1rem);
    padding: 0.65rem 1rem 0.6rem;
    overflow-y: auto;
    color: var(--ink);
    background: var(--bg);
    border: 1px solid var(--line);
    border-radius: 12px;
    box-shadow: var(--shadow);
    animation: appear 0.12s ease-out;
  }
  [popover] .message {
    margin-block: 0.15rem 0.4rem;
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
  }
  button.close {
    min-height: 1.75rem;
    padding: 0.3rem;
    margin-inline-end: -0.4rem;
    border-color: transparent;
    color: var(--soft);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    [popover],
    button.edit {
      border-color: CanvasText;
    }
    .finding.active {
      outline: 2px solid Highlight;
    }
  }
`;
