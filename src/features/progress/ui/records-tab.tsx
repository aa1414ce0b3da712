"use client";
import Link from "next/link";
import { useState } from "react";
import { useProfile } from "@/features/account/client/profile";
import { useAnswer } from "@/features/account/client/use-answer";
import { frame } from "@/lib/copy/en/frame";
import { progress } from "@/lib/copy/en/progress";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { formatDay } from "@/lib/copy/format";
import { call } from "@/lib/http/client";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { RowGroup } from "@/ui/settings-row";
import { useToast } from "@/ui/toast";
import type * as contract from "../contract";
import { FromDevice } from "./from-device";
import { recordValue } from "./record-value";
import { Waiting } from "./waiting";

const copy = progress.records;

/** Records, newest first; each leads to its workout. */
export function RecordsTab() {
  const { profile } = useProfile();
  const { value, asOf, failure, reload } = useAnswer<typeof contract.listRecords>("listRecords", {});
  const [more, setMore] = useState<{ items: contract.RecordRow[]; cursor: string | null } | null>(null);
  const [busy, setBusy] = useState(false);
  const show = useToast();
  if (!value) return <Waiting failure={failure} onRetry={reload} />;
  const items = [...value.items, ...(more?.items ?? [])];
  const cursor = more ? more.cursor : value.nextCursor;
  if (items.length === 0) return <EmptyState coach={profile.coach} prop="trophy" sentence={copy.empty} />;
  const showMore = async () => {
    if (cursor === null) return;
    setBusy(true);
    const answer = await call<typeof contract.listRecords>("listRecords", { cursor });
    setBusy(false);
    if (answer.ok) setMore({ items: [...(more?.items ?? []), ...answer.value.items], cursor: answer.value.nextCursor });
    else show({ text: answer.offline ? frame.offline.needsConnection : progress.error, tone: "warning" });
  };
  return (
    <>
      <FromDevice asOf={asOf} />
      <RowGroup title={copy.title}>
        {items.map((record) => (
          <li key={record.id}>
            <Link href={`/history/${record.workoutId}`} className="flex min-h-16 items-center gap-4 px-4 py-2 hover:bg-press">
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{record.exerciseName}</span>
                <span className="block text-sm text-ink-2">
                  {vocabulary.recordKinds[record.kind]} {copy.on(formatDay(record.day, "year"))}
                </span>
              </span>
              <span className="text-end">
                <span className="num block text-lg">{recordValue(record, record.value, profile.unit)}</span>
                <span className="block text-xs text-ink-3">
                  {record.previous === null ? copy.first : copy.was(recordValue(record, record.previous, profile.unit))}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </RowGroup>
      <p className="text-sm text-ink-2">{copy.explain}</p>
      {cursor === null ? null : (
        <Button variant="secondary" busy={busy} onClick={() => void showMore()}>
          {frame.actions.more}
        </Button>
      )}
    </>
  );
}
