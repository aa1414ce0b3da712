import Link from "next/link";
import { board as copy } from "@/lib/copy/en/board";
import { Card } from "@/ui/card";
import { Icon } from "@/ui/icon";
import type { Board } from "../client/use-board";
import { StartButton } from "./start-button";

/** The day's work is in: every workout of it leads to its page, the next one is offered one step quieter. */
export function DoneToday({ board: { doneToday, today, day } }: { board: Board }) {
  return (
    <Card as="section" edge="coach" pad="lg" aria-label={copy.today.label}>
      <h2 className="flex items-center gap-3 text-2xl font-semibold">
        <span className="grid size-9 place-content-center rounded-full bg-coach text-coach-label">
          <Icon name="check" size={20} />
        </span>
        {copy.today.doneTitle}
      </h2>
      <ul className="-mx-2 pt-3">
        {doneToday.map(({ workoutId, title }) => (
          <li key={workoutId} className="border-hairline not-first:border-t">
            <Link href={`/history/${workoutId}`} className="flex min-h-12 items-center gap-3 rounded-control px-2 hover:bg-press">
              <span className="min-w-0 flex-1 truncate font-medium">{title}</span>
              <Icon name="chevronRight" size={20} className="text-ink-3" />
            </Link>
          </li>
        ))}
      </ul>
      <p className="pt-3 text-ink-2">{copy.today.restLine}</p>
      {today ? (
        <div className="grid gap-3 pt-5">
          <p className="text-sm text-ink-2">{copy.today.next(today.title)}</p>
          <StartButton variant="secondary" label={copy.today.trainAnyway} dayId={today.dayId} day={day} />
        </div>
      ) : null}
    </Card>
  );
}
