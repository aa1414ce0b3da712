"use client";
import type { WarmupItem } from "@/domain/warmup-fill";
import type { WarmupPhase } from "@/domain/warmup-plan";
import { type WarmupAction, type WarmupProgress, warmupKey } from "@/domain/warmup-progress";
import { warmup as copy } from "@/lib/copy/en/warmup";
import { Button } from "@/ui/button";
import { cx } from "@/ui/cx";
import { SetCheck } from "@/ui/set-check";
import type { Movement } from "../../client/use-warmup";

type Props = {
  phases: readonly WarmupPhase[];
  movementOf: (id: string) => Movement | null;
  /** Null before the start: then nothing can be ticked. */
  progress: WarmupProgress | null;
  act: (action: WarmupAction) => void;
};

/** The phases in order with what to do in each; running, every item and every phase can be ticked, a phase skipped. */
export function WarmupList({ phases, movementOf, progress, act }: Props) {
  return (
    <div className="grid gap-6">
      {phases.map((phase) => (
        <Phase key={phase.kind} phase={phase} movementOf={movementOf} progress={progress} act={act} />
      ))}
    </div>
  );
}

function Phase({ phase, movementOf, progress, act }: Omit<Props, "phases"> & { phase: WarmupPhase }) {
  const { kind, seconds, items } = phase;
  const name = copy.phases[kind];
  const isSkipped = progress?.skipped.includes(kind) ?? false;
  const isDone = (exerciseId: string) => progress?.done.includes(warmupKey(kind, exerciseId)) ?? false;
  return (
    <section aria-labelledby={`warmup-${kind}`}>
      <div className="flex min-h-11 items-center gap-3 border-b border-hairline pb-1">
        {progress ? (
          <span className="-ms-2">
            <SetCheck
              label={copy.phase.check(name)}
              done={!isSkipped && items.every(({ exerciseId }) => isDone(exerciseId))}
              onPress={() => act({ do: "check-phase", kind })}
            />
          </span>
        ) : null}
        <h3 id={`warmup-${kind}`} className="min-w-0 flex-1 text-lg font-semibold">
          {name}
          <span className="num ps-2 text-sm font-normal tracking-normal text-ink-3">
            {isSkipped ? copy.phase.skipped : timeText(seconds)}
          </span>
        </h3>
        {progress ? (
          <span className="-me-3">
            <Button
              variant="ghost"
              aria-label={isSkipped ? copy.phase.undo(name) : copy.phase.skip(name)}
              onClick={() => act({ do: "skip-phase", kind })}
            >
              {isSkipped ? copy.phase.undoShort : copy.phase.skipShort}
            </Button>
          </span>
        ) : null}
      </div>
      {isSkipped ? null : (
        <ul>
          {items.map((item) => (
            <Item
              key={item.exerciseId}
              item={item}
              movement={movementOf(item.exerciseId)}
              done={progress ? isDone(item.exerciseId) : null}
              onTick={() => act({ do: "tick", key: warmupKey(kind, item.exerciseId) })}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

type ItemProps = { item: WarmupItem; movement: Movement | null; done: boolean | null; onTick: () => void };

function Item({ item, movement, done, onTick }: ItemProps) {
  const name = movement?.name ?? item.exerciseId.replaceAll("_", " ");
  return (
    <li className="flex min-h-14 items-center gap-3 py-1">
      {done === null ? null : (
        <span className="-ms-2">
          <SetCheck label={name} done={done} onPress={onTick} />
        </span>
      )}
      <span className={cx("min-w-0 flex-1", done && "text-ink-3")}>
        <span className="block leading-snug">
          {name}
          {item.load ? <span className="text-ink-2">, {copy.loads[item.load]}</span> : null}
        </span>
        {movement?.cue ? <span className="block text-sm text-ink-3">{movement.cue}</span> : null}
      </span>
      <span className={cx("num shrink-0 text-end font-normal tracking-normal", done ? "text-ink-3" : "text-ink-2")}>
        {amountText(item, movement)}
      </span>
    </li>
  );
}

/** "10 reps", "2 × 30 s", "8 each side". */
function amountText({ amount, unit, sets }: WarmupItem, movement: Movement | null): string {
  const sided = movement?.laterality === "unilateral";
  const once = unit === "seconds" ? timeText(amount) : sided ? copy.item.each(amount) : copy.item.reps(amount);
  return sets > 1 ? copy.item.sets(sets, once) : once;
}

/** Whole minutes as such, everything else in seconds. */
function timeText(seconds: number): string {
  if (seconds >= 60 && seconds % 30 === 0) return copy.item.minutes(seconds / 60);
  return seconds > 120 ? copy.item.minutes(Math.round(seconds / 60)) : copy.item.seconds(seconds);
}
