"use client";
import Link from "next/link";
import { useEffect, useState } from "react";
import { useMember } from "@/features/account/client/member";
import { exercises } from "@/lib/copy/en/exercises";
import { call } from "@/lib/http/client";
import type { OutputOf } from "@/lib/http/endpoint";
import { buttonLook } from "@/ui/button-look";
import { Card } from "@/ui/card";
import { StatNumeral } from "@/ui/stat-numeral";
import type * as contract from "../contract";
import { levelNumber } from "./level-text";

const copy = exercises.page.own;

/** What the signed-in lifter stands at with this exercise; nothing before it was ever logged. */
export function OwnLift({ exerciseId }: { exerciseId: string }) {
  const member = useMember();
  const lift = useLift(member ? exerciseId : null);
  if (!member || !lift) return null;
  const { levelKg, addedKg } = lift;
  const { unit } = member;
  return (
    <Card as="section" edge="coach" pad="lg" aria-label={copy.title} className="grid gap-4">
      <h2 className="text-lg font-semibold">{copy.title}</h2>
      {levelKg === null ? null : (
        <StatNumeral text={levelNumber(addedKg ?? levelKg, unit, addedKg !== null)} unit={unit} label={copy.level} />
      )}
      <Link
        href={`/progress?tab=strength&exercise=${exerciseId}`}
        prefetch={false}
        className={buttonLook({ variant: "secondary" })}
      >
        {copy.all}
      </Link>
    </Card>
  );
}

type Lift = OutputOf<typeof contract.listStrength>["items"][number];

function useLift(exerciseId: string | null): Lift | null {
  const [lift, setLift] = useState<Lift | null>(null);
  useEffect(() => {
    if (exerciseId === null) return;
    let live = true;
    void call<typeof contract.listStrength>("listStrength", {}).then((answer) => {
      if (live && answer.ok) setLift(answer.value.items.find((item) => item.exerciseId === exerciseId) ?? null);
    });
    return () => {
      live = false;
    };
  }, [exerciseId]);
  return lift;
}
