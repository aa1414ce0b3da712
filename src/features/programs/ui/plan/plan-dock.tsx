"use client";
import { plan as copy } from "@/lib/copy/en/plan";
import { Button } from "@/ui/button";
import { ButtonLink } from "@/ui/button-link";
import { Dock } from "@/ui/dock";
import type { Plan } from "../../client/plan-ops";
import { usePlanChange } from "../../client/use-plan-change";

/** What can be done with the program as a whole; further actions take their place in the row. */
export function PlanDock({ plan: { enrolmentId, program } }: { plan: Plan }) {
  const { pause } = usePlanChange();
  if (!enrolmentId || !program) return null;
  return (
    <Dock label={copy.title} aboveBar>
      <div className="flex flex-wrap gap-2 *:flex-1 *:basis-36">
        <ButtonLink href="/programs" variant="secondary" size="md" className="min-h-14">
          {copy.change}
        </ButtonLink>
        <Button variant="secondary" size="md" className="min-h-14" onClick={() => void pause(enrolmentId, program.name)}>
          {copy.pauseShort}
        </Button>
      </div>
    </Dock>
  );
}
