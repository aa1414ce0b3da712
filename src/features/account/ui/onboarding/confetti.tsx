"use client";
import { useEffect, useRef } from "react";

const LASTS_MS = 2500;
const PIECES = 120;

/** One rain of confetti in the coach's colors; none where motion is unwelcome. Drawn, so that it needs no styles. */
export function Confetti() {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const node = canvas.current;
    const ink = node?.getContext("2d");
    if (!node || !ink || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const { clientWidth: width, clientHeight: height } = node;
    node.width = width;
    node.height = height;
    const look = getComputedStyle(document.documentElement);
    const colors = ["--mo-coach", "--mo-accent-primary", "--mo-third"].map(
      (name) => look.getPropertyValue(name).trim() || "#888",
    );
    const pieces = Array.from({ length: PIECES }, (_, i) => ({
      x: Math.random() * width,
      delay: Math.random() * 0.4,
      speed: 0.7 + Math.random() * 0.6,
      sway: 10 + Math.random() * 25,
      size: 5 + Math.random() * 6,
      color: colors[i % colors.length] ?? "#888",
    }));
    const start = performance.now();
    let frame = requestAnimationFrame(function draw(now) {
      const share = (now - start) / LASTS_MS;
      ink.clearRect(0, 0, width, height);
      if (share >= 1) return;
      ink.globalAlpha = Math.min(1, (1 - share) * 3);
      for (const piece of pieces) {
        const fall = Math.max(0, share - piece.delay) * piece.speed * 1.6;
        ink.save();
        ink.translate(piece.x + Math.sin(fall * 9) * piece.sway, fall * height - piece.size);
        ink.rotate(fall * 12);
        ink.fillStyle = piece.color;
        ink.fillRect(-piece.size / 2, -piece.size / 4, piece.size, piece.size / 2);
        ink.restore();
      }
      frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: this canvas takes no focus, it is decoration
  return <canvas ref={canvas} aria-hidden="true" className="pointer-events-none fixed inset-0 z-toast size-full" />;
}
