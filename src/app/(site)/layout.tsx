import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteFooter } from "@/features/site/ui/site-footer";
import { SiteHeader } from "@/features/site/ui/site-header";
import { builtUrl } from "@/lib/config";
import { frame } from "@/lib/copy/en/frame";

export const metadata: Metadata = { metadataBase: new URL(builtUrl()) };

/** The frame of every public page. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <a
        href="#content"
        className="fixed start-4 top-2 z-toast -translate-y-24 rounded-button bg-accent px-4 py-3 font-semibold text-accent-label focus:translate-y-0"
      >
        {frame.nav.skipToContent}
      </a>
      <SiteHeader />
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
