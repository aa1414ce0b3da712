import Link from "next/link";
import { site } from "@/lib/copy/en/site";
import type { Library } from "../library";
import { Section } from "./section";

const copy = site.programs;

/** Every program there is, by the days a week it asks for. */
export function Programs({ library }: { library: Library }) {
  return (
    <Section
      id="programs"
      title={copy.title}
      lead={copy.lead(library.exercises)}
      aside={
        <p className="flex flex-wrap gap-x-6">
          <Link href="/programs" prefetch={false} className={MORE}>
            {copy.all}
          </Link>
          <Link href="/exercises" prefetch={false} className={MORE}>
            {copy.library}
          </Link>
        </p>
      }
    >
      <ul>
        {library.programs.map(({ id, name, summary, daysPerWeek }) => (
          <li key={id} className="grid grid-cols-[4.5rem_minmax(0,1fr)] items-start gap-x-4 border-t border-line py-6 md:gap-x-8">
            <p className="num text-5xl">
              {daysPerWeek}
              <span className="unit block text-sm! ms-0!">{copy.days}</span>
            </p>
            <div>
              <h3 className="text-xl font-semibold">
                <Link href={`/programs/${id}`} prefetch={false} className="-my-2 inline-block py-2 hover:text-accent-text">
                  {name}
                </Link>
              </h3>
              <p className="mt-1 text-ink-2">{summary}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const MORE = "inline-flex min-h-11 items-center font-medium text-accent-text underline underline-offset-4";
