export interface DemoSet {
  readonly id: "first" | "second" | "third";
  readonly kg: number;
  readonly reps: number;
  readonly done: boolean;
}

export type DemoAct =
  | { readonly do: "load" | "reps"; readonly direction: -1 | 1 }
  | { readonly do: "log" }
  | { readonly do: "again" };

export const LIMITS = { kgMin: 20, kgMax: 200, repsMin: 1, repsMax: 20 } as const;
const STEP_KG = 2.5;

/** Three planned sets of 80 kg for 6. */
export function freshLog(): readonly DemoSet[] {
  return (["first", "second", "third"] as const).map((id) => ({ id, kg: 80, reps: 6, done: false }));
}

/** A changed load carries on to the sets that are still to come, as in the real logger; reps change one set. */
export function logReducer(sets: readonly DemoSet[], act: DemoAct): readonly DemoSet[] {
  if (act.do === "again") return freshLog();
  const at = sets.findIndex((set) => !set.done);
  return sets.map((set, i) => {
    if (set.done) return set;
    if (act.do === "load") return { ...set, kg: clamp(set.kg + act.direction * STEP_KG, LIMITS.kgMin, LIMITS.kgMax) };
    if (i !== at) return set;
    if (act.do === "reps") return { ...set, reps: clamp(set.reps + act.direction, LIMITS.repsMin, LIMITS.repsMax) };
    return { ...set, done: true };
  });
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
