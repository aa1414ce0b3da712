import type { Metadata } from "next";
import type { ReactNode } from "react";
import { MemberFrame } from "@/features/account/ui/frame/member-frame";
import { SiteFooter } from "@/features/site/ui/site-footer";
import { SiteHeader } from "@/features/site/ui/site-header";
import { builtUrl } from "@/lib/config";
import { frame } from "@/lib/copy/en/frame";

export const metadata: Metadata = { metadataBase: new URL(builtUrl()) };

/** The frame of every public page; who is signed in keeps the places of the app. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <a
        href="#content"
        className="fixed start-4 top-2 z-toast -translate-y-24 rounded-button bg-accent px-4 py-3 font-semibold text-accent-label focus:translate-y-0"
      >
        {frame.nav.skipToContent}
      </a>
      <MemberFrame head={<SiteHeader />} foot={<SiteFooter />}>
        {children}
      </MemberFrame>
    </>
  );
}
