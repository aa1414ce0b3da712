import { rareEndpoints } from "@/generated/rare-endpoints";
import { callAt } from "@/lib/http/client";
import type { OutputOf } from "@/lib/http/endpoint";
import type { readCounting } from "../contract";

export type CountingState = OutputOf<typeof readCounting>;

/** What the lifter of this browser has said to being counted, and their pseudonym; null for whoever is not signed in, or offline. */
export async function countingState(): Promise<CountingState | null> {
  const answer = await callAt<typeof readCounting>(rareEndpoints.readCounting, {});
  return answer.ok ? answer.value : null;
}
