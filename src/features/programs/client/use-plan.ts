"use client";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import type * as contract from "../contract";
import { withWaiting } from "./plan-ops";

/** The plan as this device knows it: the last answer at once, with what still waits in the queue. */
export function usePlan() {
  return useKeptAnswer<typeof contract.readPlan>("readPlan", {}, withWaiting);
}
