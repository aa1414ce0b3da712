"use client";
import { useProfile } from "@/features/account/client/profile";
import { todayIn } from "@/features/account/client/today";
import { type KeptAnswer, useKeptAnswer } from "@/lib/offline/use-kept-answer";
import type * as contract from "../contract";
import type { Body } from "../summarize";
import { withWaiting } from "./weigh";

/** The weigh-ins as this device knows them, its own unsent ones included. */
export function useBody(): KeptAnswer<Body> & { readonly today: string } {
  const today = todayIn(useProfile().profile.timeZone);
  const answer = useKeptAnswer<typeof contract.readBody>("readBody", {}, (body, waiting) => withWaiting(body, waiting, today));
  return { ...answer, today };
}
