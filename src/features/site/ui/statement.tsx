import type { ReactNode } from "react";
import { Wordmark } from "@/ui/wordmark";

type Props = { drawing: ReactNode; title: string; body?: string; children: ReactNode };

/**
 * A page with one sentence and one way out: not found, crashed. Next puts both into every page it serves, so this stays a
 * few lines of markup: no avatar, no button component, no copy but its own.
 */
export function Statement({ drawing, title, body, children }: Props) {
  return (
    <main className="gutter mx-auto flex min-h-dvh w-full max-w-[80rem] flex-col py-6">
      <Wordmark className="h-6 self-start" />
      <div className="my-auto max-w-3xl py-12">
        <svg viewBox="0 0 128 60" aria-hidden="true" fill="none" strokeLinecap="round" className="h-20 md:h-28">
          <path d="M2 58h124" className="stroke-line-strong" strokeWidth="2" />
          {drawing}
        </svg>
        <h1 className="mt-8 text-4xl leading-[1.05] font-bold tracking-[-0.035em] md:text-6xl">{title}</h1>
        {body ? <p className="mt-4 text-lg text-ink-2">{body}</p> : null}
        <div className="mt-8 flex flex-wrap items-center gap-3 text-lg font-semibold">{children}</div>
      </div>
    </main>
  );
}

const WAY = "press inline-flex min-h-14 items-center rounded-button px-6";
/** The way out, and the other one. */
export const FIRST_WAY = `${WAY} bg-accent text-accent-label`;
export const OTHER_WAY = `${WAY} text-ink-2 hover:bg-press hover:text-ink`;
