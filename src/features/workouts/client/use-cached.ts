"use client";
import { useEffect, useState } from "react";
import type { Profile, readProfile } from "@/features/account/contract";
import type { readToday, TodayPlan } from "@/features/programs/contract";
import { type Answer, call } from "@/lib/http/client";
import { useDeviceUser } from "@/lib/offline/device";
import { readValue, writeValue } from "@/lib/offline/store";
import { useStored } from "@/lib/offline/use-stored";

type Cached<T> = { readonly value: T | null | undefined; readonly failed: boolean };

/** The lifter's settings, from this device at once and from the server when it answers. */
export function useProfile(): Profile | null {
  return useCached<Profile>("profile", () => call<typeof readProfile>("readProfile", {})).value ?? null;
}

/** Today's session: the last plan at once, the fresh one when it comes; `failed` when it did not come. */
export function useToday(dayId: string | null): Cached<TodayPlan> {
  return useCached<TodayPlan>(dayId === null ? "today" : `today:${dayId}`, () =>
    call<typeof readToday>("readToday", dayId === null ? {} : { dayId }),
  );
}

function useCached<T>(key: string, fetchIt: () => Promise<Answer<T>>): Cached<T> {
  const userId = useDeviceUser();
  const value = useStored(key, (user) => readValue<T>(user, key));
  const [failed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the request
  useEffect(() => {
    let stopped = false;
    void fetchIt().then(async (answer) => {
      if (stopped) return;
      setFailed(!answer.ok);
      if (answer.ok) await writeValue(userId, key, answer.value);
    });
    return () => {
      stopped = true;
    };
  }, [userId, key]);
  return { value, failed };
}
