"use client";
import { useEffect, useRef } from "react";

type Props = {
  /** The moment to celebrate, in milliseconds since the epoch. */
  since: number;
  /** Nothing falls when the moment is older than this. */
  within: number;
};

const PIECES = 90;
const LASTS_MS = 2500;

/** A short rain of confetti in the coach's colors; none for those who asked for less motion. */
export function Confetti({ since, within }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const paper = canvas.current;
    const pen = paper?.getContext("2d");
    const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (!paper || !pen || isCalm || Date.now() - since > within) return;
    return rain(paper, pen);
  }, [since, within]);
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas without a tabindex takes no focus
  return <canvas ref={canvas} aria-hidden="true" className="pointer-events-none fixed inset-0 z-toast size-full" />;
}

function rain(paper: HTMLCanvasElement, pen: CanvasRenderingContext2D): () => void {
  paper.width = paper.clientWidth;
  paper.height = paper.clientHeight;
  const look = getComputedStyle(paper);
  const colors = ["--mo-coach", "--mo-third", "--mo-accent-primary"]
    .map((name) => look.getPropertyValue(name).trim())
    .filter(Boolean);
  const pieces = Array.from({ length: PIECES }, (_, i) => ({
    x: Math.random() * paper.width,
    late: Math.random() * 0.35,
    sway: 10 + Math.random() * 30,
    size: 5 + Math.random() * 6,
    color: colors[i % Math.max(1, colors.length)] ?? look.color,
  }));
  const from = performance.now();
  let frame = requestAnimationFrame(draw);
  function draw(now: number) {
    const share = (now - from) / LASTS_MS;
    pen.clearRect(0, 0, paper.width, paper.height);
    if (share >= 1) return;
    pen.globalAlpha = Math.min(1, (1 - share) * 3);
    for (const { x, late, sway, size, color } of pieces) {
      const fallen = Math.max(0, share - late) / (1 - late);
      pen.fillStyle = color;
      pen.fillRect(
        x + Math.sin(fallen * 9 + x) * sway,
        fallen * (paper.height + 40) - 20,
        size,
        size * Math.abs(Math.cos(fallen * 14 + x)) + 1,
      );
    }
    frame = requestAnimationFrame(draw);
  }
  return () => cancelAnimationFrame(frame);
}
