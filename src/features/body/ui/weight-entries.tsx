"use client";
import { useState } from "react";
import { fromKg } from "@/domain/units";
import { useProfile } from "@/features/account/client/profile";
import { body as copy } from "@/lib/copy/en/body";
import { frame } from "@/lib/copy/en/frame";
import { formatDay } from "@/lib/copy/format";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { RowGroup } from "@/ui/settings-row";
import { useWeigh } from "../client/use-weigh";
import type { Entry } from "../summarize";

const PAGE = 10;

type Props = { entries: readonly Entry[]; onChange: (entry: Entry) => void };

/** The weigh-ins, newest first, ten at a time; a tap corrects one, a deleted one can be brought back. */
export function WeightEntries({ entries, onChange }: Props) {
  const { unit } = useProfile().profile;
  const { remove } = useWeigh();
  const [shown, setShown] = useState(PAGE);
  return (
    <div className="grid gap-3">
      <RowGroup title={copy.entries}>
        {entries.slice(0, shown).map((entry) => (
          <li key={entry.id} className="flex items-center pe-1">
            <button
              type="button"
              aria-label={`${frame.actions.edit}: ${formatDay(entry.day, "weekday")}`}
              onClick={() => onChange(entry)}
              className="flex min-h-14 min-w-0 flex-1 flex-wrap items-center gap-x-3 rounded-control py-2 ps-4 pe-2 text-start hover:bg-press focus-visible:-outline-offset-2"
            >
              <span className="min-w-0 flex-1 basis-28">
                <span className="block">{formatDay(entry.day, "weekday")}</span>
                {entry.note ? <span className="block truncate text-sm text-ink-3">{entry.note}</span> : null}
              </span>
              <span className="num text-lg">
                {(entry.unit === unit ? entry.value : fromKg(entry.kg, unit)).toFixed(1)}
                <span className="unit">{unit}</span>
              </span>
            </button>
            <IconButton
              icon="trash"
              label={`${frame.actions.delete}: ${formatDay(entry.day, "weekday")}`}
              onClick={() => void remove(entry)}
            />
          </li>
        ))}
      </RowGroup>
      {entries.length > shown ? (
        <Button variant="ghost" onClick={() => setShown(shown + PAGE * 3)}>
          {copy.earlier}
        </Button>
      ) : null}
    </div>
  );
}
