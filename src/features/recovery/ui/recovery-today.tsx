"use client";
import { useProfile } from "@/features/account/client/profile";
import { recovery as copy } from "@/lib/copy/en/recovery";
import { Card } from "@/ui/card";
import { useRecovery } from "../client/use-recovery";
import { DeloadByHand, DeloadCard } from "./deload-card";
import { FactorList } from "./fatigue-sheet";
import { FreezeCard } from "./freeze-card";

/** Where today's fatigue comes from, and the deload: running, on offer, or started by hand. */
export function RecoveryToday() {
  const { unit } = useProfile().profile;
  const { value } = useRecovery();
  if (!value) return null;
  const { day, deload, fatigue, freeze } = value;
  return (
    <>
      <DeloadCard deload={deload} />
      <Card as="section" aria-label={copy.fatigue.sheet}>
        <h2 className="pb-1 text-lg font-semibold">{copy.fatigue.sheet}</h2>
        <FactorList factors={fatigue.factors} unit={unit} />
      </Card>
      {deload.active || deload.offer ? null : <DeloadByHand />}
      <FreezeCard freeze={freeze} today={day} />
    </>
  );
}
