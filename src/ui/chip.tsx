import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

type Props = Omit<ComponentProps<"button">, "className" | "style"> & {
  /** For filters: on or off. Leave out for a chip that simply does something. */
  selected?: boolean | undefined;
  icon?: ReactNode;
};

/** A pill that filters or suggests; 44 px high. */
export function Chip({ selected, icon, children, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      aria-pressed={selected}
      className={cx(
        "press inline-flex min-h-11 max-w-full shrink-0 items-center gap-1.5 rounded-full px-4 text-start text-sm font-medium disabled:text-ink-off",
        selected ? "bg-accent text-accent-label" : "bg-field text-ink shadow-card hover:bg-raised",
        "forced-colors:border forced-colors:aria-pressed:outline-2",
      )}
    >
      {icon}
      {children}
    </button>
  );
}
