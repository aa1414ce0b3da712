import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { targetsOf } from "@/domain/muscles";
import { exerciseFacts } from "@/features/exercises/server/exercise-facts";
import { saferChoices } from "@/features/exercises/server/safer-choices";
import { ExerciseMarks } from "@/features/exercises/ui/exercise-marks";
import { ExercisePage } from "@/features/exercises/ui/exercise-page";
import { ProtectNote } from "@/features/exercises/ui/protect-note";
import { programsWith } from "@/features/programs/server/programs-with";
import { OwnLift } from "@/features/progress/ui/own-lift";
import { pageMetadata } from "@/features/site/page-metadata";
import { StructuredData } from "@/features/site/ui/structured-data";
import { PainNote } from "@/features/workouts/ui/pain-note";
import { allExercises, exerciseById, exerciseBySlug } from "@/lib/catalogue";
import { builtUrl } from "@/lib/config";
import { exercises as copy } from "@/lib/copy/en/exercises";
import { frame } from "@/lib/copy/en/frame";
import { muscles } from "@/lib/copy/en/muscles";
import { formatList } from "@/lib/copy/format";
import { ToastRegion } from "@/ui/toast";

export const dynamic = "force-static";
export const dynamicParams = false;

type Props = { params: Promise<{ slug: string }> };

export function generateStaticParams(): { slug: string }[] {
  return allExercises().map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const exercise = exerciseBySlug((await params).slug);
  if (!exercise) return {};
  const { slug, name } = exercise;
  const trained = formatList(targetsOf(exercise).map((muscle) => muscles.names[muscle].toLowerCase()));
  return pageMetadata({ path: `/exercises/${slug}`, title: name, description: copy.page.description(name, trained) });
}

/** One exercise at length. What only the signed-in lifter sees joins in the browser. */
export default async function Page({ params }: Props) {
  const exercise = exerciseBySlug((await params).slug);
  if (!exercise) notFound();
  const related = exercise.relations.flatMap(({ type, to }) => {
    const other = exerciseById(to);
    return other ? [{ type, slug: other.slug, name: other.name }] : [];
  });
  return (
    <>
      <StructuredData facts={exerciseFacts(exercise, builtUrl())} />
      <ToastRegion label={frame.notices}>
        <ExercisePage
          exercise={exercise}
          related={related}
          programs={programsWith(exercise.id)}
          marks={<ExerciseMarks exercise={{ id: exercise.id, name: exercise.name }} />}
          note={
            <>
              <PainNote exerciseId={exercise.id} />
              <ProtectNote contraindications={exercise.contraindications} choices={saferChoices(exercise)} />
            </>
          }
          own={<OwnLift exerciseId={exercise.id} />}
        />
      </ToastRegion>
    </>
  );
}
