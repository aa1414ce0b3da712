import type { ReactNode } from "react";
import { cx } from "./cx";

export type BadgeTone = "plain" | "coach" | "success" | "warning" | "error" | "info" | "pro";
type Props = { children: ReactNode; tone?: BadgeTone | undefined; icon?: ReactNode };

/** One quiet fact beside a title: a word, never a button. */
export function Badge({ children, tone = "plain", icon }: Props) {
  return (
    <span
      className={cx(
        "inline-flex min-h-6 items-center gap-1 rounded-full px-2.5 text-xs font-medium whitespace-nowrap forced-colors:border",
        TONE[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}

const TONE: Record<BadgeTone, string> = {
  plain: "bg-press text-ink-2",
  coach: "bg-[color-mix(in_srgb,var(--mo-coach)_12%,transparent)] text-coach-text",
  success: "bg-[color-mix(in_srgb,var(--mo-success)_12%,transparent)] text-success-text",
  warning: "bg-[color-mix(in_srgb,var(--mo-warning)_12%,transparent)] text-warning-text",
  error: "bg-[color-mix(in_srgb,var(--mo-error)_12%,transparent)] text-error-text",
  info: "bg-[color-mix(in_srgb,var(--mo-info)_12%,transparent)] text-info-text",
  pro: "bg-second text-second-label",
};
