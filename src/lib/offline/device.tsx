"use client";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { openStore, wipeStore } from "./store";
import { type SyncStatus, syncLoop } from "./sync-loop";

type Device = { readonly userId: string; readonly sync: ReturnType<typeof syncLoop> };
const DeviceContext = createContext<Device | null>(null);

/** Names the signed-in lifter and keeps their queue moving. Wraps the app's pages once, in the layout. */
export function DeviceProvider({ userId, children }: { userId: string; children: ReactNode }) {
  const device = useMemo(() => ({ userId, sync: syncLoop(userId) }), [userId]);
  useEffect(() => device.sync.start(), [device]);
  return <DeviceContext value={device}>{children}</DeviceContext>;
}

/** The lifter whose database this page reads. Only below a DeviceProvider. */
export function useDeviceUser(): string {
  return useDevice().userId;
}

/** Where the queue stands, and a way to try now. */
export function useSync(): SyncStatus & { readonly retry: () => void } {
  const { sync } = useDevice();
  const status = useSyncExternalStore(sync.watch, sync.status, sync.status);
  return { ...status, retry: () => void sync.wake() };
}

/** How a lifter leaves this device. Only below a DeviceProvider. */
export function useLeaveDevice() {
  const { userId, sync } = useDevice();
  return useMemo(
    () => ({
      /** How many changes are not on the server, after one more try to send them. */
      unsent: async (): Promise<number> => {
        if (navigator.onLine) await Promise.race([sync.settled(), after(SEND_MS)]);
        return countUnsent(userId).catch(() => 0);
      },
      /** Forgets the lifter here; `keep` leaves their own database for their next sign-in. */
      forget: async ({ keep }: { readonly keep: boolean }): Promise<void> => {
        sync.stop();
        // A tab that will not let go of the database must not hold up the way out; it is deleted when that tab closes.
        if (!keep) await Promise.race([wipeStore(userId), after(WIPE_MS)]).catch(() => {});
        forgetPreferences();
      },
    }),
    [userId, sync],
  );
}

const SEND_MS = 5_000;
const WIPE_MS = 2_000;

/** What the server has not taken yet and what it refused: neither may be lost without asking. */
async function countUnsent(userId: string): Promise<number> {
  const db = await openStore(userId);
  return (await db.count("outbox")) + (await db.count("parked"));
}

function forgetPreferences(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith("mo-")) localStorage.removeItem(key);
  } catch {
    // Storage is blocked: nothing was kept.
  }
}

function after(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** True while an action runs; a second call meanwhile does nothing, so a double tap is one tap. `onFail`: it threw. */
export function useOnce(onFail: () => void = () => {}): [boolean, (action: () => Promise<unknown>) => void] {
  const [flight] = useState(() => ({ on: false }));
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    (action: () => Promise<unknown>) => {
      if (flight.on) return;
      flight.on = true;
      setBusy(true);
      void action()
        .catch(onFail)
        .finally(() => {
          flight.on = false;
          setBusy(false);
        });
    },
    [flight, onFail],
  );
  return [busy, run];
}

function useDevice(): Device {
  const device = useContext(DeviceContext);
  if (device === null) throw new Error("No DeviceProvider above");
  return device;
}
