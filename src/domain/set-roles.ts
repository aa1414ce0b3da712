import type { SetRole } from "./vocabulary";

/** How much of a set may enter the records (specification 0.5): a cluster proves its load, a drop set only its volume. */
export type RecordScope = "all" | "load" | "volume" | "none";

interface RoleRules {
  /** Worth as a hard set of weekly volume, activation set and mini-set. */
  readonly hard: number;
  readonly hardMini: number;
  readonly strength: boolean;
  readonly records: RecordScope;
  readonly progression: boolean;
}

const ROLES: Readonly<Record<SetRole, RoleRules>> = {
  warmup: { hard: 0, hardMini: 0, strength: false, records: "none", progression: false },
  work: { hard: 1, hardMini: 1, strength: true, records: "all", progression: true },
  top: { hard: 1, hardMini: 1, strength: true, records: "all", progression: true },
  backoff: { hard: 1, hardMini: 1, strength: true, records: "all", progression: false },
  amrap: { hard: 1, hardMini: 1, strength: true, records: "all", progression: true },
  failure: { hard: 1, hardMini: 1, strength: true, records: "all", progression: true },
  drop: { hard: 0.5, hardMini: 0.5, strength: false, records: "volume", progression: false },
  rest_pause: { hard: 1, hardMini: 0.5, strength: true, records: "all", progression: true },
  myo: { hard: 1, hardMini: 0.25, strength: true, records: "all", progression: true },
  cluster: { hard: 1, hardMini: 0, strength: false, records: "load", progression: true },
};

/** Rest-pause, myo and cluster sets: the short sets after the activation set are logged as mini-sets. */
const HAS_MINI_SETS: ReadonlySet<SetRole> = new Set(["rest_pause", "myo", "cluster"]);

/** Worth of a set in weekly volume, 0 to 1 (specification 0.5). */
export function hardSetValue(role: SetRole, mini = false): number {
  return mini ? ROLES[role].hardMini : ROLES[role].hard;
}

/** True for every set that counts as work: all roles but the warm-up. */
export function isHardSet(role: SetRole): boolean {
  return ROLES[role].hard > 0;
}

/** True when the set may speak about strength; of rest-pause and myo sets only the activation set does. */
export function countsForStrength(role: SetRole, mini = false): boolean {
  return ROLES[role].strength && !isMiniSet(role, mini);
}

/** True when a progression reads the set (specification 0.5, last column). */
export function countsForProgression(role: SetRole, mini = false): boolean {
  return ROLES[role].progression && !isMiniSet(role, mini);
}

/** What of the set may become a record. */
export function recordScope(role: SetRole, mini = false): RecordScope {
  return isMiniSet(role, mini) ? "none" : ROLES[role].records;
}

function isMiniSet(role: SetRole, mini: boolean): boolean {
  return mini && HAS_MINI_SETS.has(role);
}
