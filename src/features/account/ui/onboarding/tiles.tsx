import type { ReactNode } from "react";
import { useId } from "react";
import { cx } from "@/ui/cx";
import { OptionTile } from "@/ui/option-tile";

type Props<T extends string> = {
  legend: string;
  options: readonly { value: T; title: string; detail?: ReactNode; lead?: ReactNode }[];
  value: T | null;
  onChange: (value: T) => void;
  legendHidden?: boolean | undefined;
  /** Long answers stand one under the other. */
  columns?: 1 | 2 | undefined;
  /** Needed to go on: the dock leads here while nothing is chosen. */
  required?: boolean | undefined;
};

/** Exclusive answers as large tiles. */
export function Tiles<T extends string>({ legend, options, value, onChange, legendHidden, columns = 2, required }: Props<T>) {
  const name = useId();
  return (
    <fieldset data-unanswered={(required && value === null) || undefined} className="min-w-0 scroll-mt-16">
      <legend className={legendHidden ? "sr-only" : "pb-3 text-lg font-semibold"}>{legend}</legend>
      <div className={cx("grid grid-cols-1 gap-2", columns === 2 && "sm:grid-cols-2")}>
        {options.map((option) => (
          <OptionTile
            key={option.value}
            name={name}
            value={option.value}
            title={option.title}
            detail={option.detail}
            lead={option.lead}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
