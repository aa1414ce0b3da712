import { sciencePage } from "@/lib/copy/en/science/page";
import type { ScienceChapter } from "@/lib/copy/en/science/shape";

/** Chapters on a phone; chapters with their rules beside the text on a wide screen. */
export function ScienceContents({ chapters }: { chapters: readonly ScienceChapter[] }) {
  return (
    <nav aria-label={sciencePage.contents} className="lg:col-span-3">
      <ul className="grid gap-x-6 sm:grid-cols-2 lg:sticky lg:top-8 lg:max-h-[calc(100dvh-4rem)] lg:grid-cols-1 lg:overflow-y-auto lg:pe-2">
        {chapters.map(({ id, title, sections }) => (
          <li key={id}>
            <a href={`#${id}`} className={LINK}>
              {title}
            </a>
            <ul className="mb-2 hidden border-s border-line ps-3 lg:block">
              {sections.map((section) => (
                <li key={section.id}>
                  <a href={`#${section.id}`} className="block rounded-control py-1 text-sm text-ink-3 hover:text-ink">
                    {section.title}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
        <li>
          <a href="#sources" className={LINK}>
            {sciencePage.bibliography.title}
          </a>
        </li>
      </ul>
    </nav>
  );
}

const LINK = "inline-flex min-h-11 items-center rounded-control text-ink-2 hover:text-ink lg:min-h-9 lg:text-sm lg:font-medium";
