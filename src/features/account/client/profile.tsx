"use client";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { frame } from "@/lib/copy/en/frame";
import { settings } from "@/lib/copy/en/settings";
import { useToast } from "@/ui/toast";
import type { Profile } from "../contract";
import { dropUnsent, type Patch, type Saved, saveProfile, unsentPatch } from "./save-profile";

export interface OwnProfile {
  readonly profile: Profile;
  /**
   * Changes the named fields: shown at once, saved in order, taken back when refused.
   * It says "Saved" and offers undo; `quiet` leaves the telling to the caller.
   */
  readonly change: (patch: Patch, options?: { readonly quiet?: boolean }) => Promise<Saved>;
}

const ProfileContext = createContext<OwnProfile | null>(null);

/** The signed-in lifter's profile and settings. Only inside the app's frame. */
export function useProfile(): OwnProfile {
  const own = useContext(ProfileContext);
  if (own === null) throw new Error("useProfile needs the frame of the app around it");
  return own;
}

export function ProfileProvider({ initial, children }: { initial: Profile; children: ReactNode }) {
  const [profile, setProfile] = useState(initial);
  const latest = useRef(initial);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const show = useToast();

  const put = useCallback((next: Profile) => {
    latest.current = next;
    setProfile(next);
  }, []);

  const save = useCallback(
    (patch: Patch): Promise<Saved> => {
      const before = latest.current;
      put({ ...before, ...shownFields(patch) } as Profile);
      const saved = queue.current.then(async () => {
        const result = await saveProfile(latest.current, patch);
        // Later changes are still on their way: only the version is taken over, their fields stay as shown.
        if (result.ok) put({ ...latest.current, rev: result.profile.rev, onboarded: result.profile.onboarded });
        else if (!result.offline) put({ ...latest.current, ...shownFields(fieldsOf(before, patch)) } as Profile);
        return result;
      });
      queue.current = saved.catch(() => {});
      return saved;
    },
    [put],
  );

  const change = useCallback<OwnProfile["change"]>(
    async (patch, { quiet = false } = {}) => {
      const before = fieldsOf(latest.current, patch);
      const saved = await save(patch);
      if (quiet) return saved;
      if (saved.ok)
        show({ text: settings.saved, tone: "success", undo: { label: settings.undo, onPress: () => void save(before) } });
      else if (saved.offline) show({ text: settings.offline });
      else {
        const text = saved.problem.errors?.[0]?.message ?? settings.error;
        show({ text, tone: "error", undo: { label: frame.actions.retry, onPress: () => void change(patch) } });
      }
      return saved;
    },
    [save, show],
  );

  useEffect(() => {
    const flush = () => void sendUnsent(initial.userId, save);
    flush();
    window.addEventListener("online", flush);
    return () => window.removeEventListener("online", flush);
  }, [save, initial.userId]);

  const own = useMemo(() => ({ profile, change }), [profile, change]);
  return <ProfileContext value={own}>{children}</ProfileContext>;
}

/** `onboarded` is the server's word: it is never shown before it is saved. */
function shownFields({ onboarded: _, ...patch }: Patch): Partial<Profile> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<Profile>;
}

function fieldsOf(profile: Profile, patch: Patch): Patch {
  const names = Object.keys(shownFields(patch)) as (keyof Profile)[];
  return Object.fromEntries(names.map((name) => [name, profile[name]])) as Patch;
}

async function sendUnsent(userId: string, save: (patch: Patch) => Promise<Saved>): Promise<void> {
  if (!navigator.onLine) return;
  const patch = await unsentPatch(userId);
  if (patch === null) return;
  await dropUnsent(userId);
  await save(patch);
}
