"use client";
import Link from "next/link";
import type { Unit } from "@/domain/vocabulary";
import { explain } from "@/lib/copy/explain";
import type { OutputOf } from "@/lib/http/endpoint";
import { Card } from "@/ui/card";
import { HowLink } from "@/ui/how-link";
import { Icon } from "@/ui/icon";
import type * as contract from "../contract";

type Lifts = OutputOf<typeof contract.readOverview>["lifts"]["ready"];

/** A few lifts with one thing in common, each leading to its strength; nothing where there are none. */
export function LiftList({ title, lifts, unit }: { title: string; lifts: Lifts; unit: Unit }) {
  const [first] = lifts;
  if (!first) return null;
  return (
    <Card as="section" aria-label={title} className="grid gap-1">
      <h2 className="text-lg font-semibold">{title}</h2>
      <ul>
        {lifts.map(({ exerciseId, name, because }) => (
          <li key={exerciseId} className="border-t border-line first:border-t-0">
            <Link
              href={`/progress?tab=strength&exercise=${exerciseId}`}
              prefetch={false}
              className="-mx-2 flex min-h-14 items-center justify-between gap-3 rounded-control px-2 py-2 hover:bg-press focus-visible:-outline-offset-2"
            >
              <span className="min-w-0">
                <span className="block font-medium wrap-anywhere">{name}</span>
                <span className="block text-sm text-ink-2">{explain(because, unit)}</span>
              </span>
              <Icon name="chevronRight" size={20} className="text-ink-3" />
            </Link>
          </li>
        ))}
      </ul>
      <HowLink rule={first.because.rule} />
    </Card>
  );
}
