"use client";
import Link from "next/link";
import { useProfile } from "@/features/account/client/profile";
import { progress } from "@/lib/copy/en/progress";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { formatDay } from "@/lib/copy/format";
import { RowGroup } from "@/ui/settings-row";
import type { RecordRow } from "../contract";
import { recordValue } from "./record-value";

const copy = progress.records;

/** One row for an exercise and a workout: its headline, the other kinds of the same day only counted. */
export function RecordList({ records }: { records: readonly RecordRow[] }) {
  const byDay = Map.groupBy(records, ({ day }) => day);
  return (
    <div className="grid gap-6">
      {[...byDay].map(([day, ofDay]) => (
        <RowGroup key={day} title={formatDay(day, "year")}>
          {[...Map.groupBy(ofDay, ({ workoutId, exerciseId }) => workoutId + exerciseId)].map(([id, hits]) => (
            <Row key={id} hits={hits} />
          ))}
        </RowGroup>
      ))}
    </div>
  );
}

function Row({ hits }: { hits: readonly RecordRow[] }) {
  const { unit } = useProfile().profile;
  const headline = hits.find(({ celebrated }) => celebrated) ?? hits[0];
  if (!headline) return null;
  const others = hits.length - 1;
  return (
    <li>
      <Link
        href={`/history/${headline.workoutId}`}
        className="flex min-h-16 items-center gap-4 rounded-control px-4 py-2 hover:bg-press focus-visible:-outline-offset-2"
      >
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{headline.exerciseName}</span>
          <span className="block text-sm text-ink-2">
            {vocabulary.recordKinds[headline.kind]}
            {others > 0 ? `, ${copy.more(others)}` : ""}
          </span>
        </span>
        <span className="shrink-0 text-end">
          <span className="num block text-lg">{recordValue(headline, headline.value, unit)}</span>
          <span className="block text-xs text-ink-3">
            {headline.previous === null ? copy.first : copy.was(recordValue(headline, headline.previous, unit))}
          </span>
        </span>
      </Link>
    </li>
  );
}
