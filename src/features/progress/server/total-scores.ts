import { addDays, type CivilDate } from "../../../domain/civil-date";
import type { StrengthLevel } from "../../../domain/strength-level";
import { type KnownLift, strengthScores } from "../../../domain/strength-scores";
import type { Sex } from "../../../domain/vocabulary";
import type { OutputOf } from "../../../lib/http/endpoint";
import type { LoggedSet } from "../../workouts/server/logged-sets";
import type * as contract from "../contract";

type Total = OutputOf<typeof contract.listStrength>["total"];
type BigLift = Total["lifts"][number]["lift"];

/** Working sets of an exercise with the level they show today. */
export interface BigLiftLog {
  readonly level: StrengthLevel | null;
  readonly sets: readonly LoggedSet[];
}

/** The lifts of a meet; a deadlift may be pulled either way. */
const BIG_LIFTS: Readonly<Record<BigLift, readonly string[]>> = {
  squat: ["back_squat"],
  bench: ["barbell_bench_press"],
  deadlift: ["conventional_deadlift", "sumo_deadlift"],
};
const NAMES = ["squat", "bench", "deadlift"] as const;

/** A single says what a lifter can do for a year. */
const SINGLE_DAYS = 365;

interface Found extends KnownLift {
  readonly kg: number | null;
  /** Distance of the 80 % band from `kg`, down and up; a single has none. */
  readonly down: number;
  readonly up: number;
}

/** The total of the three lifts with its uncertainty, and the scores of it (specification 17); what is missing is named. */
export function totalScores(
  logs: ReadonlyMap<string, BigLiftLog>,
  { sex, bodyKg, today }: { readonly sex: Sex; readonly bodyKg: number | null; readonly today: CivilDate },
): Total {
  const [squat, bench, deadlift] = NAMES.map((lift) => best(BIG_LIFTS[lift].map((id) => found(logs.get(id), today))));
  const known = { squat: squat ?? NONE, bench: bench ?? NONE, deadlift: deadlift ?? NONE };
  const advice = strengthScores({ sex, bodyKg, equipment: "classic", ...known });
  const { value } = advice;
  return {
    lifts: NAMES.map((lift) => ({ lift, kg: known[lift].kg, isSingle: known[lift].singleKg !== null })),
    sum: sumOf(NAMES.map((lift) => known[lift])),
    scores:
      value && bodyKg !== null
        ? {
            ...{ bodyKg, dots: value.dots, ipfGl: value.ipfGl, wilks: value.wilks, wilks2020: value.wilks2020 },
            standing: value.standing,
          }
        : null,
    missing: advice.missing as Total["missing"],
    reasons: [...advice.reasons],
  };
}

const NONE: Found = { singleKg: null, levelKg: null, kg: null, down: 0, up: 0 };

/** A single far under the level was no attempt: then the level speaks. One that goes back too far is not today. */
function found(log: BigLiftLog | undefined, today: CivilDate): Found {
  if (!log) return NONE;
  const since = addDays(today, -SINGLE_DAYS);
  const singles = log.sets.filter(
    ({ reps, day, loadBasis }) => reps === 1 && day > since && day <= today && loadBasis === "total",
  );
  const heaviest = Math.max(0, ...singles.map(({ record }) => record.kg));
  const level = log.level;
  if (heaviest > 0 && heaviest >= (level?.lo80 ?? 0))
    return { singleKg: heaviest, levelKg: level?.kg ?? null, kg: heaviest, down: 0, up: 0 };
  if (level === null) return NONE;
  return { singleKg: null, levelKg: level.kg, kg: level.kg, down: level.kg - level.lo80, up: level.hi80 - level.kg };
}

function best(all: readonly Found[]): Found {
  return all.reduce((most, each) => ((each.kg ?? 0) > (most.kg ?? 0) ? each : most), NONE);
}

/** Errors of three lifts seldom point the same way: they add as squares. */
function sumOf(lifts: readonly Found[]): Total["sum"] {
  if (lifts.some(({ kg }) => kg === null)) return null;
  const kg = lifts.reduce((sum, lift) => sum + (lift.kg ?? 0), 0);
  const down = Math.hypot(...lifts.map((lift) => lift.down));
  const up = Math.hypot(...lifts.map((lift) => lift.up));
  return { kg, lo80: kg - down, hi80: kg + up, isEstimated: lifts.some(({ singleKg }) => singleKg === null) };
}
