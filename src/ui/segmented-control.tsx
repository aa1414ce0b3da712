import { useId } from "react";
import { cx } from "./cx";

type Props<T extends string> = {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
  labelHidden?: boolean | undefined;
};

/** Two to five exclusive choices in one bar: radios underneath, so arrow keys move. */
export function SegmentedControl<T extends string>({ label, options, value, onChange, labelHidden }: Props<T>) {
  const name = useId();
  return (
    <fieldset className="grid min-w-0 grid-cols-1 gap-1.5">
      <legend className={cx("mb-1.5 text-sm font-medium text-ink-2", labelHidden && "sr-only")}>{label}</legend>
      <div className="flex flex-wrap rounded-button bg-field p-1 shadow-card">
        {options.map((option) => (
          <label
            key={option.value}
            className={cx(
              "press relative grid min-h-11 min-w-min flex-1 cursor-pointer place-content-center rounded-control px-2 text-center text-sm font-medium",
              "text-ink-2 has-checked:bg-raised has-checked:font-semibold has-checked:text-ink has-checked:shadow-card",
              "has-checked:outline-2 has-checked:-outline-offset-2 has-checked:outline-accent-graphic",
              "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-[var(--mo-focus)]",
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
