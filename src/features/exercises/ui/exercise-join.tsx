import { exercises } from "@/lib/copy/en/exercises";
import { ButtonLink } from "@/ui/button-link";

const copy = exercises.page.join;

/** The way in, for visitors. */
export function ExerciseJoin() {
  return (
    <section aria-labelledby="join" className="mt-16 rounded-sheet bg-group p-6 member:hidden md:mt-24 md:p-10">
      <h2 id="join" className="text-3xl font-semibold">
        {copy.title}
      </h2>
      <p className="mt-3 max-w-xl text-lg text-ink-2">{copy.body}</p>
      <ButtonLink href="/signup" size="lg" className="mt-6">
        {copy.action}
      </ButtonLink>
    </section>
  );
}
