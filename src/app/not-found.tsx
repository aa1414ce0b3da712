import type { Metadata } from "next";
import { FIRST_WAY, OTHER_WAY, Statement } from "@/features/site/ui/statement";
import { site } from "@/lib/copy/en/site";

const copy = site.notFound;

export const metadata: Metadata = { title: copy.title, robots: { index: false } };

/** Any address that leads nowhere. */
export default function NotFound() {
  return (
    <Statement drawing={EMPTY_RACK} title={copy.title} body={copy.body}>
      <a href="/" className={FIRST_WAY}>
        {copy.home}
      </a>
      <a href="/help" className={OTHER_WAY}>
        {copy.help}
      </a>
    </Statement>
  );
}

/** Nobody under the bar. */
const EMPTY_RACK = (
  <>
    <path d="M40 6v51M88 6v51" className="stroke-line-strong" strokeWidth="4" />
    <path d="M6 24h116" className="stroke-ink-2" strokeWidth="3" />
    <path d="M20 8v32M108 8v32" className="stroke-accent-graphic" strokeWidth="8" />
    <path d="M30 14v20M98 14v20" className="stroke-ink-3" strokeWidth="6" />
  </>
);
