"use client";
import { useId } from "react";
import { Chip } from "@/ui/chip";
import { Field } from "@/ui/field";
import { Icon } from "@/ui/icon";
import { Select } from "@/ui/select";

type Props<T extends string> = {
  label: string;
  /** Stands where nothing is chosen. */
  none: string;
  add: string;
  remove: string;
  names: Readonly<Record<T, string>>;
  options: readonly T[];
  value: readonly T[];
  max: number;
  error?: string | undefined;
  onChange: (value: T[]) => void;
};

/** Several of a long list: what is chosen as chips, a tap takes one out; the phone's own picker adds. */
export function PickField<T extends string>({ label, none, add, remove, names, options, value, max, error, onChange }: Props<T>) {
  const id = useId();
  const left = options.filter((one) => !value.includes(one));
  return (
    <Field id={id} label={label} error={error}>
      <div className="grid gap-2">
        {value.length > 0 ? (
          <div className="flex flex-wrap gap-2">
            {value.map((one) => (
              <Chip
                key={one}
                aria-label={`${remove}: ${names[one]}`}
                onClick={() => onChange(value.filter((each) => each !== one))}
              >
                {names[one]}
                <Icon name="close" size={16} className="-me-1 text-ink-3" />
              </Chip>
            ))}
          </div>
        ) : null}
        {value.length < max ? (
          <Select
            id={id}
            label={label}
            labelHidden
            options={[
              { value: "", label: value.length === 0 ? none : add },
              ...left.map((one) => ({ value: one, label: names[one] })),
            ]}
            value=""
            onChange={(event) => {
              const chosen = left.find((one) => one === event.target.value);
              if (chosen) onChange([...value, chosen]);
            }}
          />
        ) : null}
      </div>
    </Field>
  );
}
