import { siteDemo } from "@/lib/copy/en/site-demo";
import { formatNumber } from "@/lib/copy/format";
import { cx } from "@/ui/cx";
import { Digits } from "@/ui/digits";
import { Icon } from "@/ui/icon";
import type { DemoSet } from "./mini-log";

type Props = { set: DemoSet; number: number; isActive: boolean };

/** One set: quiet when planned, lit when next, tinted and checked when done. */
export function MiniLoggerRow({ set, number, isActive }: Props) {
  const copy = siteDemo.logger;
  const state = set.done ? copy.logged : isActive ? copy.upNext : "";
  return (
    <li
      className={cx(
        "flex min-h-15 items-center gap-4 rounded-button px-3",
        set.done && "mo-rise bg-[color-mix(in_srgb,var(--mo-coach)_13%,transparent)]",
        isActive && "bg-field",
      )}
    >
      <span className="num w-5 text-sm text-ink-3">
        <span className="sr-only">{copy.set(number)}</span>
        <span aria-hidden="true">{number}</span>
      </span>
      <span
        className={cx(
          "num min-w-0 flex-1",
          isActive ? "text-[min(2.25rem,9.5vw)]" : "text-[min(1.25rem,7vw)]",
          !isActive && !set.done && "text-ink-3",
        )}
      >
        <Digits text={formatNumber(set.kg)} />
        <span className="unit">{copy.unit}</span>
        <span className="mx-[0.5em] text-[0.7em] text-ink-3">×</span>
        {formatNumber(set.reps)}
      </span>
      {state ? <span className="sr-only">{state}</span> : null}
      <span
        aria-hidden="true"
        className={cx(
          "grid size-8 place-content-center rounded-full",
          set.done ? "bg-coach text-coach-label" : "text-transparent ring-2 ring-inset ring-[var(--mo-border-strong)]",
        )}
      >
        <Icon name="check" size={20} />
      </span>
    </li>
  );
}
