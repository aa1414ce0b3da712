import { fallbackBand, GROUP_MEMBERS, landmarksOf } from "./landmarks";
import { type Advice, type Reason, reason } from "./reason";
import { hardSetValue } from "./set-roles";
import { EPS } from "./units";
import type { Level, MuscleId, SetRole, VolumeGroup } from "./vocabulary";
import { MUSCLES, VOLUME_GROUPS } from "./vocabulary";

/** One logged set as weekly volume sees it. */
export interface VolumeSet {
  readonly exerciseId: string;
  readonly role: SetRole;
  /** A later short set of a rest-pause, myo or cluster set. */
  readonly mini?: boolean;
  readonly reps: number;
  /** Of a hold or carry, which has no repetitions. */
  readonly seconds?: number | null;
  readonly kg: number;
  /** Reps in reserve, null when unrated. */
  readonly rir: number | null;
  /** Strength level of the exercise, null when unknown. */
  readonly levelKg: number | null;
  readonly contrib: Readonly<Partial<Record<MuscleId, number>>>;
}

export interface WeeklyVolume {
  readonly groups: Readonly<Record<VolumeGroup, number>>;
  /** Muscles outside every group, counted without zones. */
  readonly others: Readonly<Partial<Record<MuscleId, number>>>;
}

/** Beyond these a set no longer counts as hard (specification 9.1). */
const REPS_MAX = 30;
const RIR_MAX = 4;
const LOAD_MIN_SHARE = 0.3;

const GROUPED: ReadonlySet<MuscleId> = new Set(VOLUME_GROUPS.flatMap((group) => GROUP_MEMBERS[group]));

/**
 * Fractional hard sets: the worth of a set's role times 1 for a target muscle and 0.5 for a synergist.
 * A group takes the largest share among its muscles, so one set never counts twice in it.
 */
export function fractionalSets(sets: readonly VolumeSet[]): Advice<WeeklyVolume> {
  const hard = sets.map((set) => ({ set, worth: worthOf(set) })).filter(({ worth }) => worth > 0);
  const total = (muscles: readonly MuscleId[]) =>
    hard.reduce((sum, { set, worth }) => sum + worth * Math.max(0, ...muscles.map((muscle) => set.contrib[muscle] ?? 0)), 0);
  const groups = Object.fromEntries(VOLUME_GROUPS.map((group) => [group, total(GROUP_MEMBERS[group])])) as WeeklyVolume["groups"];
  const others = Object.fromEntries(
    MUSCLES.filter((muscle) => !GROUPED.has(muscle))
      .map((muscle) => [muscle, total([muscle])] as const)
      .filter(([, count]) => count > 0),
  ) as WeeklyVolume["others"];
  const counted = VOLUME_GROUPS.filter((group) => groups[group] > 0).map((group) =>
    reason("volume.counted", { group, sets: groups[group], from: sourcesOf(hard, group) }, "A", "pelland-2024"),
  );
  const unrated = hard.some(({ set }) => set.rir === null);
  return {
    value: { groups, others },
    confidence: unrated ? "medium" : "high",
    reasons: (counted.length > 0 ? counted : [reason("volume.none", { sets: 0 })]) as [Reason, ...Reason[]],
    missing: unrated ? ["rir"] : [],
  };
}

export type VolumeZone = "below_MV" | "MV-MEV" | "MEV-MAV" | "MAV" | "MAV-MRV" | "above_MRV";
export type VolumeLabel = "under" | "optimal" | "over";

export interface ZoneReading {
  readonly zone: VolumeZone;
  /** The three words a lifter sees. */
  readonly label: VolumeLabel;
}

/** Groups that get much of their work indirectly, so their upper labels are advisory only. */
const INDIRECT: ReadonlySet<VolumeGroup> = new Set(["biceps", "triceps", "forearms", "front_delts"]);

/**
 * Where a week's fractional sets stand against the group's landmarks, specification 9.2. While the level is not known
 * (null) the label reads from a wider band, the zone from an intermediate's landmarks.
 */
export function volumeZone(group: VolumeGroup, sets: number, level: Level | null = "intermediate"): Advice<ZoneReading> {
  const { mv, mev, mav, mrv } = landmarksOf(group, level ?? "intermediate");
  const band = level === null ? fallbackBand(group) : null;
  // Scaled landmarks are products of decimals; the tolerance keeps 12 sets inside "up to 12".
  const upTo = (limit: number) => sets <= limit + EPS;
  const below = (limit: number) => sets < limit - EPS;
  const zone = below(mv)
    ? "below_MV"
    : below(mev)
      ? "MV-MEV"
      : below(mav[0])
        ? "MEV-MAV"
        : upTo(mav[1])
          ? "MAV"
          : upTo(mrv)
            ? "MAV-MRV"
            : "above_MRV";
  const label = below(band?.[0] ?? mev) ? "under" : upTo(band?.[1] ?? mrv) ? "optimal" : "over";
  const facts = { group, sets, mv, mev, mavLow: mav[0], mavHigh: mav[1], mrv };
  const reasons: [Reason, ...Reason[]] = [reason("volume.zone", { ...facts, zone }, "C", "rp-2017")];
  if (INDIRECT.has(group) && sets > mav[1]) reasons.push(reason("volume.indirect-note", { group }, "C"));
  const isUnknown = level === null;
  return { value: { zone, label }, confidence: isUnknown ? "low" : "medium", reasons, missing: isUnknown ? ["level"] : [] };
}

function worthOf(set: VolumeSet): number {
  const isEasy = set.rir !== null && set.rir > RIR_MAX;
  const isLight = set.levelKg !== null && set.levelKg > 0 && set.kg < LOAD_MIN_SHARE * set.levelKg;
  const isPerformed = set.reps >= 1 || (set.seconds ?? 0) > 0;
  return isEasy || isLight || !isPerformed || set.reps > REPS_MAX ? 0 : hardSetValue(set.role, set.mini === true);
}

function sourcesOf(hard: readonly { readonly set: VolumeSet }[], group: VolumeGroup): readonly string[] {
  const touching = hard.filter(({ set }) => GROUP_MEMBERS[group].some((muscle) => (set.contrib[muscle] ?? 0) > 0));
  return [...new Set(touching.map(({ set }) => set.exerciseId))].sort();
}
