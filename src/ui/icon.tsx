import { cx } from "./cx";
import { ICON_PATHS, type IconName } from "./icon-paths";

type Props = { name: IconName; size?: 16 | 20 | 24 | 28 | 32 | undefined; className?: string | undefined };

/** A 2 px rounded line glyph in the current color; always decoration, the words stand beside it. */
export function Icon({ name, size = 24, className }: Props) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={size === 16 ? 2.4 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={cx("shrink-0", className)}
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
