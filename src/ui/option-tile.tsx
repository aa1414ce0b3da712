import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";

type Props = {
  type?: "radio" | "checkbox" | undefined;
  name: string;
  value: string;
  title: string;
  detail?: ReactNode;
  /** An icon, an avatar or a numeral at the leading edge. */
  lead?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean | undefined;
};

/** One large answer; group several in a fieldset with a legend. */
export function OptionTile({ type = "radio", name, value, title, detail, lead, checked, onChange, disabled }: Props) {
  return (
    <label
      className={cx(
        "press relative flex min-h-16 cursor-pointer items-center gap-4 rounded-card bg-card px-4 py-3 shadow-card",
        "has-checked:bg-raised has-checked:outline-2 has-checked:-outline-offset-2 has-checked:outline-accent-graphic",
        "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-[var(--mo-focus)]",
        "has-disabled:cursor-not-allowed has-disabled:text-ink-off forced-colors:border",
      )}
    >
      <input
        type={type}
        name={name}
        value={value}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className="peer absolute inset-0 cursor-pointer opacity-0"
      />
      {lead}
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{title}</span>
        {detail ? <span className="block text-sm text-ink-2">{detail}</span> : null}
      </span>
      <span
        aria-hidden="true"
        className={cx(
          "grid size-6 shrink-0 place-content-center border-2 border-line-strong [&>svg]:opacity-0 peer-checked:[&>svg]:opacity-100",
          "peer-checked:border-accent peer-checked:bg-accent peer-checked:text-accent-label",
          type === "radio" ? "rounded-full" : "rounded-[6px]",
        )}
      >
        <Icon name="check" size={16} />
      </span>
    </label>
  );
}
