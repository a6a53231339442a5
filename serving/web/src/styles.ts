import type { CSSResultGroup } from "lit";
import { base } from "./styles/base";
import { palette } from "./styles/palette";
import { parts } from "./styles/parts";
import { suggestions } from "./styles/suggestions";

export const styles: CSSResultGroup = [palette, base, parts, suggestions];
