"use client";
import type { EffortScale, Unit } from "@/domain/vocabulary";
import type { Profile } from "@/features/account/contract";
import { log } from "@/lib/copy/en/log";
import { Button } from "@/ui/button";
import { Dock } from "@/ui/dock";
import type { RestTimer } from "../client/rest";
import { LogDock } from "./log-dock";
import type { OpenSheet } from "./logger-sheets";
import { RestPanel } from "./rest-panel";
import { COUNT_UNIT, countOf, loadText } from "./set-text";
import { nextSet, type useLogger } from "./use-logger";

type Props = {
  workoutId: string;
  rest: RestTimer | null;
  profile: Profile;
  unit: Unit;
  scale: EffortScale;
  logger: ReturnType<typeof useLogger>;
  onSheet: (sheet: OpenSheet) => void;
};

/** The bottom of the screen: the rest while it runs, else the next set, else the way on. */
export function LoggerDock({ workoutId, rest, profile, unit, scale, logger, onSheet }: Props) {
  const { current, active, upNext } = logger;
  if (rest)
    return (
      <RestPanel
        key={rest.setId}
        workoutId={workoutId}
        rest={rest}
        profile={profile}
        next={nextLine(logger)}
        onOver={logger.restOver}
      />
    );
  if (current && active)
    return (
      <LogDock
        exercise={current}
        set={active}
        unit={unit}
        scale={scale}
        logger={logger}
        onSheet={onSheet}
        next={upNext?.name ?? null}
      />
    );
  return (
    <Dock label={log.title}>
      {upNext ? (
        <Button size="lg" wide onClick={() => logger.goTo(upNext)}>
          {log.exercise.upNext(upNext.name)}
        </Button>
      ) : current ? (
        <Button size="lg" wide onClick={() => onSheet({ kind: "finish" })}>
          {log.finish.action}
        </Button>
      ) : (
        <Button size="lg" wide onClick={() => onSheet({ kind: "add" })}>
          {log.addExercise}
        </Button>
      )}
    </Dock>
  );
}

function nextLine({ current, active, upNext }: ReturnType<typeof useLogger>): string {
  const exercise = active ? current : upNext;
  const set = active ?? (upNext ? nextSet(upNext) : null);
  if (!exercise || !set) return "";
  const count = countOf(exercise, set);
  return log.rest.next(`${exercise.name}, ${loadText(set) || "–"} × ${set[count] ?? "–"}${COUNT_UNIT[count]}`);
}
