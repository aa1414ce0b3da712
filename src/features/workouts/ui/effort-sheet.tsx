"use client";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import type { SetRow } from "@/lib/offline/rows";
import { Sheet } from "@/ui/sheet";
import { Effort, type EffortProps, meaningOf } from "./effort";

/** How hard a set was, for one that is already logged. */
export function EffortSheet({ set, onClose, ...rest }: Omit<EffortProps, "set"> & { set: SetRow | null; onClose: () => void }) {
  if (set === null) return null;
  const value = rest.scale === "rpe" ? set.rpe : set.rir;
  return (
    <Sheet open onClose={onClose} title={log.effort[rest.scale]} closeLabel={frame.actions.close}>
      <div className="grid gap-3">
        <div className="-mx-5 lg:mx-0">
          <Effort set={set} {...rest} />
        </div>
        <p className="min-h-6 text-ink-2">{value === null ? log.effort.skip : meaningOf(value, rest.scale)}</p>
      </div>
    </Sheet>
  );
}
