import { type Advice, type Reason, reason } from "./reason";
import { EPS } from "./units";
import { VOLUME_GROUPS, type VolumeGroup } from "./vocabulary";
import type { WeeklyVolume } from "./volume";

/** Beyond the soft cap another set of one group in one session adds little, beyond the hard cap nothing worth its cost. */
export const SESSION_SOFT_CAP = 8;
export const SESSION_HARD_CAP = 11;

export interface OverCap {
  readonly group: VolumeGroup;
  readonly sets: number;
  readonly cap: "soft" | "hard";
}

/** Groups of one session with more hard sets than it can use (specification 9.2), most first. */
export function sessionCaps(groups: WeeklyVolume["groups"]): Advice<readonly OverCap[]> {
  const over = VOLUME_GROUPS.filter((group) => groups[group] > SESSION_SOFT_CAP + EPS)
    .map((group): OverCap => ({ group, sets: groups[group], cap: groups[group] > SESSION_HARD_CAP + EPS ? "hard" : "soft" }))
    .sort((a, b) => b.sets - a.sets);
  const found = over.map(({ group, sets, cap }) =>
    reason("volume.session-cap", { group, sets, cap: cap === "hard" ? SESSION_HARD_CAP : SESSION_SOFT_CAP }, "C"),
  );
  const [first = reason("volume.session-fits", { cap: SESSION_SOFT_CAP }, "C"), ...rest] = found;
  const reasons: [Reason, ...Reason[]] = [first, ...rest];
  return { value: over, confidence: "medium", reasons, missing: [] };
}
