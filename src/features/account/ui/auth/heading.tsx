import type { ComponentProps } from "react";
import { Avatar } from "@/ui/avatar";

type Props = { title: string; lead?: string | undefined; expression?: ComponentProps<typeof Avatar>["expression"] };

/** Sam, what this page is for, one sentence. */
export function Heading({ title, lead, expression = "happy" }: Props) {
  return (
    <div className="mb-8 grid justify-items-start gap-3">
      <Avatar coach="sam" expression={expression} size="lg" />
      <h1 className="text-3xl font-bold">{title}</h1>
      {lead ? <p className="text-ink-2">{lead}</p> : null}
    </div>
  );
}
