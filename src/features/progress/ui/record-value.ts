import type { RecordKind, Unit } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { formatClock, formatLoad, formatNumber } from "@/lib/copy/format";

/** The number of a record in the words of its kind; `value` is canonical: kilograms, repetitions, seconds or metres. */
export function recordValue({ kind, reps }: { kind: RecordKind; reps: number | null }, value: number, unit: Unit): string {
  switch (kind) {
    case "reps_at_weight":
    case "session_reps":
      return frame.units.repCount(value);
    case "weight_at_reps":
      return reps === null ? formatLoad(value, unit) : `${formatLoad(value, unit)} × ${reps}`;
    case "e1rm":
      return formatLoad(Math.round(value * 2) / 2, unit);
    case "duration":
    case "pace":
      return formatClock(value);
    case "distance":
      return `${formatNumber(value)} ${frame.units.meters}`;
    case "relative":
      return formatNumber(value);
    default:
      return formatLoad(value, unit);
  }
}
