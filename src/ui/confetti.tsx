"use client";
import { useEffect, useRef } from "react";
import { type ConfettiShow, createFlakes, drawFlakes } from "./confetti-flakes";

type Props = {
  show: ConfettiShow;
  onDone?: (() => void) | undefined;
};

/**
 * Paper in the coach's color and amber over the whole screen; nothing under it is blocked. Load it lazily.
 * Under reduced motion it is one still glow at the edge of the screen.
 */
export function Confetti({ show, onDone }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    const node = canvas.current;
    const pen = node?.getContext("2d");
    const length = LENGTH_MS[show];
    if (!node || !pen || matchMedia("(prefers-reduced-motion: reduce)").matches) {
      const timer = setTimeout(() => done.current?.(), length);
      return () => clearTimeout(timer);
    }
    const sharp = Math.min(2, devicePixelRatio);
    node.width = innerWidth * sharp;
    node.height = innerHeight * sharp;
    pen.scale(sharp, sharp);
    const tokens = getComputedStyle(node);
    const colors = ["--mo-coach", "--mo-third", "--mo-text-primary"].map((name) => tokens.getPropertyValue(name));
    const flakes = createFlakes(show, { width: innerWidth, height: innerHeight, colors });
    let frame = 0;
    let start = 0;
    const tick = (now: number) => {
      start ||= now;
      const seconds = (now - start) / 1000;
      pen.clearRect(0, 0, innerWidth, innerHeight);
      if (seconds * 1000 > length) return done.current?.();
      drawFlakes(pen, flakes, { seconds, fade: Math.min(1, (length / 1000 - seconds) / 0.4) });
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [show]);
  return (
    <div aria-hidden="true" className="mo-glow pointer-events-none fixed inset-0 z-toast">
      <canvas ref={canvas} className="size-full" />
    </div>
  );
}

const LENGTH_MS: Record<ConfettiShow, number> = { rain: 2500, cannons: 3000, burst: 1500 };
