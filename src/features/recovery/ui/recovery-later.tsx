"use client";
import { Skeleton } from "@/ui/skeleton";
import { useLater } from "@/ui/use-later";

const cards = () => import("./recovery-cards");

/** The cards' place on the home screen until they are there: they stand below the workout, which must not wait for them. */
export function RecoveryLater() {
  const RecoveryCards = useLater(cards)?.RecoveryCards;
  return RecoveryCards ? (
    <RecoveryCards />
  ) : (
    <>
      <Skeleton className="h-36 w-full" />
      <Skeleton className="h-52 w-full" />
    </>
  );
}
