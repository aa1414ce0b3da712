"use client";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { frame } from "@/lib/copy/en/frame";
import { call } from "@/lib/http/client";
import { useToast } from "@/ui/toast";
import type { Profile, readProfile } from "../contract";
import { close } from "./closing";
import { type OwnProfile, ProfileContext } from "./profile";
import { dropUnsent, type Patch, type Saved, saveProfile, unsentPatch } from "./save-profile";

/** Holds the lifter's profile for everything below it and saves what they change. */
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
        else if (isTooYoung(result, patch)) close({ why: "too-young", erased: await isAccountGone() });
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
      if (quiet || isTooYoung(saved, patch)) return saved;
      if (saved.ok)
        show({
          text: frame.toasts.saved,
          tone: "success",
          undo: { label: frame.actions.undo, onPress: () => void save(before) },
        });
      else if (saved.offline) show({ text: frame.saving.offline });
      else {
        const text = saved.problem.errors?.[0]?.message ?? frame.saving.failed;
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

/** The one thing the server forbids in a profile: a birth year that proves less than 16. */
function isTooYoung(saved: Saved, patch: Patch): boolean {
  return !saved.ok && saved.problem.status === 403 && typeof patch.birthYear === "number";
}

/** An erased account has no session any more; that is the server's word for it. */
async function isAccountGone(): Promise<boolean> {
  const answer = await call<typeof readProfile>("readProfile", {});
  return !answer.ok && answer.problem.status === 401;
}

async function sendUnsent(userId: string, save: (patch: Patch) => Promise<Saved>): Promise<void> {
  if (!navigator.onLine) return;
  const patch = await unsentPatch(userId);
  if (patch === null) return;
  await dropUnsent(userId);
  await save(patch);
}
