"use client";
import { useRouter } from "next/navigation";
import { useProfile } from "@/features/account/client/profile";
import type * as programs from "@/features/programs/contract";
import { goToWorkout } from "@/features/workouts/client/go-to-workout";
import { useWarmLogger } from "@/features/workouts/client/logger-parts";
import { startFromPlan } from "@/features/workouts/client/ops";
import { useToday } from "@/features/workouts/client/use-today";
import { frame } from "@/lib/copy/en/frame";
import { call } from "@/lib/http/client";
import { useDeviceUser, useOnce } from "@/lib/offline/device";
import { Button } from "@/ui/button";
import { useToast } from "@/ui/toast";

type Props = { label: string; dayId: string; day: string; variant?: "primary" | "secondary" };

/** One tap from the board into the running workout: today's plan is on the device, so no network stands between. */
export function StartButton({ label, dayId, day, variant = "primary" }: Props) {
  const { profile } = useProfile();
  const userId = useDeviceUser();
  const router = useRouter();
  const show = useToast();
  const { plan: kept } = useToday(null);
  const [busy, once] = useOnce(() => show({ text: frame.sync.blocked, tone: "error" }));
  useWarmLogger();
  const begin = async () => {
    const isCurrent = kept?.dayId === dayId && kept.day === day;
    const plan = isCurrent ? kept : await planOf(dayId, kept);
    if (plan) goToWorkout(router, await startFromPlan(userId, plan, profile.unit));
    else router.push("/workout");
  };
  return (
    <Button size="lg" variant={variant} wide busy={busy} onClick={() => once(begin)}>
      {label}
    </Button>
  );
}

/** The plan as the server has it; without a connection the last one kept, as long as it has something to train. */
async function planOf(dayId: string, kept: programs.TodayPlan | null | undefined): Promise<programs.TodayPlan | null> {
  const answer = await call<typeof programs.readToday>("readToday", { dayId });
  if (answer.ok) return answer.value.openWorkoutId ? null : answer.value;
  return kept && kept.exercises.length > 0 ? kept : null;
}
