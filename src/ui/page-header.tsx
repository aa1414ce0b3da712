import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "./icon";

type Props = {
  title: ReactNode;
  /** A line above the title: the date, the phase. */
  kicker?: ReactNode;
  /** A line below it. */
  lead?: ReactNode;
  back?: { href: string; label: string } | undefined;
  actions?: ReactNode;
};

/** The page's only h1, flush left with room above. */
export function PageHeader({ title, kicker, lead, back, actions }: Props) {
  return (
    <header className="pt-safe">
      {back || actions ? (
        <div className="flex min-h-14 items-center justify-between gap-2">
          {back ? (
            <Link
              href={back.href}
              className="-ms-2 inline-flex min-h-11 items-center gap-1 rounded-control pe-3 text-ink-2 hover:text-ink"
            >
              <Icon name="chevronLeft" />
              {back.label}
            </Link>
          ) : (
            <span />
          )}
          <div className="-me-2 flex items-center gap-1">{actions}</div>
        </div>
      ) : null}
      <div className={back || actions ? "pt-4 pb-6" : "pt-12 pb-6"}>
        {kicker ? <p className="pb-1 text-sm text-ink-2">{kicker}</p> : null}
        <h1 className="text-4xl leading-[1.05] font-semibold tracking-tight hyphens-auto">{title}</h1>
        {lead ? <p className="max-w-[52ch] pt-2 text-ink-2">{lead}</p> : null}
      </div>
    </header>
  );
}
