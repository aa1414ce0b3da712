import type { Unit } from "@/domain/vocabulary";
import { plural, spokenLoad } from "../format";
import { spokenTime } from "../spoken";

interface LoggedSet {
  readonly number: number;
  /** Kilograms; null for a set without load. */
  readonly kg: number | null;
  readonly reps: number;
  readonly unit: Unit;
  /** Null when no rest follows. */
  readonly restSeconds: number | null;
}

/** Lines for the live region of a running workout. */
export const announce = {
  setLogged: ({ number, kg, reps, unit, restSeconds }: LoggedSet) => {
    const what = kg === null ? plural(reps, "rep", "reps") : `${spokenLoad(kg, unit)} times ${reps}`;
    const rest = restSeconds === null ? "" : `, rest ${spokenTime(restSeconds)}`;
    return `Set ${number} logged, ${what}${rest}`;
  },
  setTakenBack: (n: number) => `Set ${n} taken back`,
  setRemoved: (n: number) => `Set ${n} removed`,
  value: (what: string, value: string) => `${what} ${value}`,
  restStarted: (seconds: number) => `Rest started, ${spokenTime(seconds)}`,
  restSoon: "Ten seconds left",
  restOver: "Rest is over",
  restSkipped: "Rest skipped",
  exercise: (name: string, n: number, of: number) => `${name}, exercise ${n} of ${of}`,
  record: (what: string) => `New record: ${what}`,
  finished: "Workout finished",
} as const;
