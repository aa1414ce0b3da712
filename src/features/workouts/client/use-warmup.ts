"use client";
import { useEffect } from "react";
import { ownedEquipment } from "@/domain/owned-equipment";
import { type DayType, MUSCLES } from "@/domain/vocabulary";
import { dayTypeOf } from "@/domain/warmup-day";
import { warmupPlan } from "@/domain/warmup-plan";
import type { WarmupChoice } from "@/domain/warmup-progress";
import { useProfile } from "@/features/account/client/profile";
import { call } from "@/lib/http/client";
import type { OutputOf } from "@/lib/http/endpoint";
import { useDeviceUser } from "@/lib/offline/device";
import { answerKey, type Kept } from "@/lib/offline/kept-answers";
import { readValue, writeValue } from "@/lib/offline/store";
import { useStored } from "@/lib/offline/use-stored";
import type * as contract from "../contract";
import type { OpenWorkout } from "./load-workout";
import { useFreshMarks } from "./use-pain";

type Facts = OutputOf<typeof contract.readWarmup>;
export type Movement = Facts["movements"][number];
export type GuidedWarmup = ReturnType<typeof useWarmup>;

const FACTS = answerKey("readWarmup", {});
const CHOICE = "warmup-choice";
const USUAL: WarmupChoice = { minutes: null, skipGeneral: false, includeMobility: false };

/**
 * The warm-up for a kind of day as this lifter can do it here: with what they own, around what they protect, as long as they
 * chose last on this device. `plan` is null until the movements have come once; then it needs no network.
 */
export function useWarmup(dayTypeIn: (days: Facts["days"]) => DayType, running: WarmupChoice | null = null) {
  const userId = useDeviceUser();
  const { profile } = useProfile();
  const facts = useFacts(userId);
  const marks = useFreshMarks();
  const remembered = useStored(CHOICE, (user) => readValue<WarmupChoice>(user, CHOICE)) ?? USUAL;
  const { minutes, skipGeneral, includeMobility } = running ?? remembered;
  const choice = { minutes, skipGeneral, includeMobility };
  const dayType = dayTypeIn(facts?.days ?? {});
  const gym = {
    level: profile.equipmentLevel ?? ("full_gym" as const),
    equipment: ownedEquipment(profile.equipmentLevel, profile.equipment),
    ...{ grids: {}, unit: profile.unit },
  };
  const sore = [...new Set([...profile.areas, ...marks.map(({ area }) => area)])];
  const planOf = (wanted: WarmupChoice) =>
    facts && warmupPlan({ ...wanted, dayType, gym, catalogue: facts.movements, pain: sore });
  return {
    choice,
    plan: planOf(choice),
    unit: profile.unit,
    movementOf: (id: string): Movement | null => facts?.movements.find((one) => one.id === id) ?? null,
    remember: (wanted: WarmupChoice) => writeValue(userId, CHOICE, wanted),
  };
}

/** Asked once where the warm-up is shown; what came last time is shown meanwhile. */
function useFacts(userId: string): Facts | null {
  const kept = useStored(FACTS, (user) => readValue<Kept<Facts>>(user, FACTS));
  useEffect(() => {
    void call<typeof contract.readWarmup>("readWarmup", {}).then((answer) => {
      if (!answer.ok) return;
      const now = Date.now();
      void writeValue(userId, FACTS, { value: answer.value, at: now, touched: now } satisfies Kept<Facts>).catch(() => {});
    });
  }, [userId]);
  return kept?.value ?? null;
}

/** What a running workout is warmed up for: its day of the program, else what its exercises train. */
export function dayTypeOfWorkout({ dayId, exercises }: OpenWorkout): (days: Facts["days"]) => DayType {
  return (days) =>
    days[dayId ?? ""] ?? dayTypeOf(exercises.map(({ sheet }) => MUSCLES.filter((muscle) => sheet?.muscles.includes(muscle))));
}
