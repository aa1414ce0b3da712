"use client";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "./cx";
import { describedBy, FIELD_LOOK, Field } from "./field";
import { Icon } from "./icon";

type Props = Omit<ComponentProps<"select">, "className" | "style" | "children" | "size"> & {
  label: string;
  options: readonly { value: string; label: string; disabled?: boolean | undefined }[];
  hint?: ReactNode;
  error?: string | undefined;
  labelHidden?: boolean | undefined;
};

/** The phone's own picker behind our outline. */
export function Select({ label, options, hint, error, labelHidden, id, ...rest }: Props) {
  const own = useId();
  const fieldId = id ?? own;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} labelHidden={labelHidden}>
      <div className="relative">
        <select {...rest} {...describedBy(fieldId, hint, error)} id={fieldId} className={cx(FIELD_LOOK, "appearance-none pe-11")}>
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" size={20} className="pointer-events-none absolute end-3.5 top-3.5 text-ink-2" />
      </div>
    </Field>
  );
}
