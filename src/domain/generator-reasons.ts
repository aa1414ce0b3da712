import type { Violation } from "./generator-check";
import { type Draft, setsOfWeek } from "./generator-draft";
import type { PlanSettings } from "./generator-input";
import { pickReasons } from "./generator-pick";
import { slotIdOf } from "./generator-program";
import type { Pace } from "./generator-scheme";
import { isShortWeek, type WeeklyRange } from "./generator-volume";
import type { Program } from "./program";
import { type Reason, reason } from "./reason";
import type { VolumeGroup } from "./vocabulary";

export interface Explained {
  readonly draft: Draft;
  readonly settings: PlanSettings;
  readonly ranges: ReadonlyMap<VolumeGroup, WeeklyRange>;
  readonly program: Program;
  /** Sets taken off to keep to the time. */
  readonly cut: number;
  readonly pace: Pace;
  /** Why each exercise was picked, by id. */
  readonly why: ReadonlyMap<string, Reason>;
}

/** One reason for every decision behind a plan: volume, progression, lighter weeks, cuts, every place and every pick. */
export function planReasons({ draft, settings, ranges, program: { days, cycleWeeks }, cut, pace, why }: Explained): Reason[] {
  const volumes = [...ranges].map(([group, { min, start, max }]) =>
    reason("gen.volume", { group, sets: setsOfWeek(draft, group), min, start, max, focus: settings.focus.includes(group) }, "C"),
  );
  const kinds = [...new Set(days.flatMap(({ slots }) => slots.map(({ progression }) => progression)))];
  return [
    ...volumes,
    ...kinds.map((kind) => reason("gen.progression", { kind, level: settings.level }, "C")),
    ...(cycleWeeks > 1 ? [reason("gen.light-week", { week: cycleWeeks }, "C")] : []),
    ...(isShortWeek(settings) ? [reason("gen.time-floor", { minutes: settings.days * settings.minutes })] : []),
    ...(cut > 0 ? [reason("gen.cut", { sets: cut, minutes: settings.minutes })] : []),
    ...(pace === "usual" ? [] : [reason("gen.short-rest", { minutes: settings.minutes })]),
    ...slotReasons(draft, why),
  ];
}

function slotReasons(draft: Draft, why: ReadonlyMap<string, Reason>): Reason[] {
  return draft.flatMap(({ slots }, dayAt) =>
    slots.flatMap((slot, slotAt) => pickReasons(slotIdOf(dayAt, slotAt), slot, why.get(slot.exercise.id))),
  );
}

/** A guardrail the plan does not meet. */
export function unmet({ guardrail, what, have, min, max }: Violation): Reason {
  return reason("gen.unmet", { guardrail, what, have, min, max });
}
