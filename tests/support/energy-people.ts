import { addDays, type CivilDate } from "../../src/domain/civil-date";
import type { IntakeDay } from "../../src/domain/energy-intake";
import { ACTIVITY_FACTOR } from "../../src/domain/energy-prior";
import { mifflin } from "../../src/domain/energy-resting";
import { hallSimulate } from "../../src/domain/hall";
import { type HallPerson, hallBody } from "../../src/domain/hall-body";
import type { Belief } from "../../src/domain/kalman";
import { mulberry32 } from "../../src/domain/mulberry32";
import type { WeighIn } from "../../src/domain/weight";

/** Somebody whose true expenditure is known on every day, with the log they would have kept. */
export interface SimulatedEater {
  readonly prior: Belief;
  readonly start: CivilDate;
  /** True expenditure of each day, kcal. */
  readonly expenditure: readonly number[];
  readonly intake: readonly IntakeDay[];
  readonly weighIns: readonly WeighIn[];
}

/** Gate 20.10: scale noise and logging error as shares, shares of days not weighed and not logged. */
const SCALE_NOISE = 0.006;
const LOG_NOISE = 0.07;
const MISSED_WEIGH_INS = 0.2;
const MISSED_DAYS = 0.15;
const PRIOR_SD = 0.12;
const START = "2026-01-05";

/** One person for each seed: a body, an activity the formula guesses with 12 % error, and a diet from -25 % to +10 %. */
export function simulatedEater(seed: number, days: number): SimulatedEater {
  const chance = mulberry32(seed);
  const between = (low: number, high: number) => low + (high - low) * chance();
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const person = someone(between, normal);
  const factor = person.factor;
  const eaten = hallBody(person)!.ei0 * (1 + between(-0.25, 0.1));
  const intakes = Array.from({ length: days }, () => eaten * (1 + 0.12 * normal()));
  const path = hallSimulate(person, (day) => intakes[day] ?? eaten, days);
  const weighIns = path.flatMap(({ weightKg }, day): WeighIn[] =>
    chance() < MISSED_WEIGH_INS ? [] : [{ date: addDays(START, day), kg: weightKg * (1 + SCALE_NOISE * normal()) }],
  );
  const intake = intakes.flatMap((kcal, day): IntakeDay[] =>
    chance() < MISSED_DAYS ? [] : [{ date: addDays(START, day), kcal: kcal * (1 + LOG_NOISE * normal()) }],
  );
  const x = mifflin({ ...person, heightCm: person.heightM * 100 }) * factor;
  return {
    prior: { x, P: (PRIOR_SD * x) ** 2 },
    start: START,
    expenditure: path.map((day) => day.expenditure),
    intake,
    weighIns,
  };
}

/** Drawn again until the model fits the body. */
function someone(between: (low: number, high: number) => number, normal: () => number): HallPerson & { readonly factor: number } {
  for (;;) {
    const sex = between(0, 1) < 0.5 ? "male" : "female";
    const heightM = sex === "male" ? 1.78 + 0.07 * normal() : 1.65 + 0.065 * normal();
    const weightKg = between(20, 33) * heightM ** 2;
    const factors = Object.values(ACTIVITY_FACTOR).slice(0, 4);
    const factor = factors[Math.floor(between(0, factors.length))] ?? 1.55;
    const pal = factor * (1 + PRIOR_SD * normal());
    const person = { sex, heightM, weightKg, age: between(20, 60), pal, factor } as const;
    if (pal >= 1.15 && pal <= 2.4 && hallBody(person) !== null) return person;
  }
}
