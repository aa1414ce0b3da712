"use client";
import { Crashed } from "@/features/site/ui/crashed";
import { sans } from "@/ui/fonts";
import "./globals.css";

/** The frame itself broke, so this brings its own document. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" data-theme="dark" data-coach="sam" className={sans.variable}>
      <body>
        <Crashed error={error} />
      </body>
    </html>
  );
}
