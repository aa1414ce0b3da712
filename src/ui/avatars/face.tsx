export const EXPRESSIONS = ["neutral", "happy", "focus", "calm", "celebrate", "serious"] as const;
export type Expression = (typeof EXPRESSIONS)[number];

type EyesProps = { mood: Expression; y: number /** Centre to eye. */; gap?: number | undefined; cx?: number | undefined };

/** Two eyes in the current stroke color; open ones blink. */
export function Eyes({ mood, y, gap = 9, cx = 48 }: EyesProps) {
  const at = [cx - gap, cx + gap];
  if (mood === "neutral" || mood === "serious") {
    return (
      <g className="mo-blink" stroke="none" fill="currentColor">
        {at.map((x) => (
          <circle key={x} cx={x} cy={y} r="2.7" />
        ))}
      </g>
    );
  }
  if (mood === "focus") return <path d={at.map((x) => `M${x - 3} ${y}h6`).join("")} strokeWidth="4" />;
  const [rise, lift] = mood === "calm" ? [4.5, -1] : [-6, 2];
  return <path d={at.map((x) => `M${x - 4.2} ${y + lift}q4.2 ${rise} 8.4 0`).join("")} strokeWidth="2.6" />;
}

type MouthProps = { mood: Expression; y: number; width?: number | undefined; cx?: number | undefined };

/** One mouth: a line that bends with the mood, wide open for a celebration. */
export function Mouth({ mood, y, width = 12, cx = 48 }: MouthProps) {
  const left = cx - width / 2;
  if (mood === "celebrate") {
    return (
      <path
        d={`M${left - 1} ${y - 1}h${width + 2}a${width / 2 + 1} ${width / 2 + 0.5} 0 0 1-${width + 2} 0z`}
        fill="currentColor"
        strokeWidth="2"
      />
    );
  }
  return <path d={`M${left} ${y}q${width / 2} ${(BEND[mood] * width) / 13} ${width} 0`} strokeWidth="2.6" />;
}

const BEND = { neutral: 4, happy: 10, focus: 0, calm: 6, serious: -1.2 } as const;

type BrowsProps = { mood: Expression; y: number; gap?: number | undefined };

/** Brows lean inwards when it gets earnest and lift when there is something to celebrate. */
export function Brows({ mood, y, gap = 9 }: BrowsProps) {
  const tilt = mood === "serious" || mood === "focus" ? 2.4 : mood === "calm" ? -1.2 : 0;
  const raise = mood === "celebrate" || mood === "happy" ? -2 : 0;
  const top = y + raise;
  return (
    <path d={`M${48 - gap - 5} ${top - tilt / 2}l10 ${tilt}M${48 + gap - 5} ${top + tilt / 2}l10 ${-tilt}`} strokeWidth="3" />
  );
}
