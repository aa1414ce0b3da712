"use client";
import { useRouter } from "next/navigation";
import { useProfile } from "@/features/account/client/profile";
import type * as programs from "@/features/programs/contract";
import { startFromPlan } from "@/features/workouts/client/ops";
import { call } from "@/lib/http/client";
import { useDeviceUser, useOnce } from "@/lib/offline/device";
import { Button } from "@/ui/button";

type Props = { label: string; dayId: string; variant?: "primary" | "secondary" };

/** One tap from the board into the running workout; without a connection the overview starts the plan it kept. */
export function StartButton({ label, dayId, variant = "primary" }: Props) {
  const { profile } = useProfile();
  const userId = useDeviceUser();
  const router = useRouter();
  const [busy, once] = useOnce();
  const begin = async () => {
    const today = await call<typeof programs.readToday>("readToday", { dayId });
    if (!today.ok || today.value.openWorkoutId) return router.push("/workout");
    router.push(`/workout/${await startFromPlan(userId, today.value, profile.unit)}`);
  };
  return (
    <Button size="lg" variant={variant} wide busy={busy} onClick={() => once(begin)}>
      {label}
    </Button>
  );
}
