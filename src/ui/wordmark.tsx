type Props = { /** Read aloud. */ label: string; size?: "md" | "lg" | undefined };

/** Mo, written as two plates on a bar: the round o is the lamp. */
export function Wordmark({ label, size = "md" }: Props) {
  return (
    <svg
      viewBox="0 0 65 32"
      role="img"
      aria-label={label}
      fill="none"
      strokeWidth="6"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={size === "lg" ? "h-12 w-auto" : "h-7 w-auto"}
    >
      <path d="M4 28V5l12 15L28 5v23" className="stroke-ink" />
      <circle cx="49.5" cy="18" r="10.5" className="stroke-coach-graphic" />
    </svg>
  );
}
