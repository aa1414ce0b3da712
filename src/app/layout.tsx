import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { countsForVercel } from "@/lib/config-dev";
import { mono, sans } from "@/ui/fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Mo", template: "%s · Mo" },
  description: "A strength coach that logs in one tap, keeps logging when the signal is gone and explains every number.",
  applicationName: "Mo",
  formatDetection: { telephone: false, date: false, address: false, email: false },
  appleWebApp: { capable: true, title: "Mo", statusBarStyle: "black-translucent" },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: "#0a0a0f",
};

/** Dark and Sam until /theme.js has read what this device chose; it may change the attributes before React wakes. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" data-theme="dark" data-coach="sam" className={`${sans.variable} ${mono.variable}`} suppressHydrationWarning>
      <head>
        {/* First: browsers with trusted types ask it whenever a script's address is set in the old way, as the loader of the
            page's own parts does. Those parts pass, and Vercel's counter where this build has it; nothing else does. */}
        <script src="/tt.js" data-also={countsForVercel() ? "/_vercel/insights/script.js" : undefined} />
        {/* Before the first paint, so that no one sees the wrong theme or frame; where storage is blocked the default stays. Files,
            not inline scripts: the policy has no room for one. */}
        <script src="/theme.js" />
      </head>
      <body>{children}</body>
    </html>
  );
}
