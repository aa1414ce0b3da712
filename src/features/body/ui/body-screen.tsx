"use client";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useProfile } from "@/features/account/client/profile";
import { useAnswer } from "@/features/account/client/use-answer";
import { body } from "@/lib/copy/en/body";
import { frame } from "@/lib/copy/en/frame";
import { formatTime } from "@/lib/copy/format";
import { Button } from "@/ui/button";
import { Dock } from "@/ui/dock";
import { EmptyState } from "@/ui/empty-state";
import { ErrorState } from "@/ui/error-state";
import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/skeleton";
import { SyncMark } from "@/ui/sync-mark";
import type * as contract from "../contract";
import { OddEntry } from "./odd-entry";
import { WeightChart } from "./weight-chart";
import { WeightEntries } from "./weight-entries";
import { WeightSheet } from "./weight-sheet";
import { WeightSummary } from "./weight-summary";

/** MoBody: the trend, the weigh-ins, and logging one. `?log=1` opens the sheet. */
export function BodyScreen() {
  const { profile } = useProfile();
  const { value, asOf, failure, reload } = useAnswer<typeof contract.readBody>("readBody", {});
  const [logging, setLogging] = useState(useSearchParams().has("log"));
  return (
    <div className="gutter mx-auto flex min-h-[calc(100dvh-9rem)] max-w-[45rem] flex-col">
      <PageHeader title={body.title} />
      <div className="grid gap-6 pb-6">
        {asOf === null ? null : <SyncMark state="offline" text={frame.offline.asOf(formatTime(asOf, profile.timeZone))} />}
        {value ? (
          value.entries.length === 0 ? (
            <EmptyState coach={profile.coach} prop="scale" sentence={body.empty} />
          ) : (
            <>
              <WeightSummary body={value} />
              <OddEntry body={value} onChanged={reload} />
              <WeightChart body={value} />
              <WeightEntries entries={value.entries} onChanged={reload} />
            </>
          )
        ) : failure ? (
          <ErrorState
            sentence={failure.offline ? frame.offline.needsConnection : frame.errors.card}
            action={<Button onClick={reload}>{frame.actions.retry}</Button>}
          />
        ) : (
          <>
            <Skeleton className="h-32 w-full" />
            <Skeleton className="h-64 w-full" />
          </>
        )}
      </div>
      <Dock label={body.log} aboveBar>
        <Button size="lg" wide onClick={() => setLogging(true)}>
          {body.log}
        </Button>
      </Dock>
      {value ? (
        <WeightSheet
          key={`${logging} ${value.entries[0]?.id}`}
          open={logging}
          entries={value.entries}
          onClose={() => setLogging(false)}
          onChanged={reload}
        />
      ) : null}
    </div>
  );
}
