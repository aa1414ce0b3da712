"use client";
import { useEffect } from "react";
import { count } from "@/lib/analytics/count";

/** Counts, once a visit of the page, that Pro was on offer there. */
export function useUpgradeViewed(place: "pricing" | "settings", isOffered: boolean): void {
  useEffect(() => {
    if (isOffered) count({ name: "upgrade_viewed", props: { place } });
  }, [place, isOffered]);
}
