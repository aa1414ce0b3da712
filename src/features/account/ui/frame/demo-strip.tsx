"use client";
import { frame } from "@/lib/copy/en/frame";
import { useProfile } from "../../client/profile";

/** One quiet line that stays in view on every screen of a demo account. */
export function DemoStrip() {
  const { profile } = useProfile();
  if (!profile.isDemo) return null;
  return (
    <p
      role="note"
      data-top-strip=""
      className="pt-safe sticky top-0 z-sticky truncate bg-group px-4 text-center text-xs/[1.75rem] text-ink-2 shadow-[inset_0_-1px_0_0_var(--mo-hairline)]"
    >
      {frame.demo}
    </p>
  );
}
