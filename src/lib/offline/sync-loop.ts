import { call } from "../http/client";
import type { Endpoint } from "../http/endpoint";
import { onChange } from "./notices";
import { type DrainEnd, drain, type Send } from "./outbox";
import { openStore } from "./store";
import type { SyncAnswer } from "./sync-answer";

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** Who is signed in on this device, by the page opened last. */
const SIGNED_IN = "mo-user";

export interface SyncStatus {
  readonly state: "synced" | "saved" | "syncing" | "offline" | "sign-in";
  /** Changes waiting for a verdict. */
  readonly waiting: number;
  /** Changes the server refused. */
  readonly parked: number;
}

const RESTING: SyncStatus = { state: "saved", waiting: 0, parked: 0 };

/** Keeps one lifter's queue moving while a page is open: on append, on `online`, on focus; one tab at a time. */
export function syncLoop(userId: string, { send = overHttp, random = Math.random }: { send?: Send; random?: () => number } = {}) {
  const watchers = new Set<(status: SyncStatus) => void>();
  let status = RESTING;
  let last: DrainEnd = "retry";
  let running = false;
  let stopped = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = async (syncing: boolean) => {
    const db = await openStore(userId);
    const [waiting, parked] = [await db.count("outbox"), await db.count("parked")];
    const state = stateOf(syncing, last, waiting, failures);
    if (state === status.state && waiting === status.waiting && parked === status.parked) return;
    status = { state, waiting, parked };
    for (const watcher of watchers) watcher(status);
  };

  const wake = async (): Promise<void> => {
    if (running || stopped) return;
    running = true;
    clearTimeout(timer);
    try {
      await show(true);
      last = isSomeoneElse(userId) ? "sign-in" : await inOneTab(`mo-sync-${userId}`, () => drain(userId, send));
    } catch {
      last = "retry";
    }
    running = false;
    failures = last === "retry" ? failures + 1 : 0;
    await show(false).catch(() => {});
    if (stopped) return;
    if (last === "retry") timer = setTimeout(() => void wake(), pause(failures, random()));
    else if (last === "clear" && status.waiting > 0) void wake();
  };

  const appended = async () => {
    if (running) return;
    await show(false).catch(() => {});
    if (status.waiting > 0 && last !== "sign-in" && failures === 0) await wake();
  };

  const start = () => {
    stopped = false;
    localStorage.setItem(SIGNED_IN, userId);
    const nudge = () => {
      if (document.visibilityState === "visible") void wake();
    };
    const stops = [
      onChange(userId, () => void appended()),
      listen(window, "online", nudge),
      listen(window, "focus", nudge),
      listen(document, "visibilitychange", nudge),
    ];
    void wake();
    return () => {
      stop();
      for (const unlisten of stops) unlisten();
    };
  };

  const watch = (watcher: (status: SyncStatus) => void) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  };

  /** Sends now, or waits for the sending that is under way. */
  const settled = async (): Promise<void> => {
    if (!running) return wake();
    await new Promise<void>((done) => {
      const stopWatching = watch(({ state }) => {
        if (state === "syncing") return;
        stopWatching();
        done();
      });
    });
  };

  const stop = () => {
    stopped = true;
    clearTimeout(timer);
  };

  return { start, stop, wake, settled, watch, status: () => status };
}

/** 1 s doubling to 5 min, with up to a quarter of it as jitter; `random` from 0 to 1. */
export function pause(failures: number, random: number): number {
  const full = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1));
  return full * (0.75 + random / 4);
}

function stateOf(syncing: boolean, last: DrainEnd, waiting: number, failures: number): SyncStatus["state"] {
  if (last === "sign-in") return "sign-in";
  if (syncing) return "syncing";
  if (failures > 0) return typeof navigator !== "undefined" && !navigator.onLine ? "offline" : "saved";
  return waiting === 0 && last === "clear" ? "synced" : "saved";
}

/** Another tab signed somebody else in: the cookie is theirs now, and this queue must not go out with it. */
function isSomeoneElse(userId: string): boolean {
  return typeof localStorage !== "undefined" && (localStorage.getItem(SIGNED_IN) ?? userId) !== userId;
}

function inOneTab<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === "undefined" ? undefined : navigator.locks;
  return locks ? (locks.request(name, work) as Promise<T>) : work();
}

function listen(target: EventTarget, type: string, listener: () => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}

const overHttp: Send = async (body) => {
  const answer = await call<Endpoint<"sync">>("sync", body);
  return answer.ok ? { ok: true, value: answer.value as SyncAnswer } : { ok: false, problem: answer.problem };
};
