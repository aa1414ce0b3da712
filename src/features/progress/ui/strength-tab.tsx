"use client";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { useProfile } from "@/features/account/client/profile";
import { progress } from "@/lib/copy/en/progress";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { cx } from "@/ui/cx";
import { EmptyState } from "@/ui/empty-state";
import { PageColumns } from "@/ui/page-columns";
import { Select } from "@/ui/select";
import { RowGroup } from "@/ui/settings-row";
import { useLater } from "@/ui/use-later";
import { setParam } from "../client/use-range";
import type * as contract from "../contract";
import type { Lift } from "./answers";
import { levelText } from "./level-text";
import { StrengthChart } from "./strength-chart";
import { TabHead, WaitingTab } from "./waiting";

const copy = progress.strength;

/** One exercise over time, and every exercise with what it stands at. */
export function StrengthTab({ head }: { head: ReactNode }) {
  const { profile } = useProfile();
  const answer = useKeptAnswer<typeof contract.listStrength>("listStrength", {});
  const later = useLater(() => import("./total-card"));
  const asked = useSearchParams().get("exercise");
  const { value } = answer;
  if (!value) return <WaitingTab head={head} answer={answer} />;
  const item = value.items.find(({ exerciseId }) => exerciseId === asked) ?? value.items[0];
  if (!item)
    return <PageColumns head={head} main={<EmptyState coach={profile.coach} prop="chart" sentence={progress.empty} />} />;
  const pick = (exerciseId: string) => setParam("exercise", exerciseId);
  return (
    <PageColumns
      head={<TabHead head={head} answer={answer} />}
      main={
        <>
          <Select
            label={copy.pick}
            options={value.items.map(({ exerciseId, name }) => ({ value: exerciseId, label: name }))}
            value={item.exerciseId}
            onChange={(event) => pick(event.target.value)}
          />
          <StrengthChart key={item.exerciseId} lift={item} />
        </>
      }
      side={
        <>
          <Lifts items={value.items} current={item.exerciseId} onPick={pick} />
          {later ? <later.TotalCard total={value.total} /> : null}
        </>
      }
    />
  );
}

type LiftsProps = { items: readonly Lift[]; current: string; onPick: (exerciseId: string) => void };

function Lifts({ items, current, onPick }: LiftsProps) {
  const { unit } = useProfile().profile;
  return (
    <RowGroup title={copy.title}>
      {items.map(({ exerciseId, name, levelKg, addedKg }) => (
        <li key={exerciseId}>
          <button
            type="button"
            aria-pressed={exerciseId === current}
            onClick={() => onPick(exerciseId)}
            className="relative flex min-h-12 w-full items-center gap-4 rounded-control px-4 py-2 text-start hover:bg-press focus-visible:-outline-offset-2"
          >
            {exerciseId === current ? (
              <span aria-hidden="true" className="absolute inset-y-2 start-0 w-[3px] rounded-e-full bg-coach-graphic" />
            ) : null}
            <span className={cx("min-w-0 flex-1", exerciseId === current && "font-semibold")}>{name}</span>
            <span className={levelKg === null ? "text-sm text-ink-3" : "num whitespace-nowrap"}>
              {levelKg === null ? copy.notEnough : levelText(addedKg ?? levelKg, unit, addedKg !== null)}
            </span>
          </button>
        </li>
      ))}
    </RowGroup>
  );
}
