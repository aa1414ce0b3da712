"use client";
import { type ComponentProps, type ReactNode, useId, useState } from "react";
import { cx } from "./cx";
import { describedBy, FIELD_LOOK, Field } from "./field";
import { IconButton } from "./icon-button";

type Props = Omit<ComponentProps<"input">, "className" | "style" | "size"> & {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  labelHidden?: boolean | undefined;
  /** For passwords: the two names of the eye. Without it there is no eye. */
  reveal?: { show: string; hide: string } | undefined;
};

/** One line of text. Controlled or not, as a plain input is. */
export function TextField({ label, hint, error, labelHidden, reveal, id, type = "text", ...rest }: Props) {
  const own = useId();
  const fieldId = id ?? own;
  const [shown, setShown] = useState(false);
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} labelHidden={labelHidden}>
      <div className="relative">
        <input
          {...rest}
          {...describedBy(fieldId, hint, error)}
          id={fieldId}
          type={reveal && shown ? "text" : type}
          className={cx(FIELD_LOOK, reveal && "pe-13")}
        />
        {reveal ? (
          <IconButton
            icon={shown ? "eyeOff" : "eye"}
            label={shown ? reveal.hide : reveal.show}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="absolute end-0.5 top-0.5"
          />
        ) : null}
      </div>
    </Field>
  );
}
