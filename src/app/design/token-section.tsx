import { cx } from "@/ui/cx";

const GROUNDS = ["bg-page", "bg-group", "bg-card", "bg-field", "bg-raised"] as const;
const WORDS = [
  "text-ink",
  "text-ink-2",
  "text-ink-3",
  "text-accent-text",
  "text-second-text",
  "text-third-text",
  "text-success-text",
  "text-warning-text",
  "text-error-text",
  "text-info-text",
  "text-coach-text",
] as const;
const FILLS = [
  ["bg-accent text-accent-label", "accent"],
  ["bg-second text-second-label", "second"],
  ["bg-third text-third-label", "third"],
  ["bg-success text-success-label", "success"],
  ["bg-error text-error-label", "error"],
  ["bg-coach text-coach-label", "coach"],
] as const;
const DAYS = ["bg-push", "bg-pull", "bg-legs", "bg-mobility", "bg-cardio"] as const;

/** Every word color on every ground, and every fill under its label. */
export function TokenSection() {
  return (
    <>
      <div className="overflow-clip rounded-card shadow-card">
        {GROUNDS.map((ground) => (
          <div key={ground} className={cx("flex flex-wrap gap-x-4 gap-y-1 px-4 py-3 text-sm", ground)}>
            {WORDS.map((word) => (
              <span key={word} className={word}>
                {word.replace("text-", "")}
              </span>
            ))}
          </div>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        {FILLS.map(([look, name]) => (
          <span key={name} className={cx("rounded-button px-3 py-2 text-sm font-semibold", look)}>
            {name}
          </span>
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        {DAYS.map((day) => (
          <span key={day} className="flex items-center gap-2 text-sm text-ink-2">
            <span className={cx("h-6 w-[3px]", day)} />
            {day.replace("bg-", "")}
          </span>
        ))}
      </div>
    </>
  );
}
