import type { Inc, Program, Progression, Slot } from "@/domain/program";
import { exerciseName } from "@/lib/catalogue";
import { rules as copy } from "@/lib/copy/en/rules";

/** One way loads move on, and what moves that way. */
export interface RuleWords {
  readonly key: string;
  readonly title: string;
  readonly for: string;
  readonly lines: readonly string[];
}

/** The rules of a program in a lifter's words, the one most exercises follow first. */
export function ruleWords(program: Pick<Program, "days" | "progressions" | "novicePrimary">): readonly RuleWords[] {
  const slots = program.days.flatMap((day) => day.slots);
  const byRule = [...Map.groupBy(slots, ({ progression }) => progression)].sort(([, a], [, b]) => b.length - a.length);
  const said = byRule.map(([key, own]) => {
    const scheme = program.progressions[key] ?? REP_RANGE;
    return { key, ...wordsFor(scheme), for: own.length === slots.length ? copy.everything : namesOf(own) };
  });
  const novice = program.novicePrimary === undefined ? undefined : program.progressions[program.novicePrimary];
  if (!novice) return said;
  return [...said, { key: "novice", ...wordsFor(novice), title: copy.titles.novice, for: copy.mainLifts }];
}

/** What "dp" stands for: double progression on the slot's own range. */
const REP_RANGE: Progression = { kind: "double", lo: 0, hi: 0, confirm: 1, missN: 3, factor: 0.9 };

const NAMES_MAX = 4;

function namesOf(slots: readonly Slot[]): string {
  const names = [...new Set(slots.map(({ hint }) => exerciseName(hint[0] ?? "")))];
  const shown = names.slice(0, NAMES_MAX).join(", ");
  return names.length > NAMES_MAX ? `${shown} …` : shown;
}

function wordsFor(scheme: Progression): Pick<RuleWords, "title" | "lines"> {
  switch (scheme.kind) {
    case "double": {
      const { reps, load, wide, miss, mini } = copy.double;
      const lighter = scheme.miniDeload ? [mini(scheme.miniDeload.sessions)] : [];
      return { title: copy.titles.double, lines: [reps, load, wide, ...lighter, miss] };
    }
    case "linear":
      return { title: copy.titles.linear, lines: linear(scheme) };
    default:
      return copy.others[(scheme as Progression).kind] ?? copy.unnamed;
  }
}

function linear({ inc, failN, fail, plusDouble, graduate, incAfterMiss }: Extract<Progression, { kind: "linear" }>) {
  const { add, plus, smaller, miss, drop, graduate: moved } = copy.linear;
  return [
    add(step(inc, "upper"), step(inc, "lower")),
    ...(plusDouble ? [plus(plusDouble.over)] : []),
    ...(incAfterMiss ? [smaller(step(incAfterMiss, "upper"), step(incAfterMiss, "lower"))] : []),
    "factor" in fail ? miss(failN, Math.round((1 - fail.factor) * 100)) : drop(failN),
    ...(graduate ? [moved(graduate.afterResets)] : []),
  ];
}

function step({ kg, lb }: Inc, zone: "upper" | "lower"): string {
  return copy.step(kg[zone], lb[zone]);
}
