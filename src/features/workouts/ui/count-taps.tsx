"use client";
import { useEffect, useState } from "react";
import { count } from "@/lib/analytics/count";
import type { OpenWorkout } from "../client/load-workout";
import { loggerCounts } from "../client/logger-counts";
import type { RestTimer } from "../client/rest";

/** Counts how the logger is used, where that is allowed; shows nothing. Apart from it, so that the first load does not carry this. */
export function CountTaps({ workout, rest }: { workout: OpenWorkout; rest: RestTimer | null }) {
  const [counts] = useState(() => loggerCounts(count));
  useEffect(() => {
    const tapped = ({ target }: MouseEvent) => {
      const dock = target instanceof Element ? target.closest("section") : null;
      counts.tapped(Date.now(), Boolean(dock?.querySelector("[role=timer]")));
    };
    // Before the page's own listeners: what a tap does may take its button away.
    addEventListener("click", tapped, true);
    return () => removeEventListener("click", tapped, true);
  }, [counts]);
  useEffect(() => counts.seen(workout, rest, { at: Date.now(), isOffline: !navigator.onLine }), [counts, workout, rest]);
  return null;
}
