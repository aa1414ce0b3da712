import { type LegalSection, legal } from "@/lib/copy/en/legal";
import { PageTitle } from "./page-title";

type Props = { title: string; lead: string; sections: readonly LegalSection[] };

/** A legal text with its contents beside it. */
export function LegalPage({ title, lead, sections }: Props) {
  return (
    <div className="gutter mx-auto w-full max-w-[80rem]">
      <PageTitle title={title} lead={lead} />
      <div className="mt-12 grid gap-10 lg:grid-cols-12">
        <nav aria-label={legal.contents} className="lg:col-span-4">
          <ul className="flex flex-wrap gap-x-5 lg:sticky lg:top-8 lg:block">
            {sections.map((section) => (
              <li key={section.id}>
                <a
                  href={`#${section.id}`}
                  className="inline-flex min-h-11 items-center text-sm text-ink-2 hover:text-ink lg:min-h-9"
                >
                  {section.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="max-w-prose lg:col-span-7 lg:col-start-6">
          {sections.map((section) => (
            <Text key={section.id} {...section} />
          ))}
          <p className="mt-12 border-t border-line pt-6 text-sm text-ink-3">{legal.template}</p>
        </div>
      </div>
    </div>
  );
}

function Text({ id, title, body, list }: LegalSection) {
  return (
    <section id={id} className="mt-10 scroll-mt-8 first:mt-0">
      <h2 className="text-2xl font-semibold">{title}</h2>
      {body.map((paragraph) => (
        <p key={paragraph} className="mt-3 text-ink-2">
          {paragraph}
        </p>
      ))}
      {list ? (
        <ul className="mt-3 list-disc space-y-1.5 ps-5 text-ink-2 marker:text-ink-3">
          {list.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
