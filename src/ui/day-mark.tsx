export type DayState = "done" | "missed" | "today" | "next" | "planned" | "deload" | "rest";

/** A training day as a sign: filled done, ringed next, outlined planned, dashed deload, struck missed, a dot for rest. */
export function DayMark({ state }: { state: DayState }) {
  return (
    <svg
      viewBox="0 0 28 28"
      className="h-auto w-full max-w-7"
      fill="none"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {state === "done" ? (
        <>
          <rect x="1" y="1" width="26" height="26" rx="8" className="fill-coach" />
          <path d="M8.5 14.5l4 4 7.5-8.5" className="stroke-coach-label" strokeWidth="2.6" />
        </>
      ) : null}
      {state === "today" || state === "next" ? (
        <>
          <rect x="2" y="2" width="24" height="24" rx="7" className="stroke-coach-graphic" strokeWidth="2.5" />
          {state === "today" ? <path d="M11.5 9.5v9l7-4.5z" className="fill-coach-graphic stroke-coach-graphic" /> : null}
        </>
      ) : null}
      {state === "planned" ? <rect x="2" y="2" width="24" height="24" rx="7" className="stroke-line-strong" /> : null}
      {state === "deload" ? (
        <rect x="2" y="2" width="24" height="24" rx="7" className="stroke-line-strong" strokeDasharray="3 4.5" />
      ) : null}
      {state === "rest" ? <path d="M14 14h.01" className="stroke-line-strong" strokeWidth="5" /> : null}
      {state === "missed" ? (
        <>
          <rect x="2" y="2" width="24" height="24" rx="7" className="stroke-line" />
          <path d="M9 19l10-10" className="stroke-line-strong" />
        </>
      ) : null}
    </svg>
  );
}
