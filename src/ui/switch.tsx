import { type ReactNode, useId } from "react";
import { cx } from "./cx";

type Props = {
  label: string;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean | undefined;
};

/** On or off, effective at once; the whole row is the target. */
export function Switch({ label, hint, checked, onChange, disabled }: Props) {
  const id = useId();
  return (
    <label htmlFor={id} className={cx("flex min-h-12 cursor-pointer items-center gap-4 py-1", disabled && "text-ink-off")}>
      <span className="min-w-0 flex-1">
        <span className="block">{label}</span>
        {hint ? <span className="block text-sm text-ink-3">{hint}</span> : null}
      </span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={checked}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className="mo-switch"
      />
    </label>
  );
}
