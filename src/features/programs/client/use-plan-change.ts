"use client";
import { count } from "@/lib/analytics/count";
import { frame } from "@/lib/copy/en/frame";
import { plan as copy } from "@/lib/copy/en/plan";
import { useDeviceUser } from "@/lib/offline/device";
import { useToast } from "@/ui/toast";
import { pauseProgram, resumeProgram } from "./plan-ops";

/** Pausing with a way back, and resuming; both go through the queue, so neither needs a connection. */
export function usePlanChange() {
  const userId = useDeviceUser();
  const show = useToast();
  const told = (text: string) => (navigator.onLine ? text : copy.offline);
  const resume = async (enrolmentId: string, name: string) => {
    await resumeProgram(userId, enrolmentId);
    count({ name: "plan_edited", props: { kind: "resumed" } });
    show({ text: told(copy.resumedNow(name)), tone: "success" });
  };
  return {
    resume,
    async pause(enrolmentId: string, name: string): Promise<void> {
      await pauseProgram(userId, enrolmentId);
      count({ name: "plan_edited", props: { kind: "paused" } });
      const undo = { label: frame.actions.undo, onPress: () => void resume(enrolmentId, name) };
      show({ text: told(copy.pausedNow(name)), tone: "success", undo });
    },
  };
}
