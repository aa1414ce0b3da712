import type { ReactNode } from "react";
import { Button } from "./button";
import { clockText } from "./clock-text";
import { cx } from "./cx";
import { Digits } from "./digits";
import { Dock } from "./dock";
import { RingGauge } from "./ring-gauge";

type Move = { text: string; label: string };

type Props = {
  /** Names the region: "Rest". */
  label: string;
  secondsLeft: number;
  secondsTotal: number;
  /** "of 2:30", in the ring. */
  total: string;
  /** "−15", "+15", "Skip" with their spoken names. */
  minus: Move;
  plus: Move;
  skip: Move;
  onAdd: (seconds: -15 | 15) => void;
  onSkip: () => void;
  /** The next set: name and numbers. */
  next?: ReactNode;
  /** Said once by screen readers: at the start, ten seconds before the end, at the end. */
  announce?: string | undefined;
};

/** The rest takes the dock's place; the rows above stay in reach. */
export function RestDock(props: Props) {
  const { label, secondsLeft, secondsTotal, total, minus, plus, skip, onAdd, onSkip, next, announce } = props;
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
          <span className="text-xs text-ink-3">{total}</span>
        </RingGauge>
      </div>
      {next ? <div className="border-t border-hairline pt-3">{next}</div> : null}
      <div className="grid grid-cols-3 gap-2">
        <Step move={minus} onPress={() => onAdd(-15)} />
        <Step move={plus} onPress={() => onAdd(15)} />
        <Button size="lg" className="px-2" aria-label={skip.label} onClick={onSkip}>
          {skip.text}
        </Button>
      </div>
      <p role="status" className="sr-only">
        {announce}
      </p>
    </Dock>
  );
}

function Step({ move, onPress }: { move: Move; onPress: () => void }) {
  return (
    <Button variant="secondary" size="lg" className="num px-2" aria-label={move.label} onClick={onPress}>
      {move.text}
    </Button>
  );
}
