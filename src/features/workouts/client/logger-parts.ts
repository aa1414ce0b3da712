"use client";
import { useEffect } from "react";
import { whenIdle } from "@/ui/use-later";
import { painSheet } from "./pain-part";

/** What the logger needs only after a tap, or after the last set; not in the first load of any page. */
export const loggerExtras = () => import("../ui/logger-extras");
export const summary = () => import("../ui/summary");

const PARTS = [loggerExtras, summary, painSheet];

/** Fetches them while the lifter still reads what to do today: a whole workout then needs no signal. */
export function useWarmLogger(): void {
  useEffect(
    () =>
      whenIdle(() => {
        // Without a connection nothing comes, and the logger asks again by itself.
        for (const part of PARTS) part().catch(() => {});
      }),
    [],
  );
}
