export type Bar = { id: string; value: number; name: string };

const WIDTH = 640;
const HEIGHT = 200;

/** One bar a week, oldest first; the newest is lit. */
export function BarChart({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const slot = WIDTH / Math.max(1, bars.length);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full" role="img" aria-label={label}>
      {bars.map(({ id, value, name }, i) => {
        const height = Math.max(value > 0 ? 4 : 2, (value / most) * HEIGHT);
        return (
          <rect
            key={id}
            x={i * slot + slot * 0.15}
            y={HEIGHT - height}
            width={slot * 0.7}
            height={height}
            rx={Math.min(6, slot * 0.2)}
            className={value === 0 ? "fill-hairline" : i === bars.length - 1 ? "fill-coach-graphic" : "fill-line-strong"}
          >
            <title>{name}</title>
          </rect>
        );
      })}
    </svg>
  );
}
