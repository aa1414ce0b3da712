"use client";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useProfile } from "@/features/account/client/profile";
import { body } from "@/lib/copy/en/body";
import { frame } from "@/lib/copy/en/frame";
import { formatTime } from "@/lib/copy/format";
import { requestLine } from "@/lib/copy/request-line";
import { Button } from "@/ui/button";
import { Dock } from "@/ui/dock";
import { EmptyState } from "@/ui/empty-state";
import { ErrorState } from "@/ui/error-state";
import { Freshness } from "@/ui/freshness";
import { PageColumns } from "@/ui/page-columns";
import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/skeleton";
import { useLater } from "@/ui/use-later";
import { useBody } from "../client/use-body";
import type { Entry } from "../summarize";
import { OddEntry } from "./odd-entry";
import { WeightChart } from "./weight-chart";
import { WeightEntries } from "./weight-entries";
import { WeightSheet } from "./weight-sheet";
import { WeightSummary } from "./weight-summary";

/** MoBody: the trend, the weigh-ins, and logging one. `?log=1` opens the sheet. */
export function BodyScreen() {
  const { profile } = useProfile();
  const { value, asOf, failure, updating, reload, today } = useBody();
  const [sheet, setSheet] = useState<"closed" | "new" | Entry>(useSearchParams().has("log") ? "new" : "closed");
  const goal = useLater(() => import("./goal-card"));
  const isEmpty = value !== null && value.entries.length === 0;
  const isKnown = value !== null || failure?.offline === true;
  return (
    <>
      <PageColumns
        head={
          <>
            <PageHeader title={body.title} />
            <Freshness
              stale={asOf === null ? null : frame.offline.asOf(formatTime(asOf, profile.timeZone))}
              updating={updating}
            />
          </>
        }
        main={
          value && !isEmpty ? (
            <>
              <WeightSummary body={value} />
              <OddEntry body={value} onChange={setSheet} />
              <WeightChart body={value} today={today} />
              {goal ? <goal.WeightGoal body={value} today={today} /> : null}
            </>
          ) : isEmpty || failure?.offline ? (
            <EmptyState coach={profile.coach} prop="scale" sentence={body.empty} />
          ) : failure ? (
            <ErrorState
              sentence={frame.errors.card}
              action={<Button onClick={reload}>{frame.actions.retry}</Button>}
              code={requestLine(failure)}
            />
          ) : (
            <>
              <Skeleton className="h-60 w-full" />
              <Skeleton className="h-96 w-full" />
            </>
          )
        }
        side={
          value && !isEmpty ? (
            <WeightEntries entries={value.entries} onChange={setSheet} />
          ) : value === null && !failure ? (
            <Skeleton className="h-96 w-full" />
          ) : undefined
        }
        dock={
          <Dock label={body.log} aboveBar>
            <Button size="lg" wide disabled={!isKnown} onClick={() => setSheet("new")}>
              {body.log}
            </Button>
          </Dock>
        }
      />
      {isKnown && sheet !== "closed" ? (
        <WeightSheet
          entries={value?.entries ?? []}
          today={today}
          entry={sheet === "new" ? null : sheet}
          onClose={() => setSheet("closed")}
        />
      ) : null}
    </>
  );
}
