import { cx } from "./cx";

type Segment = {
  id: string /** Read aloud: "Bench press, 2 of 4 sets". */;
  label: string;
  done: number;
  total: number;
  current?: boolean | undefined;
};
type Props = {
  label: string;
  segments: readonly Segment[];
  /** Makes each segment a jump with a 44 px target. */
  onJump?: ((id: string) => void) | undefined;
};

/** One bar for each part; it fills as sets are done, the current one stands higher. */
export function ProgressSegments({ label, segments, onJump }: Props) {
  return (
    <ol aria-label={label} className="flex gap-1">
      {segments.map((segment) => (
        <li key={segment.id} className="min-w-0 flex-1" aria-current={segment.current ? "step" : undefined}>
          {onJump ? (
            <button
              type="button"
              onClick={() => onJump(segment.id)}
              className="flex min-h-11 w-full items-center rounded-control"
            >
              <Bar segment={segment} />
            </button>
          ) : (
            <Bar segment={segment} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Bar({ segment }: { segment: Segment }) {
  const share = segment.total > 0 ? Math.min(1, segment.done / segment.total) : 0;
  return (
    <>
      <span className="sr-only">{segment.label}</span>
      <svg
        aria-hidden="true"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        className={cx("w-full overflow-clip rounded-full forced-colors:border", segment.current ? "h-2" : "h-1")}
      >
        <rect width="100" height="8" className={segment.current ? "fill-line-strong" : "fill-line"} />
        <rect width={share * 100} height="8" className="fill-coach-graphic" />
      </svg>
    </>
  );
}
