import { cx } from "@/ui/cx";
import { Digits } from "@/ui/digits";

type Props = {
  /** Names the question. */
  label: string;
  /** Hides the label where the question stands above already. */
  labelHidden?: boolean;
  options: readonly { value: number; text: string; spoken: string }[];
  /** What the two ends mean. */
  ends?: readonly [string, string];
  value: number | null;
  onPick: (value: number) => void;
};

/** A row of answers, one tap each; the chosen one is lit. */
export function ScaleRow({ label, labelHidden = false, options, ends, value, onPick }: Props) {
  return (
    <fieldset className="grid min-w-0 gap-1.5">
      <legend className={cx("pb-1.5 text-sm font-medium text-ink-2", labelHidden && "sr-only")}>{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            aria-label={option.spoken}
            aria-pressed={value === option.value}
            onClick={() => onPick(option.value)}
            className={cx(
              "press grid min-h-12 min-w-11 flex-1 place-content-center rounded-control px-1 font-medium whitespace-nowrap forced-colors:border",
              value === option.value ? "bg-accent text-accent-label" : "bg-field text-ink shadow-card hover:bg-raised",
            )}
          >
            <Digits text={option.text} />
          </button>
        ))}
      </div>
      {ends ? (
        <div aria-hidden="true" className="flex justify-between gap-4 text-xs text-ink-2">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      ) : null}
    </fieldset>
  );
}
