"use client";
import type { EffortScale } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import type { SetRow } from "@/lib/offline/rows";
import { EffortStrip } from "@/ui/effort-strip";
import { Sheet } from "@/ui/sheet";
import type { SetChange } from "../client/set-ops";

const halves = (from: number, to: number) => Array.from({ length: (to - from) * 2 + 1 }, (_, i) => from + i / 2);
const VALUES: Record<EffortScale, number[]> = { rpe: halves(6, 10), rir: halves(0, 4) };

type Props = { set: SetRow; scale: EffortScale; onChange: (set: SetRow, change: SetChange) => void };

/** How hard a set was, on the lifter's own scale. */
export function Effort({ set, scale, onChange }: Props) {
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

/** The same for a set that is already logged. */
export function EffortSheet({ set, onClose, ...rest }: Omit<Props, "set"> & { set: SetRow | null; onClose: () => void }) {
  if (set === null) return null;
  const value = rest.scale === "rpe" ? set.rpe : set.rir;
  return (
    <Sheet open onClose={onClose} title={log.effort[rest.scale]} closeLabel={frame.actions.close}>
      <div className="grid gap-3">
        <Effort set={set} {...rest} />
        <p className="min-h-6 text-ink-2">{value === null ? log.effort.skip : meaningOf(value, rest.scale)}</p>
      </div>
    </Sheet>
  );
}

function meaningOf(value: number, scale: EffortScale): string {
  const lines: Readonly<Record<string, string>> = scale === "rpe" ? log.effort.rpeLines : log.effort.rirLines;
  return lines[String(value)] ?? String(value);
}
