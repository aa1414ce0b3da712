"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { cx } from "./cx";

type Props = {
  /** "Effort, RPE" */
  label: string;
  /** Lowest to highest, in halves: 6 to 10 or 0 to 4. */
  values: readonly number[];
  value: number | null;
  /** Null when the chosen value is tapped again. */
  onChange: (value: number | null) => void;
  /** The sentence for a value, "Two more reps in the tank". */
  meaning: (value: number) => string;
  /** The scale and what the chosen value means, above the ruler. */
  caption?: ReactNode;
};

/**
 * A ruler of effort: whole values are numbers, halves are the ticks between. A number is 44 px wide, a tick 32, so that the
 * whole scale stands on a phone of 360 px without scrolling.
 */
export function EffortStrip({ label, values, value, onChange, meaning, caption }: Props) {
  const name = useId();
  const strip = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const chosen = strip.current?.querySelector<HTMLElement>("label:has(input:checked)");
    const room = strip.current?.lastElementChild;
    if (chosen && room) room.scrollLeft = chosen.offsetLeft - room.clientWidth / 2 + chosen.clientWidth / 2;
  });
  return (
    <fieldset ref={strip} aria-label={label} className="min-w-0">
      {caption ? <div className="px-4 pb-1 md:px-0">{caption}</div> : null}
      <div className="flex snap-x overflow-x-auto overscroll-x-contain [scrollbar-width:none]">
        {values.map((step) => (
          <label
            key={step}
            title={meaning(step)}
            className={cx(
              "num relative grid h-12 flex-1 cursor-pointer snap-center place-content-center rounded-control",
              "has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-[var(--mo-focus)]",
              "has-checked:bg-coach has-checked:text-coach-label forced-colors:has-checked:outline-2",
              Number.isInteger(step) ? "min-w-11 text-xl text-ink" : "min-w-8 text-xs text-ink-3",
            )}
          >
            <input
              type="radio"
              name={name}
              aria-label={`${step} · ${meaning(step)}`}
              checked={step === value}
              onChange={() => onChange(step)}
              onClick={() => {
                if (step === value) onChange(null);
              }}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {Number.isInteger(step) ? step : ".5"}
            <span
              aria-hidden="true"
              className={cx("absolute inset-x-0 bottom-0 mx-auto w-px bg-line-strong", Number.isInteger(step) ? "h-2" : "h-1")}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
