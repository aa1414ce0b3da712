import type { Intensity, Program, SetBlock, Slot } from "../../../domain/program";
import { exerciseById, programById } from "../../../lib/catalogue";
import { programCard } from "../program-card";
import type { ProgramDetail } from "../shapes";
import { weeklySets } from "./weekly-sets";

type SlotShape = ProgramDetail["days"][number]["slots"][number];
type BlockShape = SlotShape["blocks"][number];

/** A program as its page and the API show it. */
export function programDetail(program: Program): ProgramDetail {
  const { version, credit, order, cycleWeeks, phases, deload, days } = program;
  return {
    ...programCard(program),
    ...{ version, credit, order, cycleWeeks, deload },
    isOwn: programById(program.id) === null,
    phases: phases.map((phase) => ({ ...phase })),
    days: days.map(({ id, name, type, minutes, muscles, slots }) => ({
      ...{ id, name, type, minutes },
      muscles: [...muscles],
      slots: slots.map(slotShape),
    })),
    weeklySets: weeklySets(program),
  };
}

function slotShape({ id, role, superset, hint, blocks, restS }: Slot): SlotShape {
  // A ladder has both kinds of movement; what it begins with says what is counted.
  const isTimed = exerciseById(hint[0] ?? "")?.measure !== "reps";
  return {
    ...{ id, role },
    superset: superset ?? null,
    suggestions: hint.flatMap((exerciseId) => {
      const exercise = exerciseById(exerciseId);
      return exercise ? [{ exerciseId, name: exercise.name }] : [];
    }),
    blocks: blocks.map(isTimed ? blockShape : countedShape),
    restSeconds: restS,
  };
}

function blockShape({ sets, role, reps, seconds, perSide = false, intensity, rpe }: SetBlock): BlockShape {
  const [repsMin, repsMax] = typeof reps === "number" ? [reps, reps] : "amrap" in reps ? [reps.min, null] : reps;
  const [secondsMin, secondsMax] = seconds ?? [null, null];
  return {
    sets,
    role,
    repsMin,
    repsMax,
    secondsMin,
    secondsMax,
    perSide,
    intensity: intensityShape(intensity),
    rpe: rpe ?? null,
  };
}

function countedShape(block: SetBlock): BlockShape {
  return { ...blockShape(block), secondsMin: null, secondsMax: null };
}

function intensityShape(intensity: Intensity): BlockShape["intensity"] {
  const value = "v" in intensity ? intensity.v : "pct" in intensity ? (intensity.pct ?? null) : null;
  return { by: intensity.by, value };
}
