import type { ReactNode } from "react";
import { cx } from "@/ui/cx";

type Props = { id: string; title: string; lead?: string | undefined; children: ReactNode; className?: string | undefined };

/** A band of a public page: heading on the left, matter on the right from 1024 px. */
export function Section({ id, title, lead, children, className }: Props) {
  return (
    <section aria-labelledby={id} className={cx("gutter mx-auto mt-28 w-full max-w-[80rem] md:mt-40", className)}>
      <div className="grid gap-8 lg:grid-cols-12 lg:gap-6">
        <div className="lg:col-span-4">
          <h2 id={id} className="text-3xl font-semibold md:text-4xl">
            {title}
          </h2>
          {lead ? <p className="mt-4 max-w-md text-lg text-ink-2">{lead}</p> : null}
        </div>
        <div className="min-w-0 lg:col-span-7 lg:col-start-6">{children}</div>
      </div>
    </section>
  );
}
