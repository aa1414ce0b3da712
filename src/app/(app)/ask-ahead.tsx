"use client";
import { usePathname } from "next/navigation";
import type { CalledId } from "@/lib/http/client";
import { askAhead } from "@/lib/offline/ask-ahead";

/** What a screen reads first, beside the profile. */
const FIRST: Readonly<Record<string, readonly CalledId[]>> = {
  "/dashboard": ["readBoard", "readToday", "readRecovery"],
  "/plan": ["readPlan"],
  "/body": ["readBody"],
  "/history": ["listWorkouts"],
  "/progress": ["readOverview"],
};

/**
 * Puts a page's first requests into its HTML. Only there: a page that is merely prefetched must not ask, or its answer
 * would be old by the time the lifter goes there.
 */
export function AskAhead() {
  const path = usePathname();
  if (typeof window === "undefined") askAhead("readProfile", ...(FIRST[path] ?? []));
  return null;
}
