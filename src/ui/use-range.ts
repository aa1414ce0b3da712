"use client";
import { useSearchParams } from "next/navigation";
import { RANGES, type Range } from "./range-picker";

/** How far the charts look back; it lives in the address, and changing it asks no server for a page. */
export function useRange(): [Range, (range: Range) => void] {
  const asked = useSearchParams().get("range");
  const range = RANGES.find((id) => id === asked) ?? "12w";
  return [range, (next) => setParam("range", next)];
}

/** A part of the address that is not a place: Back does not step through it. */
export function setParam(name: string, value: string): void {
  const url = new URL(window.location.href);
  url.searchParams.set(name, value);
  window.history.replaceState(null, "", url);
}
