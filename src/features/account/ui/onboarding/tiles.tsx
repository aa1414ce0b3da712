import type { ReactNode } from "react";
import { useId } from "react";
import { OptionTile } from "@/ui/option-tile";

type Props<T extends string> = {
  legend: string;
  options: readonly { value: T; title: string; detail?: string | undefined; lead?: ReactNode }[];
  value: T | null;
  onChange: (value: T) => void;
  legendHidden?: boolean | undefined;
};

/** Exclusive answers as large tiles. */
export function Tiles<T extends string>({ legend, options, value, onChange, legendHidden }: Props<T>) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className={legendHidden ? "sr-only" : "pb-3 text-lg font-semibold"}>{legend}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
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
