import type { Exercise } from "@/domain/exercise";
import { touchedAreas } from "@/domain/owned-equipment";
import { BODY_AREAS } from "@/domain/vocabulary";
import { exercises } from "@/lib/copy/en/exercises";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { formatList } from "@/lib/copy/format";
import { choiceList } from "@/lib/copy/sentence-list";
import { Icon } from "@/ui/icon";

const copy = exercises.page;
type Props = { exercise: Pick<Exercise, "safety" | "contraindications" | "injuryNotes"> };

/** What keeps the lifter safe, what the exercise asks of the body, and for whom it is not. */
export function ExerciseCare({ exercise }: Props) {
  const { safety, contraindications, injuryNotes } = exercise;
  const areas = touchedAreas(exercise, BODY_AREAS).map((area) => vocabulary.areas[area].toLowerCase());
  const asks = contraindications.map((tag) => vocabulary.contraindications[tag]);
  return (
    <section aria-labelledby="care" className="rounded-card bg-group p-5 md:p-6">
      <h2 id="care" className="flex items-center gap-3 text-xl font-semibold">
        <Icon name="alert" className="text-warning-text" />
        {safety ? copy.safety : copy.care}
      </h2>
      <div className="mt-3 grid gap-3 text-ink-2">
        {safety ? <p className="text-lg text-ink">{safety}</p> : null}
        {asks.length > 0 ? (
          <p>
            {copy.careLead} {formatList(asks)}.{areas.length > 0 ? ` ${copy.careAreas(choiceList(areas))}` : null}
          </p>
        ) : null}
        {injuryNotes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p className="text-sm">{copy.pain}</p>
      </div>
    </section>
  );
}
