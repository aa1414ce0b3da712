"use client";
import Link from "next/link";
import { settings } from "@/lib/copy/en/settings";
import { Icon } from "@/ui/icon";
import { useProfile } from "../../client/profile";

/** Who this is: initials on the coach's color, name, address. */
export function ProfileRow() {
  const { profile } = useProfile();
  const name = profile.displayName ?? settings.sections.profile;
  return (
    <Link
      href="/settings/profile"
      className="press flex min-h-20 flex-wrap items-center gap-4 rounded-card bg-card px-4 py-3 shadow-card forced-colors:border"
    >
      <span
        aria-hidden="true"
        data-coach={profile.coach}
        className="grid size-14 shrink-0 place-content-center rounded-full bg-coach text-xl font-semibold text-coach-label"
      >
        {initials(profile.displayName ?? profile.email)}
      </span>
      <span className="min-w-0 flex-[1_1_8rem]">
        <span className="block truncate text-xl font-semibold">{name}</span>
        <span className="block truncate text-sm text-ink-2">{profile.email}</span>
      </span>
      <Icon name="chevronRight" size={20} className="-me-1 text-ink-3" />
    </Link>
  );
}

/** At most two letters, of the first and the last word. */
function initials(name: string): string {
  const words = name.trim().split(/[\s@.]+/u);
  const last = name.includes("@") ? "" : words.length > 1 ? words.at(-1) : "";
  return `${[...(words[0] ?? "")][0] ?? ""}${[...(last ?? "")][0] ?? ""}`.toLocaleUpperCase("en-US");
}
