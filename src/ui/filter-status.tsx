import { Button } from "./button";

type Props = { count: string; clearLabel: string; onClear: (() => void) | null };

/** How many entries a filtered list shows, said aloud when it changes, and the way back to all of them. */
export function FilterStatus({ count, clearLabel, onClear }: Props) {
  return (
    <div className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 pt-2">
      <p role="status" className="text-ink-2">
        {count}
      </p>
      {onClear ? (
        <Button variant="link" onClick={onClear}>
          {clearLabel}
        </Button>
      ) : null}
    </div>
  );
}
