import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";

type Props = {
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** The label is read aloud but not painted. */
  labelHidden?: boolean | undefined;
  children: ReactNode;
};

/** Label above, control, then the hint or, in its place, what went wrong. */
export function Field({ id, label, hint, error, labelHidden, children }: Props) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className={cx("text-sm font-medium text-ink-2", labelHidden && "sr-only")}>
        {label}
      </label>
      {/* Without a key: a field that is made anew would lose what was typed. */}
      <div className={cx(error && "mo-shake")}>{children}</div>
      {error ? (
        <p id={`${id}-error`} role="alert" className="flex items-start gap-1.5 text-sm text-error-text">
          <Icon name="alert" size={16} className="mt-0.5" />
          {error}
        </p>
      ) : hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink-3">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** What an input carries so that its hint or error is read with it. */
export function describedBy(id: string, hint: ReactNode, error: string | undefined) {
  return {
    "aria-invalid": error ? true : undefined,
    "aria-describedby": error ? `${id}-error` : hint ? `${id}-hint` : undefined,
  } as const;
}

/** The outline every typed field shares: 48 px, 3:1 border, grows brighter in focus. */
export const FIELD_LOOK =
  "min-h-12 w-full rounded-button border border-line-strong bg-field px-3.5 text-ink placeholder:text-ink-3 " +
  "hover:border-ink-3 focus-visible:border-transparent disabled:border-line disabled:text-ink-off " +
  "aria-invalid:border-error aria-invalid:focus-visible:border-transparent";
