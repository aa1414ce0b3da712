import type { SetRole } from "./vocabulary";

/** Some sets alike: how many, how long, how heavy (specification 11). */
export interface SetBlock {
  readonly sets: number;
  /** `amrap`: as many as possible, of which `min` count as made. */
  readonly reps: number | readonly [number, number] | { readonly amrap: true; readonly min: number };
  readonly seconds?: readonly [number, number];
  readonly perSide?: boolean;
  readonly role: SetRole;
  readonly tempo?: readonly [number, number, number, number];
  readonly intensity: Intensity;
  /** Target effort of each set; absent = none given. */
  readonly rpe?: number;
}

/** `pct` is in percent: 75 means three quarters. `plusInc` adds one increment of the scheme on top of the percentage. */
export type Intensity =
  | { readonly by: "state"; readonly pct?: number }
  | { readonly by: "tm" | "e1rm"; readonly pct: number; readonly plusInc?: true }
  | { readonly by: "slot"; readonly slot: string; readonly pct: number }
  | { readonly by: "rpe" | "rir"; readonly v: number }
  | { readonly by: "bodyweight" }
  | { readonly by: "open" };
