"use client";
import type { KeyboardEvent } from "react";

export type Pick = {
  /** Names the control: "Weigh-ins by day". */
  label: string;
  /** Which point is lit; null for none. */
  index: number | null;
  /** A point in words: "Nov 12: 80 kg". */
  textOf: (index: number) => string;
  onPick: (index: number) => void;
};

type Props = Pick & {
  /** Positions of the points from 0 to 1, in order. */
  spots: readonly number[];
  /** The part of the picture that holds data. */
  full: boolean;
};

const STEPS = 1000;

/**
 * One slider over a chart: a thumb anywhere lands on the nearest point and can drag, a keyboard steps from point to point,
 * and each point is read in words. One stop for the tab key instead of a hundred.
 */
export function ChartPicker({ label, index, textOf, onPick, spots, full }: Props) {
  const last = spots.length - 1;
  const here = Math.min(index ?? last, last);
  const choose = (target: EventTarget & HTMLInputElement) => onPick(nearest(spots, Number(target.value) / STEPS));
  const step = (event: KeyboardEvent<HTMLInputElement>) => {
    const next = stepped(event.key, here, last);
    if (next === null) return;
    event.preventDefault();
    onPick(next);
  };
  if (spots.length === 0) return null;
  return (
    <input
      type="range"
      min={0}
      max={STEPS}
      value={Math.round((spots[here] ?? 0) * STEPS)}
      aria-label={label}
      aria-valuetext={textOf(here)}
      onChange={(event) => choose(event.target)}
      onClick={(event) => choose(event.currentTarget)}
      onKeyDown={step}
      // The widths are those of the plot: PLOT_LEFT, and the room the last value needs.
      className={`absolute top-0 start-[9%] h-48 cursor-pointer touch-pan-y opacity-0 ${full ? "w-[91%]" : "w-[75%]"}`}
    />
  );
}

function stepped(key: string, here: number, last: number): number | null {
  if (key === "ArrowLeft" || key === "ArrowDown") return Math.max(0, here - 1);
  if (key === "ArrowRight" || key === "ArrowUp") return Math.min(last, here + 1);
  if (key === "Home") return 0;
  return key === "End" ? last : null;
}

function nearest(spots: readonly number[], at: number): number {
  return spots.reduce((best, spot, i) => (Math.abs(spot - at) < Math.abs((spots[best] ?? 0) - at) ? i : best), 0);
}
