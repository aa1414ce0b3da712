"use client";
import { layoff } from "@/domain/layoff";
import { plan as copy } from "@/lib/copy/en/plan";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { type Break, useBreakChoice } from "../client/break-choice";

type Props = { back: Break; day: string };

/** Back after a break: how long, what it takes off the loads, and the choice to take nothing off. */
export function WelcomeBack({ back, day }: Props) {
  const { busy, choose } = useBreakChoice(back, day);
  const { daysOff, load, loads } = back;
  const { setsWeek1, setsWeek2 } = layoff(daysOff).value;
  return (
    <Card as="section" edge="coach" pad="lg" aria-label={copy.backLabel} className="grid justify-items-start gap-1">
      <h2 className="text-lg leading-snug font-semibold" aria-live="polite">
        {loads === "anew"
          ? copy.backAnew(daysOff)
          : loads === "full"
            ? copy.backFull(daysOff)
            : copy.back(daysOff, easedBy(load))}
      </h2>
      {setsWeek1 < 1 ? <p className="text-sm text-ink-2">{copy.backSets(setsWeek2 < 1 ? 2 : 1)}</p> : null}
      {loads === "anew" ? null : (
        <div className="pt-2">
          <Button variant="secondary" busy={busy} onClick={() => choose(loads === "full" ? "eased" : "full")}>
            {loads === "full" ? copy.easeAgain : copy.fullLoads}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** Percent the loads are lighter by. */
function easedBy(load: number): number {
  return Math.round((1 - load) * 100);
}
