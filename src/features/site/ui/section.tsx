import type { ReactNode } from "react";

type Props = { id: string; title: string; lead?: string | undefined; aside?: ReactNode; children: ReactNode };

/** A band's place on the page. */
export const BAND = "gutter mx-auto mt-20 w-full max-w-[80rem] md:mt-32";

/** A band of a public page: heading on the left, matter on the right from 1024 px. */
export function Section({ id, title, lead, aside, children }: Props) {
  return (
    <section aria-labelledby={id} className={BAND}>
      <div className="grid gap-6 lg:grid-cols-12">
        <div className="lg:col-span-4">
          <h2 id={id} className="text-3xl font-semibold md:text-4xl">
            {title}
          </h2>
          {lead ? <p className="mt-3 max-w-md text-lg text-ink-2">{lead}</p> : null}
          {aside ? <div className="mt-2">{aside}</div> : null}
        </div>
        <div className="min-w-0 lg:col-span-7 lg:col-start-6">{children}</div>
      </div>
    </section>
  );
}
