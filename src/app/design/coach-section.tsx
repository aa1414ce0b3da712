import { COACHES, type CoachId } from "@/domain/vocabulary";
import { Avatar } from "@/ui/avatar";
import { CastAvatar } from "@/ui/avatar-cast";
import { EXPRESSIONS } from "@/ui/avatars/face";
import { Button } from "@/ui/button";
import { CoachBubble } from "@/ui/coach-bubble";

/** Eight figures, six moods, and what a coach says. */
export function CoachSection({ coach }: { coach: CoachId }) {
  return (
    <>
      <div className="grid grid-cols-6 justify-items-center gap-y-3">
        {COACHES.flatMap((id) =>
          EXPRESSIONS.map((expression) => (
            <CastAvatar
              key={`${id}-${expression}`}
              coach={id}
              expression={expression}
              size="md"
              className="sm:size-18"
              label={`${id}, ${expression}`}
            />
          )),
        )}
      </div>
      <div className="flex flex-wrap items-end gap-3">
        {(["xs", "sm", "md", "lg", "xl"] as const).map((size) => (
          <Avatar key={size} coach={coach} size={size} expression="happy" />
        ))}
      </div>
      <CoachBubble
        coach={coach}
        name={coach}
        actions={
          <>
            <Button size="md">Start deload</Button>
            <Button variant="ghost">Not now</Button>
          </>
        }
      >
        Your last three sessions ran heavier than the plan. A lighter week now keeps the next four strong.
      </CoachBubble>
    </>
  );
}
