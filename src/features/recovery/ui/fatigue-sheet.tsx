import type { Unit } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { recovery } from "@/lib/copy/en/recovery";
import { explain } from "@/lib/copy/explain";
import { Sheet } from "@/ui/sheet";
import type { Recovery } from "../summarize";

const copy = recovery.fatigue;

type Props = Pick<Recovery, "fatigue" | "readiness"> & { unit: Unit; onClose: () => void };

/** The five factors with their points and why; what is not known says so. */
export function FatigueSheet({ fatigue, readiness, unit, onClose }: Props) {
  return (
    <Sheet open reading onClose={onClose} title={copy.sheet} closeLabel={frame.actions.close}>
      <FactorList factors={fatigue.factors} unit={unit} />
      <div className="grid gap-2 pt-5 text-sm text-ink-2">
        {fatigue.isPartial ? <p>{copy.partialWhy}</p> : null}
        <p>{explain(readiness.because, unit)}</p>
      </div>
    </Sheet>
  );
}

/** One row a factor: its name, its points, its reason. */
export function FactorList({ factors, unit }: { factors: Recovery["fatigue"]["factors"]; unit: Unit }) {
  return (
    <ul className="[&>li+li]:border-t [&>li+li]:border-hairline">
      {factors.map(({ name, points, max, isKnown, because }) => (
        <li key={name} className="grid gap-1 py-3">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="font-medium">{copy.factors[name]}</span>
            <span className={isKnown && points > 0 ? "num text-warning-text" : "num text-ink-2"}>
              {isKnown ? copy.points(points, max) : copy.unknown}
            </span>
          </p>
          <p className="text-sm text-ink-2">{explain(because, unit)}</p>
        </li>
      ))}
    </ul>
  );
}
