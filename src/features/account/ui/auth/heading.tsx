import type { ComponentProps } from "react";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import type { Avatar } from "@/ui/avatar";
import { CoachBubble } from "@/ui/coach-bubble";

type Props = { title: string; lead?: string | undefined; expression?: ComponentProps<typeof Avatar>["expression"] };

/** What this page is for, and Sam's one sentence about it. */
export function Heading({ title, lead, expression = "happy" }: Props) {
  return (
    <div className="mb-8 grid gap-5">
      <h1 className="text-4xl leading-[1.05] font-semibold tracking-tight text-balance">{title}</h1>
      {lead ? (
        <CoachBubble coach="sam" name={vocabulary.coaches.sam} expression={expression}>
          <span className="wrap-anywhere">{lead}</span>
        </CoachBubble>
      ) : null}
    </div>
  );
}
