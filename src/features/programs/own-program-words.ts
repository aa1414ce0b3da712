import type { Program } from "../../domain/program";
import { ownProgram as copy } from "../../lib/copy/en/own-program";
import { vocabulary } from "../../lib/copy/en/vocabulary";

/** A generated program names itself by keys; here they become words, each time it is read, so that wording is never stored. */
export function ownProgramWords(program: Program): Program {
  const split = program.name.split(".").at(-1) ?? "";
  return {
    ...program,
    name: copy.names[split as keyof typeof copy.names]?.(program.daysPerWeek) ?? copy.title,
    summary: copy.summary,
    why: copy.why,
    days: program.days.map((day) => ({ ...day, name: copy.day(vocabulary.dayTypes[day.type], day.variation ?? null) })),
  };
}
