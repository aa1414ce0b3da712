"use client";
import { type KeptAnswer, useKeptAnswer } from "@/lib/offline/use-kept-answer";
import type * as contract from "../contract";
import type { Recovery } from "../summarize";
import { withWaiting } from "./check-in";

/** Today's recovery as this device knows it, its own unsent check-ins included. */
export function useRecovery(): KeptAnswer<Recovery> {
  return useKeptAnswer<typeof contract.readRecovery>("readRecovery", {}, withWaiting);
}
