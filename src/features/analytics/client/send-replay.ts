import { rareEndpoints } from "@/generated/rare-endpoints";
import { callAt } from "@/lib/http/client";
import type { answerReplay } from "../contract";

/** Tells the lifter's account what they said to recordings of broken pages; false where it did not arrive. */
export async function sendReplay(allowed: boolean): Promise<boolean> {
  return (await callAt<typeof answerReplay>(rareEndpoints.answerReplay, { allowed })).ok;
}
