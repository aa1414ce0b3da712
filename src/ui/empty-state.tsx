import type { ReactNode } from "react";
import type { CoachId } from "@/domain/vocabulary";
import { Avatar } from "./avatar";
import type { Expression } from "./avatars/face";
import { Icon } from "./icon";
import type { IconName } from "./icon-paths";

type Props = {
  coach: CoachId;
  expression?: Expression | undefined;
  /** What the coach holds. */
  prop?: IconName | undefined;
  sentence: string;
  /** One button. */
  action?: ReactNode;
};

/** Nothing here yet: the coach, one sentence, one way on. */
export function EmptyState({ coach, expression = "neutral", prop, sentence, action }: Props) {
  return (
    <div data-coach={coach} className="grid justify-items-start gap-5 py-8">
      <div className="relative">
        <Avatar coach={coach} expression={expression} size="xl" />
        {prop ? (
          <span className="absolute -end-3 bottom-0 grid size-12 place-content-center rounded-full bg-raised text-coach-graphic shadow-card forced-colors:border">
            <Icon name={prop} />
          </span>
        ) : null}
      </div>
      <p className="max-w-[22ch] text-2xl leading-tight font-semibold tracking-tight">{sentence}</p>
      {action}
    </div>
  );
}
