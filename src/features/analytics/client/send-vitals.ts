import { rareEndpoints } from "@/generated/rare-endpoints";
import type { SentTo } from "@/lib/http/endpoint";
import type { sendVitals as contract } from "../contract";

/** Sends what a visit measured while its page goes away: nobody waits for it, and what is lost is lost. */
export function sendVitals(measured: SentTo<typeof contract>): void {
  const body = new Blob([JSON.stringify(measured)], { type: "application/json" });
  navigator.sendBeacon(`/api/v1${rareEndpoints.sendVitals[1]}`, body);
}
