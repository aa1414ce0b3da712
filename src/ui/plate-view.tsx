import { cx } from "./cx";

export type PlateMark = {
  id: string;
  /** "20" */
  text: string;
  /** Diameter from 0 to 1 of the largest disc. */
  size: number;
};

type Props = {
  /** Read aloud: "20 and 5 kilograms on each side". */
  label: string;
  /** From the collar outwards. */
  plates: readonly PlateMark[];
  /** What the bar itself weighs, "20 kg". */
  bar: string;
};

const WIDTH = 26;

/** One side of the bar as it stands in the rack: shaft, collar, discs, sleeve. */
export function PlateView({ label, plates, bar }: Props) {
  const end = 84 + plates.length * (WIDTH + 3);
  return (
    <svg
      viewBox={`0 0 ${Math.max(300, end + 56)} 128`}
      role="img"
      aria-label={label}
      fill="none"
      strokeWidth="2"
      strokeLinecap="round"
      className="h-32 w-full"
    >
      <path d="M0 64h70" strokeWidth="8" className="stroke-line-strong" />
      <path d={`M82 64H${Math.max(end + 44, 240)}`} strokeWidth="14" className="stroke-line-strong" />
      <rect x="68" y="46" width="12" height="36" rx="4" className="fill-line-strong" />
      <text x="6" y="50" fontSize="12" className="num fill-ink-2 tracking-normal">
        {bar}
      </text>
      {plates.map((plate, i) => (
        <Disc key={plate.id} plate={plate} x={84 + i * (WIDTH + 3)} first={i === 0} />
      ))}
    </svg>
  );
}

function Disc({ plate, x, first }: { plate: PlateMark; x: number; first: boolean }) {
  const height = 40 + plate.size * 80;
  const y = 64 - height / 2;
  const middle = x + WIDTH / 2;
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={WIDTH}
        height={height}
        rx="6"
        className={cx(
          first ? "fill-coach stroke-coach-graphic" : "fill-field stroke-line-strong",
          "forced-colors:stroke-current",
        )}
      />
      <path d={`M${x + 5} ${y + 8}v${height * 0.22}`} stroke="#ffffff" strokeOpacity="0.35" />
      <text
        x={middle}
        y="64"
        dy="4.5"
        textAnchor="middle"
        fontSize={plate.text.length > 3 ? 10 : 12}
        className={cx("num tracking-normal", first ? "fill-coach-label" : "fill-ink")}
      >
        {plate.text}
      </text>
    </g>
  );
}
