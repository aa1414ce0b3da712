import { type GoalPrescription, goalPrescription, type TrainingAim } from "../../../src/domain/goal-prescription";
import type { AdapterTable } from "../adapter";
import { text } from "../value";

const AIMS: Readonly<Record<string, TrainingAim>> = { muscle: "hypertrophy", "fat loss": "fat_loss", fat_loss: "fat_loss" };

export const programmeAdapters: AdapterTable = {
  "programme.goalPrescription": (input) => {
    const goals = Array.isArray(input.goal) ? (input.goal as readonly string[]) : [text(input, "goal")];
    const all = goals.map((goal) => goalPrescription(AIMS[goal] ?? (goal as TrainingAim)).value);
    const each = <T>(read: (one: GoalPrescription) => T) => (Array.isArray(input.goal) ? all.map(read) : all.map(read)[0]);
    return {
      load_pct: each(({ loadPct: { min, max } }) => (max === null ? `>=${min}` : `${min}-${max}`)),
      reps: each(({ reps }) => [...reps]),
      rir: each(({ rir }) => rir),
      rest_s: each(({ restS }) => [...restS]),
      sets_or_volume: each(doseText),
      frequency_min: Math.min(...all.map(({ frequencyMin }) => frequencyMin)),
    };
  },
};

function doseText({ dose }: GoalPrescription): string {
  if (dose.by === "intent") return "low volume, max intent";
  const [from, to] = dose.sets;
  const sets = to === null ? `>=${from}` : `${from}-${to}`;
  return dose.by === "exercise" ? `${sets} sets/exercise` : `${sets} sets/muscle/wk`;
}
