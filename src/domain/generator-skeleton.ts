import type { SplitDay } from "./generator-split";
import type { DayType, MuscleId, Pattern, SlotRole } from "./vocabulary";

/** A place in a day before anybody said which exercise fills it and how often. */
export interface Place {
  readonly role: Exclude<SlotRole, "optional">;
  readonly pattern: Pattern;
  readonly muscles: readonly MuscleId[];
}

const P = "primary";
const S = "secondary";
const A = "accessory";

const SQUAT = { pattern: "squat", muscles: ["quads", "glutes"] } as const;
const HINGE = { pattern: "hinge", muscles: ["hamstrings", "glutes"] } as const;
/** A second hinge is there for the hamstrings: a hip thrust would leave half of them out. */
const HAM_HINGE = { pattern: "hinge", muscles: ["hamstrings"] } as const;
const DEADLIFT = { pattern: "hinge", muscles: ["hamstrings", "glutes", "lower_back"] } as const;
const LUNGE = { pattern: "lunge", muscles: ["quads", "glutes"] } as const;
const PRESS = { pattern: "horizontal_push", muscles: ["chest", "front_delts", "triceps"] } as const;
const CHEST = { pattern: "horizontal_push", muscles: ["upper_chest", "chest"] } as const;
const OVERHEAD = { pattern: "vertical_push", muscles: ["shoulders", "triceps"] } as const;
const ROW = { pattern: "horizontal_pull", muscles: ["lats", "upper_back"] } as const;
const MID_ROW = { pattern: "horizontal_pull", muscles: ["middle_back", "rhomboids"] } as const;
const PULLDOWN = { pattern: "vertical_pull", muscles: ["lats"] } as const;
const REAR_DELTS = { pattern: "horizontal_pull", muscles: ["rear_delts"] } as const;
const SIDE_DELTS = { pattern: "isolation_push", muscles: ["side_delts"] } as const;
const TRICEPS = { pattern: "isolation_push", muscles: ["triceps"] } as const;
const BICEPS = { pattern: "isolation_pull", muscles: ["biceps"] } as const;
const LEG_CURL = { pattern: "isolation_legs", muscles: ["hamstrings"] } as const;
const CALVES = { pattern: "isolation_legs", muscles: ["calves"] } as const;
const CORE = { pattern: "core", muscles: ["core"] } as const;

/** What each kind of day is made of, main lifts first, specification 12.4. `days` is the number of days a week. */
export function skeleton(day: SplitDay, days: number): readonly Place[] {
  if (day.type === "full_body") return fullBody(day.variation, days);
  return SKELETONS[day.type][day.variation === "B" ? 1 : 0];
}

/** Squat or hinge, one push and one pull in turn, so that a week covers them all; one day alone has to hold everything. */
function fullBody(variation: SplitDay["variation"], days: number): readonly Place[] {
  switch (variation) {
    case "B":
      return [
        { role: P, ...DEADLIFT },
        { role: P, ...OVERHEAD },
        { role: P, ...PULLDOWN },
        { role: S, ...LUNGE },
        ...(days === 2 ? [{ role: S, ...CHEST } as const] : []),
        { role: A, ...CORE },
      ];
    case "C":
      return [
        { role: P, ...SQUAT },
        { role: P, ...PRESS },
        { role: P, ...ROW },
        { role: S, ...HAM_HINGE },
        { role: A, ...CORE },
      ];
    case "A":
      return [
        { role: P, ...SQUAT },
        { role: P, ...PRESS },
        { role: P, ...ROW },
        { role: S, ...HAM_HINGE },
        { role: A, ...CORE },
      ];
    default:
      return [
        { role: P, ...SQUAT },
        { role: P, ...PRESS },
        { role: P, ...ROW },
        { role: S, ...HAM_HINGE },
        { role: S, ...OVERHEAD },
        { role: S, ...PULLDOWN },
        { role: A, ...CORE },
      ];
  }
}

const LEGS: readonly Place[] = [
  { role: P, ...SQUAT },
  { role: P, ...HINGE },
  { role: S, ...LUNGE },
  { role: A, ...LEG_CURL },
  { role: A, ...CALVES },
  { role: A, ...CORE },
];
const PUSH: readonly Place[] = [
  { role: P, ...PRESS },
  { role: P, ...OVERHEAD },
  { role: S, ...CHEST },
  { role: A, ...TRICEPS },
  { role: A, ...SIDE_DELTS },
];
const PULL: readonly Place[] = [
  { role: P, ...ROW },
  { role: P, ...PULLDOWN },
  { role: S, ...MID_ROW },
  { role: A, ...REAR_DELTS },
  { role: A, ...BICEPS },
];

/** The first and the second time a kind of day comes round in a week. */
const SKELETONS: Readonly<Record<Exclude<DayType, "full_body">, readonly [readonly Place[], readonly Place[]]>> = {
  push: [PUSH, PUSH],
  pull: [PULL, [{ role: P, ...PULLDOWN }, { role: P, ...ROW }, ...PULL.slice(2)]],
  legs: [LEGS, [{ role: P, ...DEADLIFT }, { role: P, ...SQUAT }, ...LEGS.slice(2)]],
  upper: [
    [
      { role: P, ...PRESS },
      { role: P, ...ROW },
      { role: S, ...OVERHEAD },
      { role: S, ...PULLDOWN },
    ],
    [
      { role: P, ...OVERHEAD },
      { role: P, ...PULLDOWN },
      { role: S, ...CHEST },
      { role: S, ...MID_ROW },
    ],
  ],
  lower: [
    [
      { role: P, ...SQUAT },
      { role: P, ...HINGE },
      { role: S, ...LUNGE },
      { role: A, ...CALVES },
      { role: A, ...CORE },
    ],
    [
      { role: P, ...DEADLIFT },
      { role: P, ...SQUAT },
      { role: S, ...LUNGE },
      { role: A, ...CALVES },
      { role: A, ...CORE },
    ],
  ],
};
