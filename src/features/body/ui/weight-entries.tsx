"use client";
import { fromKg } from "@/domain/units";
import { useProfile } from "@/features/account/client/profile";
import { body as copy } from "@/lib/copy/en/body";
import { frame } from "@/lib/copy/en/frame";
import { formatDay, formatNumber } from "@/lib/copy/format";
import { call } from "@/lib/http/client";
import type { OutputOf } from "@/lib/http/endpoint";
import { newId } from "@/lib/ids";
import { IconButton } from "@/ui/icon-button";
import { RowGroup } from "@/ui/settings-row";
import { useToast } from "@/ui/toast";
import type * as contract from "../contract";

export type Body = OutputOf<typeof contract.readBody>;
export type Entry = Body["entries"][number];

/** Every weigh-in, newest first; a deleted one can be brought back. */
export function WeightEntries({ entries, onChanged }: { entries: readonly Entry[]; onChanged: () => void }) {
  const { unit } = useProfile().profile;
  const show = useToast();
  const remove = async (entry: Entry) => {
    const answer = await call<typeof contract.deleteWeight>("deleteWeight", { weightId: entry.id });
    if (!answer.ok) return show({ text: answer.offline ? frame.offline.needsConnection : answer.problem.detail, tone: "error" });
    onChanged();
    const undo = async () => {
      await call<typeof contract.logWeight>("logWeight", {
        weightId: newId(),
        day: entry.day,
        weight: { value: entry.value, unit: entry.unit },
        note: entry.note,
        confirmed: true,
      });
      onChanged();
    };
    show({ text: copy.deleted, undo: { label: frame.actions.undo, onPress: () => void undo() } });
  };
  const newestFirst = [...entries].sort((a, b) => (a.day < b.day ? 1 : -1));
  return (
    <RowGroup title={copy.entries}>
      {newestFirst.map((entry) => (
        <li key={entry.id} className="flex min-h-14 items-center gap-3 ps-4 pe-1">
          <span className="min-w-0 flex-1">
            <span className="block">{formatDay(entry.day, "weekday")}</span>
            {entry.note ? <span className="block truncate text-sm text-ink-3">{entry.note}</span> : null}
          </span>
          <span className="num text-lg">
            {formatNumber(entry.unit === unit ? entry.value : fromKg(entry.kg, unit), 1)}
            <span className="unit">{unit}</span>
          </span>
          <IconButton
            icon="trash"
            label={`${frame.actions.delete}: ${formatDay(entry.day, "weekday")}`}
            onClick={() => void remove(entry)}
          />
        </li>
      ))}
    </RowGroup>
  );
}
