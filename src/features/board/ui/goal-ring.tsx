import { board as copy } from "@/lib/copy/en/board";
import { Badge } from "@/ui/badge";
import { Card } from "@/ui/card";
import { RingGauge } from "@/ui/ring-gauge";
import type { Board } from "../client/use-board";

type Props = { streak: Board["streak"]; momentum: Board["momentum"] };

/** Workouts of this week against the goal, with the weeks in a row. */
export function GoalRing({ streak, momentum }: Props) {
  const { done, goal, current } = streak;
  return (
    <Card as="section" aria-label={copy.goal.label}>
      <div className="flex flex-wrap items-center gap-5">
        <RingGauge value={done} max={goal} label={copy.goal.spoken(done, goal)}>
          <span aria-hidden="true" className="num text-2xl">
            {copy.week.of(done, goal)}
          </span>
        </RingGauge>
        <div className="grid min-w-0 flex-1 basis-36 justify-items-start gap-1.5">
          <h2 className="text-lg font-semibold">{done >= goal ? copy.goal.met : copy.goal.label}</h2>
          <p className="text-sm text-ink-2">{current > 0 ? copy.goal.streak(current) : copy.goal.noStreak}</p>
          <Badge>{copy.momentum[MOMENTUM_WORD[momentum]]}</Badge>
        </div>
      </div>
    </Card>
  );
}

const MOMENTUM_WORD = { on_fire: "fire", rolling: "rolling", ready: "ready", paused: "paused" } as const;
