"use client";
import { plan as copy } from "@/lib/copy/en/plan";
import { formatDay } from "@/lib/copy/format";
import { Button } from "@/ui/button";
import type { Plan } from "../../client/plan-ops";
import { usePlanChange } from "../../client/use-plan-change";

/** Programs the lifter left; each goes on where it was. */
export function PausedPrograms({ paused }: { paused: Plan["paused"] }) {
  const { resume } = usePlanChange();
  if (paused.length === 0) return null;
  return (
    <section aria-labelledby="paused">
      <h2 id="paused" className="pb-3 text-xl font-semibold">
        {copy.left}
      </h2>
      <ul className="overflow-clip rounded-card bg-card shadow-card forced-colors:border">
        {paused.map(({ enrolmentId, name, startedOn }) => (
          <li
            key={enrolmentId}
            className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 not-first:border-t not-first:border-hairline"
          >
            <span className="min-w-0">
              <span className="block font-semibold">{name}</span>
              <span className="block text-sm text-ink-2">{copy.startedOn(formatDay(startedOn))}</span>
            </span>
            <Button variant="secondary" aria-label={`${copy.resume}: ${name}`} onClick={() => void resume(enrolmentId, name)}>
              {copy.resumeShort}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
