"use client";
import { useId } from "react";
import { cx } from "./cx";

type Props = {
  label: string;
  value: string;
  onChange: (code: string) => void;
  /** Called once when the last digit arrives, typed, pasted or filled in by the phone. */
  onComplete?: ((code: string) => void) | undefined;
  error?: string | undefined;
  length?: number | undefined;
  disabled?: boolean | undefined;
};

/** Six boxes over one real field, so that paste, autofill and screen readers see a single code. */
export function CodeInput({ label, value, onChange, onComplete, error, length = 6, disabled }: Props) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium text-ink-2">
        {label}
      </label>
      <div key={error ?? ""} className={cx("group relative flex gap-2", error && "mo-shake")}>
        <input
          id={id}
          value={value}
          disabled={disabled}
          inputMode="numeric"
          autoComplete="one-time-code"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => {
            const code = event.target.value.replace(/\D/g, "").slice(0, length);
            onChange(code);
            if (code.length === length && code !== value) onComplete?.(code);
          }}
          className="absolute inset-0 z-10 w-full cursor-text opacity-0"
        />
        {Array.from({ length }, (_, i) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the boxes are fixed places
            key={i}
            aria-hidden="true"
            className={cx(
              "num grid h-14 min-w-0 flex-1 place-content-center rounded-button border bg-field text-2xl tracking-normal",
              error ? "border-error" : "border-line-strong",
              i === Math.min(value.length, length - 1) && "group-focus-within:outline-2 group-focus-within:outline-offset-2",
              "outline-[var(--mo-focus)]",
            )}
          >
            {value[i] ?? ""}
          </span>
        ))}
      </div>
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-sm text-error-text">
          {error}
        </p>
      ) : null}
    </div>
  );
}
