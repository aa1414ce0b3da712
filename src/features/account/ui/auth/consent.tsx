import { type ReactNode, useId } from "react";
import { Icon } from "@/ui/icon";

type Props = { name: string; children: ReactNode; error: string | undefined };

/** A checkbox for a sentence that may hold links, which is why it is no tile. The box is 24 px, its target 44. */
export function Consent({ name, children, error }: Props) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <div className="flex items-start gap-1">
        <span className="relative -ms-2.5 grid size-11 shrink-0 place-content-center rounded-control has-focus-visible:outline-2 has-focus-visible:-outline-offset-4 has-focus-visible:outline-[var(--mo-focus)]">
          <input
            id={id}
            type="checkbox"
            name={name}
            required
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
            className="peer absolute inset-0 cursor-pointer opacity-0"
          />
          <span
            aria-hidden="true"
            className="pointer-events-none grid size-6 place-content-center rounded-[6px] border-2 border-line-strong bg-field text-accent-label peer-checked:border-accent peer-checked:bg-accent peer-aria-invalid:border-error [&>svg]:opacity-0 peer-checked:[&>svg]:opacity-100"
          >
            <Icon name="check" size={16} />
          </span>
        </span>
        <label htmlFor={id} className="min-h-11 flex-1 cursor-pointer py-2.5 text-sm text-ink-2">
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
