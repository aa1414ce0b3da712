import Link from "next/link";
import type { ReactNode } from "react";
import { kindsOf } from "@/domain/equipment-kind";
import type { Exercise } from "@/domain/exercise";
import { exercises } from "@/lib/copy/en/exercises";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { Badge } from "@/ui/badge";
import { Icon } from "@/ui/icon";
import { JoinPanel } from "@/ui/join-panel";
import { ExerciseCare } from "./exercise-care";
import { ExerciseNeeds } from "./exercise-needs";
import { ExerciseRelated, type RelatedExercise } from "./exercise-related";
import { ExerciseSteps } from "./exercise-steps";
import { MuscleBars } from "./muscle-bars";

const copy = exercises.page;

type Props = {
  exercise: Exercise;
  related: readonly RelatedExercise[];
  programs: readonly { readonly id: string; readonly name: string }[];
  /** For the signed-in lifter; all stay empty for a visitor. */
  marks: ReactNode;
  note: ReactNode;
  own: ReactNode;
};

/** How one exercise is done, what it trains, what it needs, and where to go from it. */
export function ExercisePage({ exercise, related, programs, marks, note, own }: Props) {
  const { name, why, difficulty, category, laterality, patterns } = exercise;
  return (
    <article className="gutter mx-auto w-full max-w-[80rem]">
      <nav aria-label={copy.path} className="pt-4 md:pt-8">
        <Link
          href={`/exercises?pattern=${patterns[0]}`}
          prefetch={false}
          className="-ms-2 inline-flex min-h-11 items-center gap-1 rounded-control pe-3 text-ink-2 hover:text-ink"
        >
          <Icon name="chevronLeft" />
          {exercises.title} · {vocabulary.patterns[patterns[0]]}
        </Link>
      </nav>
      <header className="pt-4 md:pt-6">
        <h1 className="max-w-4xl text-5xl leading-[1.02] font-bold tracking-[-0.04em] md:text-6xl">{name}</h1>
        <p className="mt-5 max-w-2xl text-lg text-ink-2 md:text-xl">{why}</p>
        <div className="mt-5 flex flex-wrap gap-2">
          <Badge tone="coach">{vocabulary.difficulties[difficulty]}</Badge>
          <Badge>{vocabulary.categories[category]}</Badge>
          {kindsOf(exercise).map((kind) => (
            <Badge key={kind}>{exercises.kinds[kind]}</Badge>
          ))}
          {laterality === "bilateral" ? null : <Badge>{vocabulary.lateralities[laterality]}</Badge>}
        </div>
        {marks}
      </header>
      <div className="mt-10 grid gap-x-16 gap-y-12 lg:grid-cols-12">
        <div className="grid min-w-0 grid-cols-1 content-start gap-12 lg:col-span-7">
          {note}
          <ExerciseSteps exercise={exercise} />
        </div>
        <div className="grid min-w-0 grid-cols-1 content-start gap-10 lg:col-span-5">
          {own}
          <MuscleBars exercise={exercise} />
          <ExerciseNeeds exercise={exercise} />
          <ExerciseCare exercise={exercise} />
        </div>
      </div>
      <ExerciseRelated related={related} programs={programs} />
      <JoinPanel {...exercises.page.join} />
    </article>
  );
}
