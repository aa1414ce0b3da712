"use client";
import { useSyncExternalStore } from "react";

const QUERY = "(width >= 80rem)";

/** True from 1280 px, where a second column has room; false while the server draws. */
export function useWide(): boolean {
  return useSyncExternalStore(
    watch,
    () => window.matchMedia(QUERY).matches,
    () => false,
  );
}

function watch(changed: () => void): () => void {
  const query = window.matchMedia(QUERY);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
