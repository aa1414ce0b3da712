/** How load and the most possible repetitions trade, as a share of the one-repetition maximum (jovanovic). */
export type RepProfile =
  | { readonly model: "epley"; readonly k: number }
  | { readonly model: "modified_epley"; readonly kmod: number }
  | { readonly model: "linear"; readonly klin: number };

/** Published defaults of the three models. */
export const REP_PROFILES = {
  epley: { model: "epley", k: 0.0333 },
  modified_epley: { model: "modified_epley", kmod: 0.0353 },
  linear: { model: "linear", klin: 33 },
} as const satisfies Record<RepProfile["model"], RepProfile>;

/** Heaviest share (0–1) that can be lifted `reps` times; repetitions may be fractional. */
export function maxPct(profile: RepProfile, reps: number): number {
  switch (profile.model) {
    case "epley":
      return 1 / (profile.k * reps + 1);
    case "modified_epley":
      return 1 / (profile.kmod * (reps - 1) + 1);
    case "linear":
      return (profile.klin - reps + 1) / profile.klin;
  }
}

/** Most repetitions possible at a share of the maximum (0–1); the inverse of `maxPct`. */
export function maxReps(profile: RepProfile, pct: number): number {
  switch (profile.model) {
    case "epley":
      return (1 / pct - 1) / profile.k;
    case "modified_epley":
      return (1 / pct - 1) / profile.kmod + 1;
    case "linear":
      return profile.klin * (1 - pct) + 1;
  }
}

/** Share for `reps` repetitions with `rir` left. */
export function pctAtRir(profile: RepProfile, reps: number, rir: number): number {
  return maxPct(profile, reps + rir);
}

/** Share at which `reps` are the fraction `mr` (0–1) of the repetitions possible. */
export function pctAtPercentMaxReps(profile: RepProfile, reps: number, mr: number): number {
  return maxPct(profile, reps / mr);
}

/** The fraction `rel` (0–1) of the share for `reps` repetitions to failure. */
export function pctRelInt(profile: RepProfile, reps: number, rel: number): number {
  return rel * maxPct(profile, reps);
}

/** The share for `reps` repetitions to failure, less a fixed `deduction` (0–1). */
export function pctDeducted(profile: RepProfile, reps: number, deduction: number): number {
  return maxPct(profile, reps) - deduction;
}

/** Repetitions to do at a share of the maximum so that `rir` are left. */
export function repsAtRir(profile: RepProfile, pct: number, rir: number): number {
  return maxReps(profile, pct) - rir;
}
