import type { Program } from "@/domain/program";
import { HINTS } from "./hints";
import { accessory, BACK, CHEST, DEAD, dose, HAMS, LATS, optional, primary, QUADS, SHOULDERS, secondary, WHOLE } from "./rows";
import { days, type SlotRow } from "./slot";

/** The press and the row may be done in turns. */
const PAIR: SlotRow["more"] = { superset: "a" };

export const lean3: Program = {
  id: "lean-3",
  version: 1,
  name: "Lean Strength",
  summary: "Three whole-body days that keep your strength while your weight comes down. Real loads, fewer sets.",
  why: "When you eat less, heavy enough sets tell your body to keep its muscle, and fewer of them leave room to recover. Holding your reps and loads while you get lighter is success here, even on weeks when nothing goes up.",
  credit: null,
  levels: ["novice", "intermediate", "advanced"],
  goals: ["fat_loss"],
  equipmentLevels: ["full_gym", "home_gym"],
  daysPerWeek: 3,
  order: "sequence",
  cycleWeeks: 1,
  phases: [{ kind: "accumulation", from: 1, to: 1 }],
  days: days([
    {
      id: "lean-a",
      name: "Lean A",
      type: "full_body",
      variation: "A",
      minutes: 50,
      muscles: WHOLE,
      slots: [
        primary("squat", QUADS, dose(3, 6, 8, 8, 150), HINTS.squat),
        primary("horizontal_push", CHEST, dose(3, 6, 8, 8, 150), HINTS.bench, PAIR),
        primary("horizontal_pull", BACK, dose(3, 8, 10, 8, 120), HINTS.row, PAIR),
        accessory("isolation_legs", ["hamstrings"], dose(2, 10, 15, 8, 60), HINTS.legCurl),
        optional("core", ["abs"], dose(2, 10, 15, 7, 45), HINTS.abs),
      ],
    },
    {
      id: "lean-b",
      name: "Lean B",
      type: "full_body",
      variation: "B",
      minutes: 50,
      muscles: WHOLE,
      slots: [
        primary("hinge", DEAD, dose(3, 5, 8, 8, 150), HINTS.deadlift),
        primary("vertical_push", SHOULDERS, dose(3, 6, 10, 8, 120), HINTS.press, PAIR),
        primary("vertical_pull", LATS, dose(3, 6, 10, 8, 120), HINTS.pulldown, PAIR),
        secondary("lunge", QUADS, dose(2, 8, 12, 8, 90), HINTS.lunge),
        optional("core", ["obliques"], dose(2, 10, 15, 7, 45), HINTS.obliques),
      ],
    },
    {
      id: "lean-c",
      name: "Lean C",
      type: "full_body",
      variation: "C",
      minutes: 50,
      muscles: WHOLE,
      slots: [
        primary("squat", QUADS, dose(2, 8, 12, 8, 120), HINTS.frontSquat),
        primary("horizontal_push", CHEST, dose(3, 8, 12, 8, 120), HINTS.incline, PAIR),
        primary("horizontal_pull", BACK, dose(3, 8, 12, 8, 120), HINTS.cableRow, PAIR),
        secondary("hinge", HAMS, dose(2, 8, 12, 8, 120), HINTS.rdl),
        accessory("carry", ["forearms", "core"], dose(3, 30, 60, 7, 60), HINTS.carry, {
          blocks: [{ sets: 3, reps: [30, 60], seconds: [30, 60], role: "work", intensity: { by: "state" }, rpe: 7 }],
        }),
      ],
    },
  ]),
  progressions: {},
  deload: "engine",
};
