import type { Grade } from "@/domain/reason";
import type { SourceKey } from "./sources";

/** One rule, or one family of rules, of the engine in a lifter's words. */
export interface ScienceSection {
  /** Its address on the page. */
  readonly id: string;
  /** Rule ids or beginnings of them: "progression.double" also answers for "progression.double.reset". None where no reason leads here. */
  readonly rules: readonly string[];
  readonly title: string;
  readonly body: readonly string[];
  /** Plain text, a line each. */
  readonly formula?: readonly string[];
  /** Never stronger than the engine's own grade for these rules; a test compares them. */
  readonly grade: Grade;
  readonly sources: readonly SourceKey[];
  readonly limits: string;
}

/** A part of the page. */
export interface ScienceChapter {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly ScienceSection[];
}
