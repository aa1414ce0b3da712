import { cx } from "@/ui/cx";

/** The M in the color of the text, the o as the ring of momentum, open where it moves on; the link around it says the name. */
export function Wordmark({ className }: { className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 62 36"
      fill="none"
      strokeWidth="6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={cx("shrink-0", className)}
    >
      <path d="M4 32V5l11.5 15L27 5v27" stroke="currentColor" />
      <path d="M56.54 18.43A10.5 10.5 0 1 1 50.6 11.83" className="stroke-accent-graphic" />
    </svg>
  );
}
