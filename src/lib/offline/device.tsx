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
import { wipeStore } from "./store";
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

/** Forgets the lifter on this device: database, queue and preferences. Call after the server has ended the session. */
export async function signOutDevice(userId: string): Promise<void> {
  await wipeStore(userId);
  for (const key of ["mo-theme", "mo-coach", "mo-hand"]) localStorage.removeItem(key);
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
