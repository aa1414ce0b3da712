import type { OddSet } from "@/domain/odd-set";
import type { Unit } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { later } from "@/lib/copy/en/log-later";
import { formatNumber } from "@/lib/copy/format";
import type { SetRow } from "@/lib/offline/rows";

/** "Is 900 kg right?": what is asked about a set that looks mistyped; `unit` is the lifter's. */
export function oddQuestion({ part }: OddSet, set: Pick<SetRow, "load" | "reps">, unit: Unit): string {
  if (part === "reps") return later.odd.reps(formatNumber(set.reps ?? 0));
  return later.odd.load(unitText(set.load?.value ?? 0, set.load?.unit ?? unit));
}

/** "900 kg". */
export function unitText(value: number, unit: Unit): string {
  return `${formatNumber(value)} ${frame.units.short[unit]}`;
}
