"use client";
import type { EffortScale } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import { formatNumber } from "@/lib/copy/format";
import type { ExerciseRow, SetRow as StoredSet } from "@/lib/offline/rows";
import { PrBadge } from "@/ui/pr-badge";
import { SetRow } from "@/ui/set-row";
import type { Field } from "./set-pad";
import { COUNT_LABEL, COUNT_UNIT, countOf, lastSetText, loadSpoken, loadText, setNumber, targetText } from "./set-text";

type Props = {
  exercise: ExerciseRow;
  sets: readonly StoredSet[];
  unit: "kg" | "lb";
  scale: EffortScale;
  activeId: string | null;
  /** The set logged by the last tap. */
  freshId: string | null;
  onType: (set: StoredSet, field: Field) => void;
  onEffort: (set: StoredSet) => void;
  onSet: (set: StoredSet) => void;
  onCheck: (set: StoredSet) => void;
};

/** The sets of one exercise as rows; a tap on a check logs the set or takes it back. */
export function SetList({ exercise, sets, unit, scale, activeId, freshId, onType, onEffort, onSet, onCheck }: Props) {
  const working = sets.filter(({ role }) => role !== "warmup");
  return (
    <ol className="grid gap-1">
      {sets.map((set) => {
        const count = countOf(exercise, set);
        const number = setNumber(set, sets);
        const name = set.role === "warmup" ? `${log.roles.warmup} ${number}` : log.set.title(number);
        const effort = scale === "rir" ? set.rir : set.rpe;
        const before = set.role === "warmup" ? undefined : exercise.sheet?.lastTime?.sets[working.indexOf(set)];
        const active = set.id === activeId;
        return (
          <SetRow
            key={set.id}
            mark={{
              text: set.role === "warmup" ? "W" : String(number),
              label: `${name}, ${log.roles[set.role]}`,
              onPress: () => onSet(set),
            }}
            state={set.completed ? "logged" : active ? "active" : "planned"}
            warmup={set.role === "warmup"}
            load={{
              text: loadText(set),
              label: `${name}, ${log.set.load} ${loadSpoken(set)}`,
              unit: set.load && set.loadBasis !== "none" ? frame.units.short[set.load.unit] : undefined,
              onPress: set.loadBasis === "none" ? undefined : () => onType(set, "load"),
            }}
            reps={{
              text: set[count] === null ? "" : `${set[count]}${COUNT_UNIT[count]}`,
              label: `${name}, ${COUNT_LABEL[count]} ${set[count] ?? ""}`,
              onPress: () => onType(set, count),
            }}
            effort={
              set.completed
                ? {
                    text: effort === null ? "" : formatNumber(effort),
                    label: `${name}, ${log.effort[scale]} ${effort ?? log.effort.skip}`,
                    onPress: () => onEffort(set),
                  }
                : undefined
            }
            check={{
              label: set.completed ? `${log.set.unlog}: ${name}` : `${log.set.log}: ${name}`,
              onPress: () => onCheck(set),
            }}
            previous={before ? lastSetText(before, unit) : undefined}
            target={set.record ? <PrBadge text={log.set.record} /> : targetText(set.target) || undefined}
            fresh={set.id === freshId}
          />
        );
      })}
    </ol>
  );
}
