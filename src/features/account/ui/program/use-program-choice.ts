"use client";
import { useState } from "react";
import type * as programs from "@/features/programs/contract";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { callAt } from "@/lib/http/client";
import { newId } from "@/lib/ids";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { useProfile } from "../../client/profile";
import { todayIn } from "../../client/today";

export type Choice = ReturnType<typeof useProgramChoice>;

/** The programs for this lifter, best first, which one is picked and from when. */
export function useProgramChoice(current: string | null = null) {
  const { profile } = useProfile();
  const today = todayIn(profile.timeZone);
  const { value, failure, reload } = useKeptAnswer<typeof programs.recommendPrograms>("recommendPrograms", {});
  const [picked, setPicked] = useState<string | null>(null);
  const [startedOn, setStartedOn] = useState(today);
  // A second try of the same start is the same enrolment.
  const [enrolmentId] = useState(newId);
  const items = value?.items ?? null;
  const chosen = items?.find(({ id }) => id === (picked ?? current)) ?? items?.[0] ?? null;
  const start = () =>
    chosen && callAt<typeof programs.startProgram>(rareEndpoints.startProgram, { enrolmentId, programId: chosen.id, startedOn });
  return { items, failure, reload, chosen, pick: setPicked, today, startedOn, setStartedOn, start };
}
