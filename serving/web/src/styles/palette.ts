import { css } from "lit";

/** Every pair of ink and ground that is used has a contrast of at least 4.5 : 1, in both themes. */
export const palette = css`
  :host {
    --bg: #ffffff;
    --raised: #f5f6f3;
    --ink: #1a211f;
    --soft: #56605c;
    --line: #dfe3de;
    --edge: #8a948f;
    --accent: #0f6b5c;
    --accent-deep: #0a5548;
    --on-accent: #ffffff;
    --tint: #eaf4f0;
    --low: #0b6791;
    --medium: #8f5400;
    --high: #b3232a;
    --gone: #fbe4e2;
    --new: #d6eee2;
    --shadow: 0 1px 2px rgb(20 40 34 / 8%), 0 12px 36px rgb(20 40 34 / 18%);
    color-scheme: light;
  }
  :host([data-dark]) {
    --bg: #181d1b;
    --raised: #212825;
    --ink: #e8ede9;
    --soft: #a6b2ac;
    --line: #313b37;
    --edge: #75827c;
    --accent: #6fd3bd;
    --accent-deep: #8ee0cd;
    --on-accent: #06231d;
    --tint: #1b302a;
    --low: #7fcdf2;
    --medium: #f0b866;
    --high: #ff9a9d;
    --gone: #4d2728;
    --new: #1f4638;
    --shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 12px 36px rgb(0 0 0 / 50%);
    color-scheme: dark;
  }
`;
