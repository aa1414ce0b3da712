import { cx } from "./cx";

type Props = {
  /** Read aloud; left out where the link around it already says the name. */
  label?: string | undefined;
  className?: string | undefined;
};

/** The M in the color of the text, the o as the ring of momentum, open where it moves on. */
export function Wordmark({ label, className = "h-7 w-auto" }: Props) {
  return (
    <svg
      viewBox="0 0 62 36"
      fill="none"
      strokeWidth="6"
      strokeLinecap="round"
      strokeLinejoin="round"
      role={label === undefined ? undefined : "img"}
      aria-label={label}
      aria-hidden={label === undefined}
      className={cx("shrink-0", className)}
    >
      <path d="M4 32V5l11.5 15L27 5v27" stroke="currentColor" />
      <path d="M56.54 18.43A10.5 10.5 0 1 1 50.6 11.83" className="stroke-accent-graphic" />
    </svg>
  );
}
