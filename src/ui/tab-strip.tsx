"use client";
import Link from "next/link";
import { cx } from "./cx";

type Props = {
  label: string;
  tabs: readonly { href: string; label: string; current: boolean }[];
};

/** Tabs are links: each has an address, and back works. */
export function TabStrip({ label, tabs }: Props) {
  return (
    <nav
      aria-label={label}
      className="-mx-4 overflow-x-auto border-b border-hairline px-4 [scrollbar-width:none] md:mx-0 md:px-0"
    >
      <ul className="flex gap-6">
        {tabs.map((tab) => (
          <li key={tab.href} ref={tab.current ? bringIntoView : undefined}>
            <Link
              href={tab.href}
              scroll={false}
              aria-current={tab.current ? "page" : undefined}
              className={cx(
                "relative inline-flex min-h-12 items-center whitespace-nowrap focus-visible:-outline-offset-2",
                tab.current ? "font-semibold text-ink" : "text-ink-2 hover:text-ink",
              )}
            >
              {tab.label}
              {tab.current ? (
                <span aria-hidden="true" className="absolute inset-x-0 bottom-0 h-[3px] rounded-full bg-coach-graphic" />
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The strip scrolls by itself on a phone: the current tab is never off its edge. The page stays where it is. */
function bringIntoView(tab: HTMLLIElement | null): void {
  const strip = tab?.closest("nav");
  if (!tab || !strip) return;
  const end = tab.offsetLeft + tab.offsetWidth - strip.offsetLeft;
  if (end > strip.clientWidth) strip.scrollLeft = end - strip.clientWidth + EDGE;
}

const EDGE = 16;
