"use client";
import { useEffect, useRef } from "react";
import type { EffortScale } from "@/domain/vocabulary";
import { log } from "@/lib/copy/en/log";
import { formatNumber } from "@/lib/copy/format";
import type { ExerciseRow, SetRow as StoredSet } from "@/lib/offline/rows";
import { PrBadge } from "@/ui/pr-badge";
import { SetRow } from "@/ui/set-row";
import type { Field } from "./set-pad";
import { COUNT_LABEL, COUNT_UNIT, countOf, lastSetLines, loadSpoken, loadText, setNumber, targetText } from "./set-text";

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
  const usual = targetText(working[0]?.target ?? null);
  const list = useRef<HTMLOListElement>(null);
  // The row that is next stays between header and dock, however many sets were logged from the dock.
  useEffect(() => {
    if (activeId) list.current?.querySelector('[data-state="active"]')?.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  return (
    <ol ref={list} className="grid gap-1">
      {sets.map((set) => {
        const count = countOf(exercise, set);
        const number = setNumber(set, sets);
        const isWarmup = set.role === "warmup";
        const name = isWarmup ? `${log.roles.warmup} ${number}` : log.set.title(number);
        const effort = scale === "rir" ? set.rir : set.rpe;
        const before = isWarmup ? undefined : exercise.sheet?.lastTime?.sets[working.indexOf(set)];
        const target = isWarmup ? "" : targetText(set.target);
        return (
          <SetRow
            key={set.id}
            mark={{
              text: isWarmup ? "W" : String(number),
              label: `${name}, ${log.roles[set.role]}`,
              onPress: () => onSet(set),
            }}
            state={set.completed ? "logged" : set.id === activeId ? "active" : "planned"}
            warmup={isWarmup}
            load={{
              text: loadText(set),
              label: `${name}, ${log.set.load} ${loadSpoken(set)}`,
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
            previous={before ? lastSetLines(before, unit, set.loadBasis) : undefined}
            below={set.record ? <PrBadge text={log.set.record} /> : target !== usual && !set.completed ? target : undefined}
            fresh={set.id === freshId}
          />
        );
      })}
    </ol>
  );
}
