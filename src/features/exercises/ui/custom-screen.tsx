"use client";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useProfile } from "@/features/account/client/profile";
import { customExercises as copy } from "@/lib/copy/en/custom-exercises";
import { frame } from "@/lib/copy/en/frame";
import { muscles } from "@/lib/copy/en/muscles";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { formatTime } from "@/lib/copy/format";
import { requestLine } from "@/lib/copy/request-line";
import { newId } from "@/lib/ids";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { Button } from "@/ui/button";
import { Dock } from "@/ui/dock";
import { EmptyState } from "@/ui/empty-state";
import { ErrorState } from "@/ui/error-state";
import { Freshness } from "@/ui/freshness";
import { PageColumns } from "@/ui/page-columns";
import { PageHeader } from "@/ui/page-header";
import { RowGroup, SettingsRow } from "@/ui/settings-row";
import { Skeleton } from "@/ui/skeleton";
import { type DraftState, draftOf, newDraft } from "../client/custom-draft";
import type { CustomExercise, listCustomExercises } from "../contract";
import { CustomSheet } from "./custom-sheet";

/** The lifter's own exercises: to look at, to make, to change, to archive. `?id=` opens one. */
export function CustomScreen() {
  const { profile } = useProfile();
  const asked = useSearchParams().get("id");
  const { value, asOf, failure, updating, reload } = useKeptAnswer<typeof listCustomExercises>("listCustomExercises", {});
  const [open, setOpen] = useState<DraftState | "closed" | null>(null);
  const items = value?.items ?? [];
  const wanted = items.find(({ id }) => id === asked);
  // The address opens one until the lifter has opened or closed anything.
  const start = open === "closed" ? null : (open ?? (wanted ? draftOf(wanted) : null));
  const edited = items.find(({ id }) => id === start?.draft.customExerciseId) ?? null;
  const used = items.filter(({ isArchived }) => !isArchived);
  const archived = items.filter(({ isArchived }) => isArchived);
  const edit = (item: CustomExercise) => setOpen(draftOf(item));
  return (
    <>
      <PageColumns
        head={
          <>
            <PageHeader title={copy.title} lead={copy.lead} back={{ href: "/exercises", label: frame.nav.exercises }} />
            <Freshness
              stale={asOf === null ? null : frame.offline.asOf(formatTime(asOf, profile.timeZone))}
              updating={updating}
            />
          </>
        }
        main={
          value && items.length > 0 ? (
            <>
              <List items={used} onPick={edit} />
              {archived.length > 0 ? <List title={copy.archived} items={archived} onPick={edit} /> : null}
            </>
          ) : value || failure?.offline ? (
            <EmptyState coach={profile.coach} prop="dumbbell" sentence={copy.empty} />
          ) : failure ? (
            <ErrorState
              sentence={frame.errors.card}
              action={<Button onClick={reload}>{frame.actions.retry}</Button>}
              code={requestLine(failure)}
            />
          ) : (
            <Skeleton className="h-60 w-full" />
          )
        }
        dock={
          <Dock label={copy.make} aboveBar>
            <Button size="lg" wide onClick={() => setOpen(newDraft(newId(), ""))}>
              {copy.make}
            </Button>
          </Dock>
        }
      />
      {start ? (
        <CustomSheet
          key={start.draft.customExerciseId}
          start={start}
          edited={edited}
          onClose={() => setOpen("closed")}
          onChanged={() => {
            setOpen("closed");
            reload();
          }}
        />
      ) : null}
    </>
  );
}

type ListProps = { title?: string; items: readonly CustomExercise[]; onPick: (item: CustomExercise) => void };

function List({ title, items, onPick }: ListProps) {
  return items.length === 0 ? null : (
    <RowGroup title={title}>
      {items.map((item) => (
        <SettingsRow
          key={item.id}
          label={item.name}
          hint={item.targets.map((muscle) => muscles.names[muscle]).join(", ")}
          value={vocabulary.patterns[item.pattern]}
          onPress={() => onPick(item)}
        />
      ))}
    </RowGroup>
  );
}
