"use client";
import { site } from "@/lib/copy/en/site";
import { Button } from "@/ui/button";
import { Statement } from "./statement";

const copy = site.crashed;

/** What happened, what is safe, one action; never the error itself. */
export function Crashed({ digest }: { digest: string | undefined }) {
  return (
    <Statement coach="sam" expression="serious" title={copy.title}>
      <Button size="lg" onClick={() => window.location.reload()}>
        {copy.action}
      </Button>
      {/* A plain link: the router may be what broke. */}
      <a
        href="/"
        className="press inline-flex min-h-14 items-center rounded-button px-6 text-lg font-semibold text-ink-2 hover:bg-press"
      >
        {copy.home}
      </a>
      {digest ? <p className="w-full text-xs text-ink-3">{copy.code(digest)}</p> : null}
    </Statement>
  );
}
