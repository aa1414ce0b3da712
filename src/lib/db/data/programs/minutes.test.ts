import { describe, expect, it } from "vitest";
import type { Day, Program } from "@/domain/program";
import { estimateMinutes } from "@/domain/session-minutes";
import type { PlannedSet } from "@/domain/session-plan";
import { programs } from "./all-programs";

/** Minutes of warm-up by the day's type; a quick one where the program says so. */
function warmup({ id }: Program, { type }: Day): number {
  if (id === "time-saver-2") return 5;
  return type === "legs" || type === "lower" || type === "full_body" ? 12 : 10;
}

const SET: PlannedSet = { role: "work", kg: null, repsMin: 1, repsMax: 1, repTarget: 1, rpe: null };
const INSIDE_PAIR_S = 20;

/** The day as written. Ramp sets come on top: how many there are depends on the lifter's loads, not on the program. */
function minutesOf(program: Program, day: Day): number {
  const paired = new Set<string>();
  const written = day.slots.map((slot) => {
    const isFirstOfPair = slot.superset !== undefined && !paired.has(slot.superset);
    if (slot.superset !== undefined) paired.add(slot.superset);
    const sets = slot.blocks.flatMap((block) => Array.from({ length: block.sets }, () => SET));
    return { warmups: [], sets, restSeconds: isFirstOfPair ? INSIDE_PAIR_S : slot.restS };
  });
  return estimateMinutes(warmup(program, day), written);
}

describe("the minutes on the card", () => {
  it.each(programs.map((program) => [program.id, program] as const))(
    "of %s are within a fifth of the time model",
    (_, program) => {
      const ratios = program.days.map((day) => minutesOf(program, day) / day.minutes);
      const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
      expect(Math.abs(mean - 1)).toBeLessThanOrEqual(0.2);
      for (const ratio of ratios) expect(Math.abs(ratio - 1)).toBeLessThanOrEqual(0.25);
    },
  );
});
