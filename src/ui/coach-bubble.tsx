import type { ReactNode } from "react";
import type { CoachId } from "@/domain/vocabulary";
import { Avatar } from "./avatar";
import type { Expression } from "./avatars/face";

type Props = {
  coach: CoachId;
  /** The coach's name, read before the words. */
  name: string;
  expression?: Expression | undefined;
  children: ReactNode;
  /** Buttons or chips under the words. */
  actions?: ReactNode;
};

/** What a coach says: the avatar beside it and a lit edge in the coach's color. */
export function CoachBubble({ coach, name, expression, children, actions }: Props) {
  return (
    <figure data-coach={coach} className="flex items-end gap-3">
      <Avatar coach={coach} expression={expression} size="md" />
      <blockquote className="relative min-w-0 flex-1 overflow-clip rounded-card rounded-es-[4px] bg-card py-3 ps-4 pe-4 shadow-card forced-colors:border">
        <span aria-hidden="true" className="absolute inset-y-0 start-0 w-[3px] bg-coach-graphic" />
        <p className="text-xs font-medium text-coach-text">{name}</p>
        <div className="text-pretty">{children}</div>
        {actions ? <div className="mt-3 flex flex-wrap gap-2">{actions}</div> : null}
      </blockquote>
    </figure>
  );
}
