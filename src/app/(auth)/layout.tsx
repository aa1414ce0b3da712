import Link from "next/link";
import type { ReactNode } from "react";
import { site } from "@/lib/copy/en/site";
import { Wordmark } from "@/ui/wordmark";

/** One narrow column and the way home. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="gutter pt-safe pb-safe mx-auto grid min-h-dvh w-full max-w-[28rem] grid-rows-[auto_1fr]">
      <header className="flex min-h-16 items-center justify-between gap-4">
        <Link
          href="/"
          aria-label={site.header.home}
          className="press -ms-2 inline-flex min-h-11 items-center rounded-control px-2"
        >
          <Wordmark className="h-6" />
        </Link>
        <p className="text-sm font-medium text-accent-text">{site.tagline}</p>
      </header>
      <main id="content" className="pt-6 pb-12 md:pt-16">
        {children}
      </main>
    </div>
  );
}
