import type { Exercise } from "@/domain/exercise";
import { exercises } from "@/lib/copy/en/exercises";
import { Icon } from "@/ui/icon";

const copy = exercises.page;
type Props = { exercise: Pick<Exercise, "instructions" | "cues" | "mistakes" | "breathing"> };

/** Steps, what to think of, what goes wrong and what to do instead, and when to breathe. */
export function ExerciseSteps({ exercise: { instructions, cues, mistakes, breathing } }: Props) {
  return (
    <>
      <section aria-labelledby="steps">
        <h2 id="steps" className="text-2xl font-semibold">
          {copy.steps}
        </h2>
        <ol className="mt-4">
          {instructions.map((step, at) => (
            <li key={step} className="grid grid-cols-[3rem_minmax(0,1fr)] items-baseline border-t border-line py-4">
              <span aria-hidden="true" className="num text-3xl text-ink-3">
                {at + 1}
              </span>
              <p className="text-lg">{step}</p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="cues">
        <h2 id="cues" className="text-2xl font-semibold">
          {copy.cues}
        </h2>
        <ul className="mt-4 grid gap-2 border-s-[3px] border-accent-graphic ps-5">
          {cues.map((cue) => (
            <li key={cue} className="text-xl font-medium md:text-2xl">
              {cue}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="breathing">
        <h2 id="breathing" className="text-2xl font-semibold">
          {copy.breathing}
        </h2>
        <p className="mt-3 max-w-prose text-lg text-ink-2">{breathing}</p>
      </section>
      <section aria-labelledby="mistakes">
        <h2 id="mistakes" className="text-2xl font-semibold">
          {copy.mistakes}
        </h2>
        <ul className="mt-4">
          {mistakes.map(({ wrong, fix }) => (
            <li key={wrong} className="grid gap-1.5 border-t border-line py-4">
              <p className="flex items-start gap-3 font-semibold">
                <Icon name="close" size={20} className="mt-0.5 text-error-text" />
                <span>
                  <span className="sr-only">{copy.wrong}: </span>
                  {wrong}
                </span>
              </p>
              <p className="flex items-start gap-3 text-ink-2">
                <Icon name="check" size={20} className="mt-0.5 text-success-text" />
                <span>
                  <span className="sr-only">{copy.fix}: </span>
                  {fix}
                </span>
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
