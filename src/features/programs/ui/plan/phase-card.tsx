"use client";
import Link from "next/link";
import { useProfile } from "@/features/account/client/profile";
import { plan as copy } from "@/lib/copy/en/plan";
import { programs } from "@/lib/copy/en/programs";
import { explain } from "@/lib/copy/explain";
import { Card } from "@/ui/card";
import { StatNumeral } from "@/ui/stat-numeral";
import type { Plan } from "../../client/plan-ops";

/** What these weeks are for, what comes after them, and why this day is next. */
export function PhaseCard({ plan }: { plan: Plan }) {
  const { unit } = useProfile().profile;
  const { phase, week, reasons, program } = plan;
  if (!phase || !program) return null;
  const isOpen = phase.of === 1;
  return (
    <Card as="section" edge="coach" pad="lg" aria-label={copy.phaseLabel}>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <p className="text-sm text-ink-2">{copy.phaseLabel}</p>
          <h2 className="pt-1 text-3xl font-semibold">{programs.phases[phase.kind]}</h2>
        </div>
        <StatNumeral
          size="giant"
          text={String(isOpen ? week : phase.week)}
          unit={isOpen ? undefined : `/ ${phase.of}`}
          label={copy.weekLabel}
        />
      </div>
      <p className="max-w-[52ch] pt-4">{programs.purposes[phase.kind]}</p>
      <p className="max-w-[52ch] pt-1 text-ink-2">
        {phase.next ? copy.next(programs.phases[phase.next.kind], phase.next.inWeeks) : programs.page.deloads[program.deload]}
      </p>
      {reasons.length > 0 ? (
        <div className="mt-4 border-t border-hairline pt-3 text-sm">
          <p className="text-ink-3">{copy.whyDay}</p>
          {reasons.map((reason) => (
            <p key={reason.rule} className="text-ink-2">
              {explain(reason, unit)}
            </p>
          ))}
        </div>
      ) : null}
      {program.isOwn ? null : (
        <Link
          href={`/programs/${program.id}`}
          prefetch={false}
          className="mt-2 -mb-2 inline-flex min-h-11 items-center rounded-control font-medium text-accent-text underline underline-offset-4"
        >
          {copy.about}
        </Link>
      )}
    </Card>
  );
}
