"use client";
import type { ReactNode } from "react";
import type { WarmupAction, WarmupChoice, WarmupProgress } from "@/domain/warmup-progress";
import { frame } from "@/lib/copy/en/frame";
import { warmup as copy } from "@/lib/copy/en/warmup";
import { explain } from "@/lib/copy/explain";
import { Sheet } from "@/ui/sheet";
import type { GuidedWarmup } from "../../client/use-warmup";
import { WarmupLength, WarmupParts } from "./warmup-choice";
import { WarmupList } from "./warmup-list";

type Props = {
  warmup: GuidedWarmup;
  progress: WarmupProgress | null;
  act: (action: WarmupAction) => void;
  onChoice: (choice: WarmupChoice) => void;
  onClose: () => void;
  footer: ReactNode;
};

/** What to do before the first set, how long, and why it is this. */
export function WarmupSheet({ warmup, progress, act, onChoice, onClose, footer }: Props) {
  const { plan, choice, unit, movementOf } = warmup;
  const adapted = plan?.reasons.filter(({ rule }) => rule === "warmup.swap" || rule === "warmup.pain-skip") ?? [];
  return (
    <Sheet open tall onClose={onClose} title={copy.title} closeLabel={frame.actions.close} footer={footer}>
      <div className="grid gap-6">
        <WarmupLength choice={choice} onChange={onChoice} />
        {plan === null ? <p className="text-ink-2">{copy.offline}</p> : null}
        {plan?.value.length === 0 ? <p className="text-ink-2">{copy.empty}</p> : null}
        {plan ? <WarmupList phases={plan.value} movementOf={movementOf} progress={progress} act={act} /> : null}
        {adapted.length > 0 ? (
          <ul className="grid gap-1 text-sm text-ink-2">
            {adapted.map((reason) => (
              <li key={JSON.stringify(reason.facts)}>{explain(reason, unit)}</li>
            ))}
          </ul>
        ) : null}
        <WarmupParts choice={choice} onChange={onChoice} />
      </div>
    </Sheet>
  );
}
