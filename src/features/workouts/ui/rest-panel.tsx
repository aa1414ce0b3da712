"use client";
import { useEffect, useRef } from "react";
import type { Profile } from "@/features/account/contract";
import { announce } from "@/lib/copy/en/announce";
import { log } from "@/lib/copy/en/log";
import { formatClock } from "@/lib/copy/format";
import { useDeviceUser } from "@/lib/offline/device";
import { RestDock } from "@/ui/rest-dock";
import { addRest, endRest, type RestTimer } from "../client/rest";
import { playRestOver, vibrate } from "./signals";
import { useNow } from "./use-now";

type Props = { workoutId: string; rest: RestTimer; profile: Profile; next: string; onOver: () => Promise<void> };

/** How long "over" stays before the next set takes the dock back, in milliseconds. */
const LINGER_MS = 4_000;
const SOON_S = 10;

/** The rest, counted from a moment kept on the device: a reload changes nothing. */
export function RestPanel({ workoutId, rest, profile, next, onOver }: Props) {
  const userId = useDeviceUser();
  const now = useNow(250);
  const left = now === null ? rest.totalSeconds : (rest.endsAt - now) / 1000;
  const seconds = Math.max(0, Math.ceil(left));
  useOverSignal(left, profile);
  useAfter(now !== null && now > rest.endsAt + LINGER_MS, onOver);
  // The start is said with the set that was logged.
  const said = seconds === 0 ? announce.restOver : seconds <= SOON_S ? announce.restSoon : undefined;
  return (
    <RestDock
      label={log.rest.label}
      secondsLeft={seconds}
      secondsTotal={rest.totalSeconds}
      minus={{ text: "−15", label: log.rest.less }}
      plus={{ text: "+15", label: log.rest.more }}
      total={log.rest.of(formatClock(rest.totalSeconds))}
      skip={{ text: log.rest.skip, label: log.rest.skipLabel }}
      onAdd={(by) => void addRest(userId, workoutId, rest, by)}
      onSkip={() => void endRest(userId, workoutId).then(onOver)}
      next={next ? <p className="truncate text-sm text-ink-2">{next}</p> : undefined}
      announce={said}
    />
  );
}

/** Sound and vibration once, only when the end is seen to come: not for a rest that ended while the page was away. */
function useOverSignal(left: number, profile: Profile) {
  const wasRunning = useRef(false);
  useEffect(() => {
    if (left > 0) wasRunning.current = true;
    else if (wasRunning.current) {
      wasRunning.current = false;
      if (profile.timerVibration) vibrate([200, 100, 200]);
      if (profile.timerSound) playRestOver();
    }
  }, [left, profile]);
}

function useAfter(isDue: boolean, action: () => Promise<void>) {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  useEffect(() => {
    if (isDue) void latest.current();
  }, [isDue]);
}
