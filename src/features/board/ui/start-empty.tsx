"use client";
import { useRouter } from "next/navigation";
import { useOpenWorkout } from "@/features/account/client/open-workout";
import { useProfile } from "@/features/account/client/profile";
import { goToWorkout } from "@/features/workouts/client/go-to-workout";
import { startEmpty } from "@/features/workouts/client/ops";
import { board as copy } from "@/lib/copy/en/board";
import { frame } from "@/lib/copy/en/frame";
import { useDeviceUser, useOnce } from "@/lib/offline/device";
import { Button } from "@/ui/button";
import { Icon } from "@/ui/icon";
import { useToast } from "@/ui/toast";

/** A workout without a plan, at once; while one is open there is nothing to start. */
export function StartEmpty({ size }: { size?: "lg" }) {
  const { unit } = useProfile().profile;
  const userId = useDeviceUser();
  const router = useRouter();
  const open = useOpenWorkout();
  const show = useToast();
  const [busy, once] = useOnce(() => show({ text: frame.sync.blocked, tone: "error" }));
  if (open) return null;
  const begin = async () => goToWorkout(router, await startEmpty(userId, copy.today.emptyTitle, unit));
  return (
    <Button
      variant="secondary"
      size={size}
      wide={size === "lg"}
      busy={busy}
      icon={<Icon name="plus" size={20} />}
      onClick={() => once(begin)}
    >
      {copy.today.emptyWorkout}
    </Button>
  );
}
