import type { ReactNode } from "react";
import { Card } from "@/ui/card";
import { Icon } from "@/ui/icon";

type Props = { title: string; line: string; chevron?: boolean; onOpen: () => void; children?: ReactNode };

/** One line that opens the warm-up; what can be done with it at once stands beside it. */
export function WarmupRow({ title, line, chevron, onOpen, children }: Props) {
  return (
    <Card pad="none" edge="mobility" className="flex items-center gap-1 pe-2">
      <button
        type="button"
        onClick={onOpen}
        className="press flex min-h-16 min-w-0 flex-1 items-center gap-3 rounded-card py-2 ps-4 text-start hover:bg-press"
      >
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">{title}</span>
          <span className="block text-sm text-ink-2">{line}</span>
        </span>
        {chevron ? <Icon name="chevronRight" size={20} className="me-1 text-ink-3" /> : null}
      </button>
      {children}
    </Card>
  );
}
