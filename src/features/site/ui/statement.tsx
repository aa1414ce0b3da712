import type { ReactNode } from "react";
import type { CoachId } from "@/domain/vocabulary";
import { Avatar } from "@/ui/avatar";
import type { Expression } from "@/ui/avatars/face";
import { Wordmark } from "./wordmark";

type Props = { coach: CoachId; expression: Expression; title: string; body?: ReactNode; children: ReactNode };

/** A page with one sentence and one way out: not found, crashed. */
export function Statement({ coach, expression, title, body, children }: Props) {
  return (
    <main className="gutter mx-auto flex min-h-dvh w-full max-w-3xl flex-col py-8">
      <Wordmark className="h-6 self-start" />
      <div className="my-auto py-12">
        <Avatar coach={coach} expression={expression} size="xl" />
        <h1 className="mt-8 text-4xl leading-[1.05] font-bold tracking-[-0.035em] md:text-6xl">{title}</h1>
        {body ? <p className="mt-5 text-lg text-ink-2">{body}</p> : null}
        <div className="mt-9 flex flex-wrap gap-3">{children}</div>
      </div>
    </main>
  );
}
