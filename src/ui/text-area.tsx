"use client";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "./cx";
import { describedBy, FIELD_LOOK, Field } from "./field";

type Props = Omit<ComponentProps<"textarea">, "className" | "style"> & {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  labelHidden?: boolean | undefined;
};

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea({ label, hint, error, labelHidden, id, rows = 3, ...rest }: Props) {
  const own = useId();
  const fieldId = id ?? own;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} labelHidden={labelHidden}>
      <textarea
        {...rest}
        {...describedBy(fieldId, hint, error)}
        id={fieldId}
        rows={rows}
        className={cx(FIELD_LOOK, "field-sizing-content max-h-60 resize-none py-3")}
      />
    </Field>
  );
}
