import { systemLoad } from "./bodyweight-estimate";
import type { GridKind } from "./exercise-vocabulary";
import type { LoadBasis } from "./vocabulary";

/** The body weight a set is read with: the weigh-in nearest on or before its day. */
export interface KnownBody {
  readonly kg: number;
  /** Whole days from the weigh-in to the set, 0 or more. */
  readonly ageDays: number;
}

/** What the catalogue says about how a movement is loaded. */
export interface Loading {
  readonly gridKind: GridKind;
  /** Share of the body that is lifted, 0–1; absent where the catalogue names none. */
  readonly bodyweightFraction?: number | undefined;
}

/** A logged load: its basis and kilograms as typed, 0 when nothing was. */
export interface LoggedLoad {
  readonly basis: LoadBasis;
  readonly typedKg: number;
}

/** True for loads that are added to the body, taken off it, or are the body alone. */
export function movesBody(basis: LoadBasis): boolean {
  return basis === "added" || basis === "assist" || basis === "none";
}

/** Share of the body that counts as load, 0–1: none with a band, whose help or hindrance nobody has measured. */
export function bodyShare(basis: LoadBasis, { gridKind, bodyweightFraction }: Loading): number {
  return movesBody(basis) && gridKind !== "band" ? (bodyweightFraction ?? 0) : 0;
}

/**
 * Kilograms a set moved (specification 1, 2.2): the typed load, or bodyweight · fraction + added − assist of a lift that
 * moves the body. 0 while that is not known, before the first weigh-in.
 */
export function movedKg({ basis, typedKg }: LoggedLoad, loading: Loading, body: KnownBody | null): number {
  if (!movesBody(basis)) return typedKg;
  const share = bodyShare(basis, loading);
  if (share > 0 && body === null) return 0;
  const added = basis === "added" ? typedKg : 0;
  const assist = basis === "assist" ? typedKg : 0;
  return Math.max(0, systemLoad(body?.kg ?? 0, share, added, assist));
}
