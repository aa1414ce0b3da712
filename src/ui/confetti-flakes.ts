export type ConfettiShow = "rain" | "cannons" | "burst";

type Flake = { x: number; y: number; vx: number; vy: number; spin: number; size: number; round: boolean; color: string };
type Stage = { width: number; height: number; colors: readonly string[] };

/** Where each piece starts and how fast it flies, in pixels and seconds. */
export function createFlakes(show: ConfettiShow, { width, height, colors }: Stage): readonly Flake[] {
  return Array.from({ length: show === "burst" ? 60 : 180 }, (_, i) => {
    const chance = Math.random();
    const shape = {
      spin: (Math.random() - 0.5) * 14,
      size: 6 + Math.random() * 6,
      round: i % 4 === 0,
      color: colors[i % colors.length] ?? "#ffffff",
    };
    if (show === "rain") {
      return {
        ...shape,
        x: Math.random() * width,
        y: -20 - chance * height * 0.7,
        vx: (Math.random() - 0.5) * 60,
        vy: height * 0.45,
      };
    }
    const fromLeft = i % 2 === 0;
    const angle = show === "burst" ? chance * 2 * Math.PI : (fromLeft ? -1 : -2.14) + (chance - 0.5) * 0.7;
    const speed = (show === "burst" ? 180 : height * 0.9) * (0.5 + Math.random() * 0.6);
    const x = show === "burst" ? width / 2 : fromLeft ? 0 : width;
    return { ...shape, x, y: height * (show === "burst" ? 0.35 : 0.7), vx: Math.cos(angle) * speed, vy: Math.sin(angle) * speed };
  });
}

const GRAVITY = 420;

/** Paints one frame; air holds the pieces back, so they hang before they fall. */
export function drawFlakes(pen: CanvasRenderingContext2D, flakes: readonly Flake[], at: { seconds: number; fade: number }): void {
  const t = at.seconds;
  const glide = (1 - Math.exp(-1.6 * t)) / 1.6;
  for (const { x, y, vx, vy, spin, size, round, color } of flakes) {
    pen.save();
    pen.globalAlpha = at.fade;
    pen.fillStyle = color;
    pen.translate(x + vx * glide + Math.sin(t * 3 + x) * 8, y + vy * glide + 0.5 * GRAVITY * glide * t);
    pen.rotate(spin * t);
    pen.beginPath();
    if (round) pen.arc(0, 0, size / 2, 0, 2 * Math.PI);
    else pen.roundRect(-size / 2, -size / 4, size, (size / 2) * Math.max(0.2, Math.abs(Math.cos(spin * t * 0.7))), 1.5);
    pen.fill();
    pen.restore();
  }
}
