"use client";
import { useEffect } from "react";
import { crashed } from "@/lib/copy/en/crashed";
import "./globals.css";

type Props = { error: Error & { digest?: string } };

/**
 * The frame itself broke, so this brings its own document. Every page carries it and next to nobody sees it: one sentence and
 * one way out, without the drawing and the typeface of the page that shows what broke inside the frame.
 */
export default function GlobalError({ error }: Props) {
  useEffect(() => {
    if (!error.digest) reportError(error);
  }, [error]);
  return (
    <html lang="en" data-theme="dark" data-coach="sam">
      <body className="gutter py-12">
        <h1 className="text-4xl font-bold">{crashed.title}</h1>
        <button type="button" onClick={() => location.reload()} className="press mt-8 min-h-14 text-lg font-semibold">
          {crashed.action}
        </button>
      </body>
    </html>
  );
}
