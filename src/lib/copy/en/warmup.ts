import type { WarmupLoad, WarmupPhaseKind } from "@/domain/warmup-templates";

/** The guided warm-up before and at the start of a workout. */
export const warmup = {
  title: "Warm-up",
  minutes: (n: number) => `Warm-up · ${n} min`,
  line: "Pulse, joints, first moves",
  progress: (done: number, of: number) => `${done} of ${of} done`,
  start: "Start",
  goOn: "Go on",
  skip: "Skip",
  startAll: "Start warm-up",
  startWorkout: "Start with the warm-up",
  skipAll: "Skip warm-up",
  skipRest: "Skip the rest",
  complete: "Done, start lifting",
  offline: "The list comes with your next connection. Five easy minutes and your ramp sets will do until then.",
  empty: "Nothing here fits today. Your ramp sets will warm you up.",
  phases: {
    general: "General",
    dynamic: "Dynamic",
    prep: "Movement prep",
  } satisfies Record<WarmupPhaseKind, string>,
  phase: {
    check: (phase: string) => `All of ${phase}`,
    skip: (phase: string) => `Skip ${phase}`,
    undo: (phase: string) => `Do it after all: ${phase}`,
    skipShort: "Skip",
    undoShort: "Do it",
    skipped: "Skipped",
  },
  item: {
    reps: (n: number) => `${n} reps`,
    each: (n: number) => `${n} each side`,
    seconds: (n: number) => `${n} s`,
    minutes: (n: number) => `${n} min`,
    sets: (sets: number, amount: string) => `${sets} × ${amount}`,
  },
  loads: { light: "light", very_light: "very light", empty_hands: "empty hands" } satisfies Record<WarmupLoad, string>,
  choice: {
    length: "Length",
    usual: "Usual",
    skipGeneral: "Leave out the general part",
    skipGeneralHint: "When you come from a run or a ride",
    mobility: "More mobility",
    mobilityHint: "Two more moves for today's joints, from 10 minutes on",
  },
} as const;
