import { type ReactNode, useId } from "react";
import { Icon } from "@/ui/icon";

type Props = { name: string; children: ReactNode; error: string | undefined };

/** A checkbox for a sentence that may hold links, which is why it is no tile. */
export function Consent({ name, children, error }: Props) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <div className="flex items-start gap-3">
        <input
          id={id}
          type="checkbox"
          name={name}
          required
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="mt-0.5 size-6 shrink-0 cursor-pointer accent-[var(--mo-accent-primary)]"
        />
        <label htmlFor={id} className="min-h-11 flex-1 cursor-pointer text-sm text-ink-2">
          {children}
        </label>
      </div>
      {error ? (
        <p id={`${id}-error`} role="alert" className="flex items-start gap-1.5 text-sm text-error-text">
          <Icon name="alert" size={16} className="mt-0.5" />
          {error}
        </p>
      ) : null}
    </div>
  );
}
