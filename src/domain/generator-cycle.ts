import type { Scheme } from "./generator-scheme";
import { LIGHT_WEEK, WAVE_SETS, WAVE_WEEKS_5 } from "./generator-wave";
import type { Phase, Slot } from "./program";
import type { SetBlock } from "./set-block";
import { roundHalfUp } from "./units";

/** Half the sets, a tenth less load and four repetitions or more left (specification 8.3, 13.1 program 14). */
const LIGHT = { share: 0.5, pct: 90, rpe: 6 } as const;

type Written = Pick<Slot, "blocks" | "byWeek">;

/** The sets of a slot as written, and in a plan of five weeks what the fifth makes of them. */
export function blocksOf(scheme: Scheme, sets: number, isCycled: boolean): Written {
  if (scheme.progression === "wave") return waveBlocks(sets);
  const { reps, seconds, rpe } = scheme;
  const base = { reps, ...(seconds === null ? {} : { seconds }), role: "work" } as const;
  const blocks: readonly SetBlock[] = [{ ...base, sets, intensity: { by: "state" }, ...(rpe === null ? {} : { rpe }) }];
  if (!isCycled) return { blocks };
  const light: SetBlock = {
    ...base,
    ...{ sets: halved(sets), intensity: { by: "state", pct: LIGHT.pct }, rpe: LIGHT.rpe },
  };
  return { blocks, byWeek: { [LIGHT_WEEK]: { blocks: [light] } } };
}

/** Weeks of load, then the light one; waves also get heavier in between. */
export function phasesOf(isWave: boolean): readonly Phase[] {
  const last = LIGHT_WEEK - 1;
  const loaded: readonly Phase[] = isWave
    ? [
        { kind: "accumulation", from: 1, to: 1 },
        { kind: "intensification", from: 2, to: last },
      ]
    : [{ kind: "accumulation", from: 1, to: last }];
  return [...loaded, { kind: "deload", from: LIGHT_WEEK, to: LIGHT_WEEK }];
}

/** Three sets are the wave itself. A fourth repeats the first percentage; two leave the lightest out, never the plus set. */
function waveBlocks(sets: number): Written {
  const week = (blocks: readonly SetBlock[]): readonly SetBlock[] => {
    const [first] = blocks;
    if (sets <= WAVE_SETS || first === undefined) return blocks.slice(-sets);
    return [...blocks, { ...first, sets: sets - WAVE_SETS, role: "backoff" }];
  };
  const weeks = WAVE_WEEKS_5.map((blocks, at) => (at + 1 === LIGHT_WEEK ? blocks.slice(-halved(sets)) : week(blocks)));
  return { blocks: weeks[0] ?? [], byWeek: Object.fromEntries(weeks.map((blocks, at) => [at + 1, { blocks }])) };
}

function halved(sets: number): number {
  return Math.max(1, roundHalfUp(sets * LIGHT.share, 1));
}
