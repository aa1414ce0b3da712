import { Chip } from "@/ui/chip";

type Props<T extends string | number> = {
  legend: string;
  hint?: string | undefined;
  options: readonly { value: T; label: string; disabled?: boolean }[];
  chosen: readonly T[];
  onToggle: (value: T) => void;
  /** A field among fields instead of a question of its own. */
  quiet?: boolean | undefined;
};

/** Several answers, or one that can be taken back. */
export function Chips<T extends string | number>({ legend, hint, options, chosen, onToggle, quiet }: Props<T>) {
  return (
    <fieldset className="min-w-0">
      <legend className={quiet ? "text-sm font-medium text-ink-2" : "pb-1 text-lg font-semibold"}>{legend}</legend>
      {hint && !quiet ? <p className="text-sm text-ink-2">{hint}</p> : null}
      <div className="flex flex-wrap gap-2 pt-2">
        {options.map(({ value, label, disabled }) => (
          <Chip key={value} selected={chosen.includes(value)} disabled={disabled} onClick={() => onToggle(value)}>
            {label}
          </Chip>
        ))}
      </div>
      {hint && quiet ? <p className="pt-1.5 text-sm text-ink-3">{hint}</p> : null}
    </fieldset>
  );
}

/** The list with a value added or taken out. */
export function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}
