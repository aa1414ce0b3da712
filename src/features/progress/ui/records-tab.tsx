"use client";
import { type ReactNode, useState } from "react";
import { useProfile } from "@/features/account/client/profile";
import { frame } from "@/lib/copy/en/frame";
import { progress } from "@/lib/copy/en/progress";
import { call } from "@/lib/http/client";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { PageColumns } from "@/ui/page-columns";
import { useToast } from "@/ui/toast";
import type * as contract from "../contract";
import { RecordList } from "./record-list";
import { TabHead, WaitingTab } from "./waiting";

const copy = progress.records;

/** Records, newest first; each leads to its workout. */
export function RecordsTab({ head }: { head: ReactNode }) {
  const { profile } = useProfile();
  const answer = useKeptAnswer<typeof contract.listRecords>("listRecords", {});
  const [more, setMore] = useState<{ items: contract.RecordRow[]; cursor: string | null } | null>(null);
  const [busy, setBusy] = useState(false);
  const show = useToast();
  const { value } = answer;
  if (!value) return <WaitingTab head={head} answer={answer} />;
  const items = [...value.items, ...(more?.items ?? [])];
  const cursor = more ? more.cursor : value.nextCursor;
  if (items.length === 0)
    return <PageColumns head={head} main={<EmptyState coach={profile.coach} prop="trophy" sentence={copy.empty} />} />;
  const showMore = async () => {
    if (cursor === null) return;
    setBusy(true);
    const next = await call<typeof contract.listRecords>("listRecords", { cursor });
    setBusy(false);
    if (next.ok) setMore({ items: [...(more?.items ?? []), ...next.value.items], cursor: next.value.nextCursor });
    else show({ text: next.offline ? frame.offline.needsConnection : progress.error, tone: "warning" });
  };
  return (
    <PageColumns
      head={<TabHead head={head} answer={answer} />}
      main={
        <>
          <RecordList records={items} />
          {cursor === null ? null : (
            <Button variant="secondary" busy={busy} onClick={() => void showMore()}>
              {frame.actions.more}
            </Button>
          )}
          <p className="text-sm text-ink-2">{copy.explain}</p>
        </>
      }
    />
  );
}
