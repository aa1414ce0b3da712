import type { SetBlock } from "@/domain/program";
import { programs } from "@/lib/copy/en/programs";
import type { ProgramDetail } from "./shapes";

const copy = programs.blocks;

/** What a slot asks for, a line for each kind of sets: "4 × 5–8 @ 8". */
export function blockLines(blocks: readonly SetBlock[]): readonly string[] {
  return merged(blocks).map(wordsFor);
}

/** The same in one line, for blocks as the API tells them. */
export function shownBlocks(blocks: readonly BlockShape[]): string {
  return blockLines(blocks.map(asBlock)).join(", ");
}

type BlockShape = ProgramDetail["days"][number]["slots"][number]["blocks"][number];

function asBlock({ sets, role, perSide, rpe, ...counts }: BlockShape): SetBlock {
  const { repsMin, repsMax, secondsMin, secondsMax, intensity } = counts;
  return {
    ...{ sets, role, perSide },
    reps: repsMax === null ? { amrap: true, min: repsMin } : [repsMin, repsMax],
    ...(secondsMin === null || secondsMax === null ? {} : { seconds: [secondsMin, secondsMax] as const }),
    intensity: intensity.by === "tm" ? { by: "tm", pct: intensity.value ?? 100 } : { by: "open" },
    ...(rpe === null ? {} : { rpe }),
  };
}

/** Neighbours that differ only in their number of sets are one. */
function merged(blocks: readonly SetBlock[]): readonly SetBlock[] {
  const made: SetBlock[] = [];
  for (const block of blocks) {
    const last = made.at(-1);
    const isSame = last && JSON.stringify({ ...last, sets: 0 }) === JSON.stringify({ ...block, sets: 0 });
    if (isSame) made.splice(-1, 1, { ...last, sets: last.sets + block.sets });
    else made.push(block);
  }
  return made;
}

function wordsFor({ sets, reps, seconds, perSide, rpe, intensity }: SetBlock): string {
  const count = seconds ? copy.seconds(...seconds) : countOf(reps);
  return [copy.times(sets, count), perSide ? copy.perSide : null, rpe === undefined ? effortOf(intensity) : copy.rpe(rpe)]
    .filter(Boolean)
    .join(" ");
}

function countOf(reps: SetBlock["reps"]): string {
  if (typeof reps === "number") return copy.reps(reps, reps);
  return "amrap" in reps ? copy.atLeast(reps.min) : copy.reps(reps[0], reps[1]);
}

function effortOf(intensity: SetBlock["intensity"]): string | null {
  switch (intensity.by) {
    case "rpe":
      return copy.rpe(intensity.v);
    case "rir":
      return copy.rir(intensity.v);
    case "tm":
      return copy.trainingMax(intensity.pct);
    case "e1rm":
      return copy.max(intensity.pct);
    case "slot":
      return copy.ofSlot(intensity.pct);
    default:
      return null;
  }
}
