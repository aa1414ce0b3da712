import type { ReactNode } from "react";
import { cx } from "./cx";

type Props = {
  label: string;
  children: ReactNode;
  /** Raises the dock above the bottom bar instead of standing on the screen's edge. */
  aboveBar?: boolean | undefined;
  className?: string | undefined;
};

/**
 * The ground at the bottom for what the thumb does. It is sticky, in the flow of the page: rows scroll clear of it
 * instead of hiding under it. Put it last in a column that is at least as high as the screen.
 */
export function Dock({ label, children, aboveBar, className }: Props) {
  return (
    <section
      aria-label={label}
      className={cx(
        "mo-dock sticky z-dock -mx-4 mt-auto grid grid-cols-1 gap-3 rounded-t-sheet bg-group px-4 pt-4 shadow-[inset_0_1px_0_0_var(--mo-hairline)] md:mx-0",
        aboveBar ? "bottom-[var(--mo-bar)] pb-3 lg:bottom-0" : "bottom-0 pb-[max(0.75rem,env(safe-area-inset-bottom))]",
        "forced-colors:border-t",
        className,
      )}
    >
      {children}
    </section>
  );
}
