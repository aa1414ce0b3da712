import { Chip } from "@/ui/chip";

type Props<T extends string | number> = {
  legend: string;
  hint?: string | undefined;
  options: readonly { value: T; label: string; disabled?: boolean }[];
  chosen: readonly T[];
  onToggle: (value: T) => void;
};

/** Several answers, or one that can be taken back. */
export function Chips<T extends string | number>({ legend, hint, options, chosen, onToggle }: Props<T>) {
  return (
    <fieldset className="min-w-0">
      <legend className="pb-1 text-lg font-semibold">{legend}</legend>
      {hint ? <p className="text-sm text-ink-2">{hint}</p> : null}
      <div className="flex flex-wrap gap-2 pt-2">
        {options.map(({ value, label, disabled }) => (
          <Chip key={value} selected={chosen.includes(value)} disabled={disabled} onClick={() => onToggle(value)}>
            {label}
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}

/** The list with a value added or taken out. */
export function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}
