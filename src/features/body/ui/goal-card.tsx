"use client";
import { useState } from "react";
import type { Reason } from "@/domain/reason";
import { useProfile } from "@/features/account/client/profile";
import { body as bodyCopy } from "@/lib/copy/en/body";
import { goal as copy } from "@/lib/copy/en/goal";
import { explain } from "@/lib/copy/explain";
import { formatDay, formatPercent } from "@/lib/copy/format";
import { Badge, type BadgeTone } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { useLater } from "@/ui/use-later";
import { useGoal } from "../client/use-goal";
import type { Body } from "../summarize";
import { GoalBar } from "./goal-bar";
import { type GoalRow, goalRows, targetText } from "./goal-rows";

type Goal = NonNullable<Body["goal"]>;
type Props = { body: Body; today: string };

/** The weight goal: where it stands, and every number with its reason behind a tap; without one, a quiet way to set it. */
export function WeightGoal({ body, today }: Props) {
  const [isSetting, setSetting] = useState(false);
  const sheet = useLater(() => import("./goal-sheet"));
  return (
    <>
      {body.goal ? (
        <GoalCard goal={body.goal} body={body} today={today} onChange={() => setSetting(true)} />
      ) : (
        <Card as="section" aria-label={copy.title} className="flex flex-wrap items-center justify-between gap-3">
          <p className="min-w-0 flex-[1_1_14rem] text-ink-2">{copy.lead}</p>
          <Button variant="secondary" onClick={() => setSetting(true)}>
            {copy.set}
          </Button>
        </Card>
      )}
      {isSetting && sheet ? <sheet.GoalSheet body={body} today={today} onClose={() => setSetting(false)} /> : null}
    </>
  );
}

function GoalCard({ goal, body, today, onChange }: Props & { goal: Goal; onChange: () => void }) {
  const { unit } = useProfile().profile;
  const { end } = useGoal();
  const [asked, setAsked] = useState<GoalRow | null>(null);
  const why = useLater(() => import("@/ui/reasons-sheet"));
  const { progress, reasons } = goal;
  const isHold = goal.startKg === goal.targetKg;
  const target = targetText(goal, unit);
  const isOver = today > goal.dueOn;
  const lever = reasons.find(({ rule }) => rule.startsWith("goal.lever-") || rule === "goal.more-time");
  return (
    <Card as="section" aria-label={copy.title} className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-2">
        <div className="min-w-0">
          <p className="text-sm text-ink-2">{copy.title}</p>
          <h2 className="text-xl font-semibold">
            {(isHold ? copy.hold : copy.to)(target, formatDay(goal.dueOn, sameYear(today, goal.dueOn) ? "short" : "year"))}
          </h2>
        </div>
        {progress ? (
          <Badge tone={progress.isResting ? "plain" : TONE[progress.status]}>
            {progress.isResting ? copy.resting : copy.status[progress.status]}
          </Badge>
        ) : null}
      </div>
      {progress ? (
        <>
          <GoalBar pct={progress.pct} label={copy.done(formatPercent(Math.floor(progress.pct) / 100))} quarters={!isHold} />
          <ul className="[&>li+li]:border-t [&>li+li]:border-hairline">
            {goalRows(goal, progress, unit).map((row) => (
              <li key={row.label}>
                <button
                  type="button"
                  onClick={() => setAsked(row)}
                  className="-mx-2 flex min-h-12 w-[calc(100%+1rem)] flex-wrap items-baseline gap-x-4 rounded-control px-2 py-3 text-start hover:bg-press focus-visible:-outline-offset-2"
                >
                  <span className="min-w-0 flex-[1_1_9rem]">
                    <span className="block">{row.label}</span>
                    {row.hint ? <span className="block text-sm text-ink-2">{row.hint}</span> : null}
                  </span>
                  <span className={row.isNumber ? "num whitespace-nowrap" : "text-ink-2"}>{row.value}</span>
                </button>
              </li>
            ))}
          </ul>
          <p className="text-ink-2">
            {isOver
              ? copy.over
              : progress.isResting
                ? copy.restingWhy
                : lever
                  ? explain(lever, unit)
                  : copy.left(progress.daysLeft)}
          </p>
        </>
      ) : (
        <p className="text-ink-2">{waitingText(body, reasons[0], unit)}</p>
      )}
      <div className="-ms-4 -mb-2 flex flex-wrap">
        <Button variant="ghost" onClick={onChange}>
          {copy.change}
        </Button>
        <Button variant="ghost" onClick={() => void end(goal)}>
          {copy.end}
        </Button>
      </div>
      {asked && why ? (
        <why.ReasonsSheet
          title={asked.label}
          number={asked.isNumber ? asked.value : null}
          sentences={[...(asked.hint ? [asked.hint] : []), ...asked.reasons.map((reason) => explain(reason, unit))]}
          rule={asked.reasons[0]?.rule}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </Card>
  );
}

/** What keeps Mo from saying where the goal stands. */
function waitingText(body: Body, because: Reason | undefined, unit: "kg" | "lb"): string {
  if (because && because.rule !== "goal.no-data") return explain(because, unit);
  return body.entriesUntilTrend > 0 ? copy.waiting(bodyCopy.trendAfter(body.entriesUntilTrend)) : copy.stale;
}

function sameYear(a: string, b: string): boolean {
  return a.slice(0, 4) === b.slice(0, 4);
}

const TONE: Record<NonNullable<Goal["progress"]>["status"], BadgeTone> = {
  ahead: "success",
  on_track: "success",
  reached: "success",
  behind: "plain",
  drifting: "plain",
};
