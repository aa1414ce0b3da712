"use client";
import { BODY_AREAS } from "@/domain/vocabulary";
import { useProfile } from "@/features/account/client/profile";
import { todayIn } from "@/features/account/client/today";
import { frame } from "@/lib/copy/en/frame";
import { pain as copy } from "@/lib/copy/en/pain";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { fillLine } from "@/lib/db/data/coaches/fill-line";
import { coachLines } from "@/lib/db/data/coaches/lines";
import { Button } from "@/ui/button";
import { CoachBubble } from "@/ui/coach-bubble";
import { RowGroup, SettingsRow } from "@/ui/settings-row";
import { Sheet } from "@/ui/sheet";
import type { OpenExercise } from "../client/load-workout";
import type { OpenMark } from "../client/open-marks";
import { usePain } from "../client/use-pain";

type Props = {
  exercise: OpenExercise;
  /** What is marked of this exercise already. */
  marks: readonly OpenMark[];
  onClose: () => void;
  onSkip: () => void;
  onSwap: () => void;
};

/** Where it hurts, one tap; then what the coach says, and the two ways on. Asked again it goes on from there. */
export function PainSheet({ exercise, marks, onClose, onSkip, onSwap }: Props) {
  const { coach, timeZone } = useProfile().profile;
  const pain = usePain(() => todayIn(timeZone));
  const [first] = marks;
  if (first === undefined)
    return (
      <Sheet open onClose={onClose} title={copy.where} closeLabel={frame.actions.close}>
        <p className="pb-4 text-ink-2">{copy.lead(exercise.name)}</p>
        <RowGroup>
          {BODY_AREAS.map((area) => (
            <SettingsRow
              key={area}
              label={vocabulary.areas[area]}
              onPress={() => void pain.mark({ exerciseId: exercise.exerciseId, name: exercise.name }, area, exercise.workoutId)}
            />
          ))}
        </RowGroup>
      </Sheet>
    );
  const fine = async () => {
    for (const mark of marks) await pain.clear(mark);
    onClose();
  };
  const footer = (
    <div className="grid gap-2">
      <Button size="lg" wide onClick={onSkip}>
        {copy.skip}
      </Button>
      <Button variant="secondary" wide onClick={onSwap}>
        {copy.swap}
      </Button>
      <Button variant="ghost" wide onClick={() => void fine()}>
        {copy.fine}
      </Button>
    </div>
  );
  return (
    <Sheet open onClose={onClose} title={exercise.name} closeLabel={frame.actions.close} footer={footer}>
      <div role="status">
        <CoachBubble coach={coach} name={vocabulary.coaches[coach]} expression="calm">
          {fillLine(coachLines[coach].pain[lineOf(first)], { area: vocabulary.areas[first.area].toLowerCase() })}
        </CoachBubble>
      </div>
    </Sheet>
  );
}

/** Two reviewed lines a coach: which one is settled by the mark, so that it does not change while it is read. */
function lineOf({ id }: OpenMark): 0 | 1 {
  return Number.parseInt(id.slice(-1), 16) % 2 === 0 ? 0 : 1;
}
