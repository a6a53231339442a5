import { Area } from "./area";
import type { Field } from "./field";
import { Rich } from "./rich";

/** The one face for whatever kind of field `element` is. */
export const fieldOf = (element: HTMLElement): Field =>
  element instanceof HTMLTextAreaElement ? new Area(element) : new Rich(element);
