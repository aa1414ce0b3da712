"use client";
import { useEffect, useState } from "react";
import { useDeviceUser } from "./device";
import { onChange } from "./notices";

/**
 * What `read` finds in the lifter's database, again after every change of it in any tab. `undefined` until the first
 * answer. `key` names the question: a new key asks anew.
 */
export function useStored<T>(key: string, read: (userId: string) => Promise<T>): T | undefined {
  const userId = useDeviceUser();
  const [found, setFound] = useState<{ readonly key: string; readonly value: T }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the reader
  useEffect(() => {
    let asked = 0;
    let stopped = false;
    const ask = async () => {
      asked += 1;
      const mine = asked;
      const value = await read(userId);
      if (!stopped && mine === asked) setFound({ key, value });
    };
    void ask().catch(() => {});
    const stop = onChange(userId, () => void ask().catch(() => {}));
    return () => {
      stopped = true;
      stop();
    };
  }, [userId, key]);
  return found?.key === key ? found.value : undefined;
}
