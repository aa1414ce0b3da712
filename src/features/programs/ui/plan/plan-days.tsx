"use client";
import { plan as copy } from "@/lib/copy/en/plan";
import { Badge } from "@/ui/badge";
import { RowGroup, SettingsRow } from "@/ui/settings-row";
import type { Plan } from "../../client/plan-ops";
import { dayLink } from "./day-link";

/** Every day of the program; each opens with its exercises and loads. */
export function PlanDays({ plan: { program, dayId } }: { plan: Plan }) {
  if (!program) return null;
  return (
    <section aria-labelledby="plan-days">
      <h2 id="plan-days" className="pb-3 text-xl font-semibold">
        {copy.days}
      </h2>
      <RowGroup>
        {program.days.map(({ id, name, minutes, slots }) => (
          <SettingsRow
            key={id}
            label={name}
            hint={copy.dayFacts(minutes, slots.length)}
            value={id === dayId ? <Badge tone="coach">{copy.upNext}</Badge> : undefined}
            href={dayLink(id)}
          />
        ))}
      </RowGroup>
    </section>
  );
}
