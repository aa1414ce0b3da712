"use client";
import { useState } from "react";
import { useProfile } from "@/features/account/client/profile";
import { frame } from "@/lib/copy/en/frame";
import { history } from "@/lib/copy/en/history";
import { requestLine } from "@/lib/copy/request-line";
import { call } from "@/lib/http/client";
import { Button } from "@/ui/button";
import { Chip } from "@/ui/chip";
import { EmptyState } from "@/ui/empty-state";
import { ErrorState } from "@/ui/error-state";
import { Freshness } from "@/ui/freshness";
import { PageColumns } from "@/ui/page-columns";
import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/skeleton";
import { useToast } from "@/ui/toast";
import { type HistoryList, useHistory } from "../../client/use-history";
import type * as contract from "../../contract";
import type { WorkoutCard } from "../../shapes";
import { MonthCalendar } from "./month-calendar";
import { WorkoutCardLink } from "./workout-card";

/** The month, then every workout, newest first. */
export function HistoryScreen() {
  const { profile } = useProfile();
  const list = useHistory();
  const { value, failure, updating, reload, items } = list;
  const isReady = items.length > 0;
  const isEmpty = !isReady && (value !== null || failure?.offline === true);
  return (
    <PageColumns
      head={
        <>
          <PageHeader title={history.title} />
          <Freshness stale={failure?.offline ? history.offline : null} updating={updating} />
        </>
      }
      sideFirst
      side={isReady ? <MonthCalendar here={items} /> : isEmpty || failure ? undefined : <Skeleton className="h-80 w-full" />}
      main={
        isReady ? (
          <Workouts list={list} />
        ) : isEmpty ? (
          <EmptyState coach={profile.coach} prop="calendar" sentence={history.empty} />
        ) : failure ? (
          <ErrorState
            sentence={history.error}
            action={<Button onClick={reload}>{history.retry}</Button>}
            code={requestLine(failure)}
          />
        ) : (
          <>
            <Skeleton className="h-32 w-full" />
            <Skeleton className="h-32 w-full" />
          </>
        )
      }
    />
  );
}

const NAMES_MAX = 6;
const WITH_RECORDS = "\0records";

function Workouts({ list: { value, items: newest, unsent } }: { list: HistoryList }) {
  const [filter, setFilter] = useState<string | null>(null);
  const { earlier, busy, showMore, hasMore } = useEarlier(value?.nextCursor ?? null);
  const items = [...newest, ...earlier];
  const names = [...new Set(items.map(({ title }) => title))].slice(0, NAMES_MAX);
  const shown = items.filter(
    ({ title, records }) => filter === null || (filter === WITH_RECORDS ? records > 0 : title === filter),
  );
  const options = [
    { id: null, label: history.filter.all },
    { id: WITH_RECORDS, label: history.filter.records },
    ...(names.length > 1 ? names.map((name) => ({ id: name, label: name })) : []),
  ];
  return (
    <div className="grid grid-cols-1 gap-4">
      {items.length > 2 ? (
        <fieldset className="-mx-4 min-w-0 overflow-x-auto px-4 [scrollbar-width:none] md:mx-0 md:px-0">
          <legend className="sr-only">{history.filter.label}</legend>
          <div className="flex gap-2 py-1 xl:flex-wrap">
            {options.map(({ id, label }) => (
              <Chip key={label} selected={filter === id} onClick={() => setFilter(id)}>
                {label}
              </Chip>
            ))}
          </div>
        </fieldset>
      ) : null}
      {shown.length === 0 ? <p className="py-6 text-ink-2">{history.filter.none}</p> : null}
      <ul className="mo-stagger grid grid-cols-1 gap-3">
        {shown.map((workout) => (
          <WorkoutCardLink key={workout.id} workout={workout} unsent={unsent.has(workout.id)} />
        ))}
      </ul>
      {hasMore ? (
        <Button variant="secondary" busy={busy} onClick={() => void showMore()}>
          {history.loadMore}
        </Button>
      ) : null}
    </div>
  );
}

/** Further pages; they need a connection and are not kept. */
function useEarlier(first: string | null) {
  const [pages, setPages] = useState<{ items: WorkoutCard[]; cursor: string | null } | null>(null);
  const [busy, setBusy] = useState(false);
  const show = useToast();
  const cursor = pages ? pages.cursor : first;
  const showMore = async () => {
    if (cursor === null) return;
    setBusy(true);
    const answer = await call<typeof contract.listWorkouts>("listWorkouts", { cursor });
    setBusy(false);
    if (answer.ok) setPages({ items: [...(pages?.items ?? []), ...answer.value.items], cursor: answer.value.nextCursor });
    else show({ text: answer.offline ? frame.offline.needsConnection : history.error, tone: "warning" });
  };
  return { earlier: pages?.items ?? [], busy, showMore, hasMore: cursor !== null };
}
