"use client";
import { type ComponentProps, type ReactNode, useId, useState } from "react";
import { cx } from "./cx";
import { describedBy, FIELD_LOOK, Field } from "./field";
import { parseDecimal } from "./parse-decimal";

type Props = Omit<ComponentProps<"input">, "className" | "style" | "type" | "value" | "defaultValue" | "onChange" | "size"> & {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  labelHidden?: boolean | undefined;
  value: number | null;
  /** Called with each readable number, and with null when the field is emptied. */
  onNumber: (value: number | null) => void;
  unit?: ReactNode;
  /** Whole numbers bring up the keypad without a point. */
  whole?: boolean | undefined;
};

/** A number with comma or point. What is typed stays as typed; a number set from outside replaces it. */
export function NumberField({ label, hint, error, labelHidden, value, onNumber, unit, whole, id, ...rest }: Props) {
  const own = useId();
  const fieldId = id ?? own;
  const [typed, setTyped] = useState(value === null ? "" : String(value));
  const shown = parseDecimal(typed) === value ? typed : value === null ? "" : String(value);
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} labelHidden={labelHidden}>
      <div className="relative">
        <input
          {...rest}
          {...describedBy(fieldId, hint, error)}
          id={fieldId}
          type="text"
          inputMode={whole ? "numeric" : "decimal"}
          autoComplete="off"
          value={shown}
          onChange={(event) => {
            const text = event.target.value.replace(whole ? /[^\d]/g : /[^\d.,-]/g, "");
            setTyped(text);
            onNumber(parseDecimal(text));
          }}
          className={cx(FIELD_LOOK, "num text-xl tracking-normal", Boolean(unit) && "pe-14")}
        />
        {unit ? (
          <span className="pointer-events-none absolute end-4 top-1/2 -translate-y-1/2 text-sm text-ink-2">{unit}</span>
        ) : null}
      </div>
    </Field>
  );
}
