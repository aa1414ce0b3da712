"use client";
import { useProfile } from "@/features/account/client/profile";
import { progress } from "@/lib/copy/en/progress";
import { explain } from "@/lib/copy/explain";
import { Badge, type BadgeTone } from "@/ui/badge";
import { Icon } from "@/ui/icon";
import type { Lift } from "./answers";

const copy = progress.trend;
type Trend = NonNullable<Lift["trend"]>;

const TONE: Readonly<Record<Trend["status"], BadgeTone>> = {
  progressing: "success",
  plateau: "info",
  regressing: "warning",
  insufficient_data: "plain",
};

/** Whether the lift gets stronger, in one word and one sentence; and what to try when it does not. */
export function StrengthTrend({ trend }: { trend: Trend }) {
  const { unit } = useProfile().profile;
  const { status, reasons, options } = trend;
  return (
    <div className="mt-5 grid gap-2 border-t border-hairline pt-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={TONE[status]}>{copy.status[status]}</Badge>
        {reasons.map((reason) => (
          <p key={reason.rule} className="min-w-0 text-sm text-ink-2">
            {explain(reason, unit)}
          </p>
        ))}
      </div>
      {options ? (
        <details className="group">
          <summary className="press -mx-2 flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-control px-2 font-medium hover:bg-press">
            <span className="min-w-0 flex-1">{copy.options}</span>
            <Icon name="chevronDown" size={20} className="text-ink-3 group-open:rotate-180" />
          </summary>
          <ol className="grid gap-2 pt-1 pb-2">
            {options.steps.map((step, i) => (
              <li
                key={step}
                aria-current={step === options.current ? "step" : undefined}
                className="grid grid-cols-[1.5rem_1fr] text-sm text-ink-2 aria-[current]:font-medium aria-[current]:text-ink"
              >
                <span className="num">{i + 1}</span>
                <span>
                  {step === options.current ? `${copy.now} ` : ""}
                  {explain({ rule: `plateau.step.${step.replace("_", "-")}`, facts: {} }, unit)}
                </span>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}
