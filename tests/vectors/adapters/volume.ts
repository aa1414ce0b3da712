import { EVIDENCE } from "../../../src/domain/evidence";
import { GROUP_MEMBERS } from "../../../src/domain/landmarks";
import { LEVELS, type MuscleId, type SetRole, VOLUME_GROUPS } from "../../../src/domain/vocabulary";
import { fractionalSets, type VolumeSet, volumeZone } from "../../../src/domain/volume";
import type { AdapterTable } from "../adapter";
import { type Dict, dict, list, num, numOr, text } from "../value";

type Contrib = Partial<Record<MuscleId, number>>;

/** Shares of the exercises vectors name without a map. */
const KNOWN: Readonly<Record<string, Contrib>> = {
  squat: { quads: 1, glutes: 0.5 },
  bench: { chest: 1, front_delts: 0.5, triceps: 0.5 },
  bench_press: { chest: 1, front_delts: 0.5, triceps: 0.5 },
};

function sets(count: number, exerciseId: string, contrib: Contrib, role: SetRole = "work"): VolumeSet[] {
  return Array.from({ length: count }, () => ({ exerciseId, role, reps: 8, kg: 60, rir: 2, levelKg: null, contrib }));
}

export const volumeAdapters: AdapterTable = {
  "volume.fractionalSets": (input) => {
    const done = volumeSets(input);
    const { groups, others } = fractionalSets(done).value;
    return { ...others, ...groups };
  },
  "volume.volumeZone": (input) => {
    const muscle = text(input, "muscle");
    const group = VOLUME_GROUPS.find((each) => each === muscle || GROUP_MEMBERS[each].some((member) => member === muscle));
    const level = LEVELS.find((each) => each === input.level);
    const reading = group === undefined ? null : volumeZone(group, num(input, "weekly_sets"), level).value;
    return { zone: reading?.zone ?? null, label: reading?.label ?? null };
  },
  "volume.evidence": (input) => {
    const { weeklySets, ordering, growthPctPerSet, effectSizePerSet } = EVIDENCE.doseResponse.figures;
    const extra = numOr(input, "extra_weekly_sets", 1);
    const classes = input.weekly_sets_categories === undefined ? [...weeklySets] : list<string>(input, "weekly_sets_categories");
    const isSame = classes.every((category, i) => weeklySets[i] === category);
    const growth = growthPctPerSet * extra;
    const effect = effectSizePerSet * extra;
    return { ordering: isSame ? ordering : null, growth_pct: growth, pct_growth: growth, effect_size: effect, es: effect };
  },
};

/** Sets come as rows with a map of shares, or as counts of one exercise. */
function volumeSets(input: Dict): VolumeSet[] {
  const map = (input.map ?? {}) as Record<string, Contrib | number>;
  const isFlat = Object.values(map).some((share) => typeof share === "number");
  const contribOf = (ex: string): Contrib => (isFlat ? (map as Contrib) : ((map[ex] as Contrib | undefined) ?? {}));
  if (Array.isArray(input.sets)) {
    return list<{ ex: string; n: number; role?: SetRole }>(input, "sets").flatMap(({ ex, n, role }) =>
      sets(n, ex, contribOf(ex), role),
    );
  }
  if (typeof input.hard_sets === "object" && input.hard_sets !== null) {
    return Object.entries(dict(input, "hard_sets")).flatMap(([ex, n]) => sets(n as number, ex, contribOf(ex)));
  }
  const ex = typeof input.exercise === "string" ? input.exercise : (Object.keys(map)[0] ?? "");
  const contrib = input.map === undefined ? KNOWN[ex] : contribOf(ex);
  const work = numOr(input, "hard_sets", null) ?? numOr(input, "work_sets", 0);
  return [...sets(numOr(input, "warmup_sets", 0), ex, contrib ?? {}, "warmup"), ...sets(work, ex, contrib ?? {})];
}
