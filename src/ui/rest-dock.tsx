import type { ReactNode } from "react";
import { Button } from "./button";
import { clockText } from "./clock-text";
import { cx } from "./cx";
import { Digits } from "./digits";
import { Dock } from "./dock";
import { RingGauge } from "./ring-gauge";

type Props = {
  /** Names the region: "Rest". */
  label: string;
  secondsLeft: number;
  secondsTotal: number;
  /** "−15", "+15" with their spoken names, and Skip. */
  minus: { text: string; label: string };
  plus: { text: string; label: string };
  skip: string;
  onAdd: (seconds: -15 | 15) => void;
  onSkip: () => void;
  /** The next set: name and numbers. */
  next?: ReactNode;
  /** Said once by screen readers: at the start, ten seconds before the end, at the end. */
  announce?: string | undefined;
};

/** The rest takes the dock's place; the rows above stay in reach. */
export function RestDock({ label, secondsLeft, secondsTotal, minus, plus, skip, onAdd, onSkip, next, announce }: Props) {
  const over = secondsLeft <= 0;
  return (
    <Dock label={label} className={cx(over && "mo-pulse-twice")}>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <div className="min-w-0">
          <p className="text-sm text-ink-2">{label}</p>
          <p
            role="timer"
            aria-live="off"
            className={cx("num -ms-1 text-giant leading-[0.95] whitespace-nowrap", over && "text-coach-text")}
          >
            <Digits text={clockText(secondsLeft)} />
          </p>
        </div>
        <RingGauge value={Math.max(0, secondsLeft)} max={Math.max(1, secondsTotal)} size={88} stroke={7}>
          <span className="num text-base text-ink-2">
            <Digits text={clockText(secondsTotal)} />
          </span>
        </RingGauge>
      </div>
      {next ? <div className="border-t border-hairline pt-3">{next}</div> : null}
      <div className="flex flex-wrap gap-2 *:flex-1 *:basis-20 *:last:flex-[1.4]">
        <Button variant="secondary" size="lg" className="num px-2" aria-label={minus.label} onClick={() => onAdd(-15)}>
          {minus.text}
        </Button>
        <Button variant="secondary" size="lg" className="num px-2" aria-label={plus.label} onClick={() => onAdd(15)}>
          {plus.text}
        </Button>
        <Button size="lg" className="px-2" onClick={onSkip}>
          {skip}
        </Button>
      </div>
      <p role="status" className="sr-only">
        {announce}
      </p>
    </Dock>
  );
}
