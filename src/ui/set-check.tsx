import { cx } from "./cx";

type Props = {
  label: string;
  onPress: () => void;
  disabled?: boolean | undefined;
  done: boolean;
  fresh?: boolean | undefined;
};

/** The one tap: an empty ring that becomes a filled check. */
export function SetCheck({ label, onPress, disabled, done, fresh }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={done}
      disabled={disabled}
      onClick={onPress}
      className="press grid size-[44px] place-content-center rounded-full disabled:opacity-50"
    >
      <svg viewBox="0 0 44 44" className="col-start-1 row-start-1 size-[44px] overflow-visible" fill="none" aria-hidden="true">
        <circle
          cx="22"
          cy="22"
          r="13"
          strokeWidth="2"
          className={cx("mo-ring-value", done ? "fill-coach stroke-coach-graphic" : "stroke-line-strong")}
        />
        {done ? (
          <path
            d="M16 22.5l4.2 4.2 8-9"
            strokeWidth="2.8"
            strokeLinecap="round"
            strokeLinejoin="round"
            strokeDasharray="24"
            strokeDashoffset="0"
            className={cx("stroke-coach-label", fresh && "mo-draw")}
          />
        ) : null}
        {fresh ? <Sparks /> : null}
      </svg>
    </button>
  );
}

/** Twelve sparks in the coach's color, gone after 350 ms. */
function Sparks() {
  return (
    <g className="fill-coach-graphic">
      {ANGLES.map((angle) => (
        <g key={angle} transform={`rotate(${angle} 22 22)`}>
          <circle cx="22" cy="8" r={angle % 60 ? 1.4 : 2} className="mo-spark" />
        </g>
      ))}
    </g>
  );
}

const ANGLES = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330];
