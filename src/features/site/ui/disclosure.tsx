import type { ReactNode } from "react";
import { Icon } from "@/ui/icon";

type Props = { title: string; id?: string | undefined; children: ReactNode };

/** A line that opens: the browser's own, so it works by keyboard, by search in page and without scripts. */
export function Disclosure({ title, id, children }: Props) {
  return (
    <details id={id} className="group scroll-mt-6 border-t border-line">
      <summary className="flex min-h-16 list-none items-center justify-between gap-4 rounded-control py-3 text-lg font-medium hover:text-accent-text [&::-webkit-details-marker]:hidden">
        {title}
        <Icon name="plus" size={20} className="text-ink-3 transition-transform duration-150 group-open:rotate-45" />
      </summary>
      <div className="grid gap-3 pb-6">{children}</div>
    </details>
  );
}
