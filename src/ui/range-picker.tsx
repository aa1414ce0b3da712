import { progress } from "@/lib/copy/en/progress";
import { SegmentedControl } from "./segmented-control";

/** Days back from today; null is everything. */
export const RANGE_DAYS = { "4w": 28, "12w": 84, "6m": 182, "1y": 365, all: null } as const;
export type Range = keyof typeof RANGE_DAYS;
export const RANGES = Object.keys(RANGE_DAYS) as Range[];

/** How far a chart looks back. */
export function RangePicker({ value, onChange }: { value: Range; onChange: (range: Range) => void }) {
  return (
    // Large type on a small screen: the bar scrolls by itself instead of widening the page.
    <div className="-m-1 min-w-0 overflow-x-auto p-1 [scrollbar-width:none]">
      <SegmentedControl
        label={progress.rangeLabel}
        labelHidden
        options={RANGES.map((id) => ({ value: id, label: progress.rangesShort[id] }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
