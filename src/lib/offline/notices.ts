const listeners = new Map<string, Set<() => void>>();
const channels = new Map<string, BroadcastChannel>();

/** Calls `listener` after any change to the lifter's data in this tab or another; returns how to stop. */
export function onChange(userId: string, listener: () => void): () => void {
  const set = listeners.get(userId) ?? new Set();
  set.add(listener);
  listeners.set(userId, set);
  channelOf(userId);
  return () => set.delete(listener);
}

/** Tells this tab and the others of the same lifter. */
export function announceChange(userId: string): void {
  tell(userId);
  channelOf(userId)?.postMessage("changed");
}

function channelOf(userId: string): BroadcastChannel | null {
  if (typeof BroadcastChannel === "undefined" || typeof window === "undefined") return null;
  const known = channels.get(userId);
  if (known) return known;
  const channel = new BroadcastChannel(`mo-${userId}`);
  channel.onmessage = () => tell(userId);
  channels.set(userId, channel);
  return channel;
}

function tell(userId: string) {
  for (const listener of listeners.get(userId) ?? []) listener();
}
