import type { ComponentProps } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import type { IconName } from "./icon-paths";

type Props = Omit<ComponentProps<"button">, "style" | "children" | "aria-label"> & {
  icon: IconName;
  /** Read aloud; there is no visible text. */
  label: string;
  tone?: "plain" | "filled" | "danger" | undefined;
  size?: "md" | "lg" | undefined;
};

/** A round 44 px (lg 56 px) target with one glyph. */
export function IconButton({ icon, label, tone = "plain", size = "md", className, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={cx(
        "press inline-flex shrink-0 items-center justify-center rounded-full disabled:text-ink-off",
        size === "lg" ? "size-14" : "size-11",
        TONE[tone],
        className,
      )}
    >
      <Icon name={icon} size={size === "lg" ? 28 : 24} />
    </button>
  );
}

const TONE = {
  plain: "text-ink-2 hover:bg-press hover:text-ink",
  filled: "bg-tonal text-ink",
  danger: "text-error-text hover:bg-press",
} as const;
