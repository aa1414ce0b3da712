"use client";
import { useWakeLock } from "./use-wake-lock";

/** Keeps the screen on while the logger is open; a moment after the first paint is early enough. */
export function KeepAwake({ isOn }: { isOn: boolean }) {
  useWakeLock(isOn);
  return null;
}
