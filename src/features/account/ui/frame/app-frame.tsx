"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { frame } from "@/lib/copy/en/frame";
import { cx } from "@/ui/cx";
import { ToastRegion } from "@/ui/toast";
import { DemoStrip } from "./demo-strip";
import { Navigation } from "./navigation";
import { ProfileGate } from "./profile-gate";

/** The frame of every signed-in page: places, notices, the lifter's profile. */
export function AppFrame({ children }: { children: ReactNode }) {
  const path = usePathname();
  const bare = path === "/onboarding";
  // Inside a running workout the bar gives way to the action dock.
  const docked = /^\/workout\/[^/]+/.test(path);
  return (
    <ToastRegion label={frame.notices}>
      <a
        href="#content"
        className="fixed start-4 top-2 z-toast -translate-y-24 rounded-button opacity-0 bg-accent px-4 py-3 font-semibold text-accent-label focus:translate-y-0 focus:opacity-100"
      >
        {frame.nav.skipToContent}
      </a>
      <ProfileGate>
        <DemoStrip />
        <div className="lg:flex">
          {bare ? null : <Navigation path={path} barHidden={docked} />}
          <main id="content" tabIndex={-1} className={cx("min-w-0 flex-1 outline-none", !bare && !docked && "pb-36 lg:pb-12")}>
            {children}
          </main>
        </div>
      </ProfileGate>
    </ToastRegion>
  );
}
