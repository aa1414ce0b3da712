import { SOURCES } from "@/domain/sources";
import { sciencePage } from "@/lib/copy/en/science/page";
import { SOURCE_KEYS, sourceDetail, sourceName } from "@/lib/copy/source-name";
import { ScienceGrade } from "./science-grade";

const { title, lead } = sciencePage.bibliography;

/** The bibliography. */
export function ScienceSources() {
  return (
    <section id="sources" aria-labelledby="sources-title" className="mt-20 scroll-mt-8">
      <h2 id="sources-title" className="text-3xl font-semibold md:text-4xl">
        {title}
      </h2>
      <p className="mt-3 max-w-prose text-lg text-ink-2">{lead}</p>
      <ul className="mt-6">
        {SOURCE_KEYS.map((key) => (
          <li key={key} id={`source-${key}`} className="scroll-mt-8 border-t border-line py-3 target:bg-group">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
              {sourceName(key)}
              <ScienceGrade grade={SOURCES[key].grade} />
            </p>
            <p className="mt-1 max-w-prose text-sm text-ink-2 wrap-anywhere">{sourceDetail(key)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
