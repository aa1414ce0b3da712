const QUARTERS = [25, 50, 75] as const;

/** The way covered, with a notch at each quarter; 0 to 100. */
export function GoalBar({ pct, label, quarters }: { pct: number; label: string; quarters: boolean }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className="h-2 w-full overflow-clip rounded-full forced-colors:border"
    >
      <rect width="100" height="8" className="fill-line" />
      <rect width={Math.min(100, Math.max(0, pct))} height="8" className="fill-coach-graphic" />
      {quarters ? QUARTERS.map((at) => <rect key={at} x={at - 0.3} width="0.6" height="8" className="fill-card" />) : null}
    </svg>
  );
}
