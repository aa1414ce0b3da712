"use client";
import { Crashed } from "@/features/site/ui/crashed";
import "./globals.css";

/** The frame itself broke, so this brings its own document. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" data-theme="dark" data-coach="sam">
      <body>
        <Crashed digest={error.digest} />
      </body>
    </html>
  );
}
