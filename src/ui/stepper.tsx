import { cx } from "./cx";
import { Digits } from "./digits";
import { Icon } from "./icon";

type Props = {
  /** Names the group: "Load". */
  label: string;
  /** The number as shown, "82.5". */
  text: string;
  unit?: string | undefined;
  minusLabel: string;
  plusLabel: string;
  onStep: (direction: -1 | 1) => void;
  /** Tapping the number opens the pad. */
  onPress?: (() => void) | undefined;
  canMinus?: boolean | undefined;
  canPlus?: boolean | undefined;
  size?: "md" | "lg" | undefined;
};

/** Minus, number, plus; the number rolls when it changes. */
export function Stepper(props: Props) {
  const { label, text, unit, minusLabel, plusLabel, onStep, onPress, canMinus = true, canPlus = true, size = "md" } = props;
  const height = size === "lg" ? "min-h-16" : "min-h-12";
  const number = (
    <>
      <span key={text} className="mo-roll">
        <Digits text={text} />
      </span>
      {unit ? <span className="unit">{unit}</span> : null}
    </>
  );
  const numberLook = cx(
    "num min-w-0 flex-1 px-0.5 text-center whitespace-nowrap",
    size === "lg" ? (text.length > 4 ? "text-2xl" : "text-3xl") : "text-xl",
  );
  return (
    <fieldset aria-label={label} className="min-w-0">
      {/* A fieldset does not stretch its children, the row inside it does. */}
      <div className={cx("flex items-stretch rounded-button bg-field shadow-card forced-colors:border", height)}>
        <StepButton icon="minus" label={minusLabel} disabled={!canMinus} onClick={() => onStep(-1)} />
        {onPress ? (
          <button
            type="button"
            onClick={onPress}
            aria-label={`${label}: ${text}${unit ?? ""}`}
            className={cx("press", numberLook)}
          >
            {number}
          </button>
        ) : (
          <output className={cx("grid place-content-center grid-flow-col items-baseline", numberLook)}>{number}</output>
        )}
        <StepButton icon="plus" label={plusLabel} disabled={!canPlus} onClick={() => onStep(1)} />
      </div>
    </fieldset>
  );
}

type StepProps = { icon: "minus" | "plus"; label: string; disabled: boolean; onClick: () => void };

function StepButton({ icon, label, disabled, onClick }: StepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
      className="press grid w-[48px] shrink-0 place-content-center rounded-button text-ink hover:bg-press disabled:text-ink-off"
    >
      <Icon name={icon} />
    </button>
  );
}
