"use client";
import type { EffortScale } from "@/domain/vocabulary";
import { log } from "@/lib/copy/en/log";
import type { SetRow } from "@/lib/offline/rows";
import { EffortStrip } from "@/ui/effort-strip";
import type { SetChange } from "../client/set-ops";

const halves = (from: number, to: number) => Array.from({ length: (to - from) * 2 + 1 }, (_, i) => from + i / 2);
const VALUES: Record<EffortScale, number[]> = { rpe: halves(6, 10), rir: halves(0, 4) };

export type EffortProps = { set: SetRow; scale: EffortScale; onChange: (set: SetRow, change: SetChange) => void };

/** How hard a set was, on the lifter's own scale. */
export function Effort({ set, scale, onChange }: EffortProps) {
  const value = scale === "rpe" ? set.rpe : set.rir;
  return (
    <EffortStrip
      label={log.effort[scale]}
      values={VALUES[scale]}
      value={value}
      onChange={(chosen) => onChange(set, scale === "rpe" ? { rpe: chosen, rir: null } : { rir: chosen, rpe: null })}
      meaning={(step) => meaningOf(step, scale)}
      caption={
        <p className="flex justify-between gap-3 text-xs text-ink-3">
          <span className="font-semibold text-ink-2">{log.effort.short[scale]}</span>
          <span className="truncate">{value === null ? log.effort.ask : meaningOf(value, scale)}</span>
        </p>
      }
    />
  );
}

/** What a value says, in one sentence. */
export function meaningOf(value: number, scale: EffortScale): string {
  const lines: Readonly<Record<string, string>> = scale === "rpe" ? log.effort.rpeLines : log.effort.rirLines;
  return lines[String(value)] ?? String(value);
}
