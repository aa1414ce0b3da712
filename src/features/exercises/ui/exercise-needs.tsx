import type { Exercise } from "@/domain/exercise";
import { equipment as names } from "@/lib/copy/en/equipment";
import { exercises } from "@/lib/copy/en/exercises";
import { formatClock } from "@/lib/copy/format";
import { lowerFirst, sentenceList } from "@/lib/copy/sentence-list";

const copy = exercises.page;
type Props = { exercise: Exercise };
const AIMS = ["strength", "hypertrophy", "endurance"] as const;

/** Each way to set it up, and the sets, repetitions and rest to begin with. */
export function ExerciseNeeds({ exercise }: Props) {
  const { equipment, ranges, measure, defaultSets, defaultRestS } = exercise;
  const ways = equipment.map((way) => (way.length === 0 ? copy.nothing : sentenceList(way.map((item) => names.names[item]))));
  return (
    <>
      <section aria-labelledby="needs">
        <h2 id="needs" className="text-xl font-semibold">
          {copy.equipment}
        </h2>
        <ul className="mt-3">
          {(ways.length > 0 ? ways : [copy.nothing]).map((way, at) => (
            <li key={way} className="py-0.5 text-ink-2">
              {at > 0 ? `${copy.or} ${lowerFirst(way)}` : way}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="usual">
        <h2 id="usual" className="text-xl font-semibold">
          {copy.usual}
        </h2>
        <dl className="mt-3">
          {AIMS.map((aim) => {
            const range = ranges[aim];
            return range === null ? null : (
              <Fact
                key={aim}
                label={copy.aims[aim]}
                value={`${defaultSets} × ${range[0]}–${range[1]}`}
                unit={copy.measures[measure]}
              />
            );
          })}
          <Fact label={copy.rest} value={formatClock(defaultRestS)} unit="min" />
        </dl>
      </section>
    </>
  );
}

function Fact({ label, value, unit }: { label: string; value: string; unit: string }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-3">
      <dt className="text-ink-2">{label}</dt>
      <dd className="num text-xl whitespace-nowrap">
        {value}
        <span className="unit text-sm!">{unit}</span>
      </dd>
    </div>
  );
}
