import { EVIDENCE } from "../../../src/domain/evidence";
import { fractionalSets, type VolumeSet, volumeZone } from "../../../src/domain/volume";
import type { MuscleId, SetRole, VolumeGroup } from "../../../src/domain/vocabulary";
import type { AdapterTable } from "../adapter";
import { dict, list, num, text } from "../value";

type Contrib = Partial<Record<MuscleId, number>>;

const SQUAT: Contrib = { quads: 1, glutes: 0.5 };

function sets(count: number, exerciseId: string, contrib: Contrib, role: SetRole = "work"): VolumeSet[] {
  return Array.from({ length: count }, () => ({ exerciseId, role, reps: 8, kg: 60, rir: 2, levelKg: null, contrib }));
}

export const volumeAdapters: AdapterTable = {
  "volume.fractionalSets": (input) => {
    if (input.sets === undefined) {
      const done = [...sets(num(input, "warmup_sets"), "squat", SQUAT, "warmup"), ...sets(num(input, "work_sets"), "squat", SQUAT)];
      return fractionalSets(done).value.groups;
    }
    const map = dict(input, "map") as Record<string, Contrib>;
    return fractionalSets(list<{ ex: string; n: number }>(input, "sets").flatMap(({ ex, n }) => sets(n, ex, map[ex] ?? {}))).value.groups;
  },
  "volume.volumeZone": (input) => ({
    zone: volumeZone(text(input, "muscle") as VolumeGroup, num(input, "weekly_sets")).value.zone,
  }),
  "volume.evidence": (input) => {
    const { weeklySets, ordering } = EVIDENCE.doseResponse.figures;
    const isSame = list<string>(input, "weekly_sets_categories").every((category, i) => weeklySets[i] === category);
    return { ordering: isSame ? ordering : null };
  },
};
