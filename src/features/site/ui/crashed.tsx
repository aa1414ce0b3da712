"use client";
import { useEffect } from "react";
import { crashed } from "@/lib/copy/en/crashed";
import { FIRST_WAY, OTHER_WAY, Statement } from "./statement";

type Props = { error: Error & { digest?: string } };

/** What happened, what is safe, one action; never the error itself. */
export function Crashed({ error }: Props) {
  const { digest } = error;
  // One with a code broke on the server, which has said so itself.
  useEffect(() => {
    if (!digest) reportError(error);
  }, [digest, error]);
  return (
    <Statement drawing={DROPPED_BAR} title={crashed.title}>
      <button type="button" onClick={() => window.location.reload()} className={FIRST_WAY}>
        {crashed.action}
      </button>
      {/* A plain link: the router may be what broke. */}
      <a href="/" className={OTHER_WAY}>
        {crashed.home}
      </a>
      <a href="/help#feedback" className={OTHER_WAY}>
        {crashed.tell(digest)}
      </a>
    </Statement>
  );
}

export const DROPPED_BAR = (
  <>
    <path d="M7 27l116 20" className="stroke-ink-2" strokeWidth="3" />
    <path d="M27 9l-6 44M105 28l-4 24" className="stroke-accent-graphic" strokeWidth="8" />
    <path d="M39 17l-4 28M92 32l-2 16" className="stroke-ink-3" strokeWidth="6" />
  </>
);
