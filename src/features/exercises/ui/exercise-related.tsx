import Link from "next/link";
import type { Relation } from "@/domain/exercise-vocabulary";
import { exercises } from "@/lib/copy/en/exercises";
import { cx } from "@/ui/cx";

const copy = exercises.page;

export interface RelatedExercise {
  readonly type: Relation;
  readonly slug: string;
  readonly name: string;
}

type Props = {
  related: readonly RelatedExercise[];
  programs: readonly { readonly id: string; readonly name: string }[];
};

/** The family of an exercise, each once under its closest tie, and the programs it is used in. */
export function ExerciseRelated({ related, programs }: Props) {
  if (related.length + programs.length === 0) return null;
  const seen = new Set<string>();
  const columns = ORDER.map((type) => ({
    label: copy.relations[type],
    links: related
      .filter((one) => one.type === type && !seen.has(one.slug))
      .map(({ slug, name }) => {
        seen.add(slug);
        return { href: `/exercises/${slug}`, name };
      }),
  }));
  const uses = programs.map(({ id, name }) => ({ href: `/programs/${id}`, name }));
  const shown = [...columns, { label: copy.programs, links: uses }].filter(({ links }) => links.length > 0);
  return (
    <section aria-labelledby="related" className="mt-16 border-t border-line pt-10 md:mt-24">
      <h2 id="related" className="text-3xl font-semibold">
        {copy.related}
      </h2>
      <div className={cx("mt-6 grid gap-x-8 gap-y-8 sm:grid-cols-2", shown.length > 3 ? "lg:grid-cols-4" : "lg:grid-cols-3")}>
        {shown.map(({ label, links }) => (
          <div key={label}>
            <h3 className="text-sm font-medium text-ink-3">{label}</h3>
            {/* A squat is used in nearly every program: in one column they would fill a phone. */}
            <ul className={cx("mt-1", links.length > LONG && "columns-2 gap-x-4 sm:columns-1")}>
              {links.map(({ href, name }) => (
                <li key={href} className="break-inside-avoid">
                  <Link
                    href={href}
                    prefetch={false}
                    className="-mx-2 inline-flex min-h-11 items-center rounded-control px-2 font-medium text-accent-text hover:underline"
                  >
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

/** Who looks for something else mostly looks for less. */
const ORDER: readonly Relation[] = ["regression", "progression", "variation", "alternative"];

/** More links than this stand in two columns on a phone. */
const LONG = 6;
