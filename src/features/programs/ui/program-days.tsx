import Link from "next/link";
import type { Day, Slot } from "@/domain/program";
import { exerciseById } from "@/lib/catalogue";
import { muscles } from "@/lib/copy/en/muscles";
import { programs } from "@/lib/copy/en/programs";
import { formatClock, formatList } from "@/lib/copy/format";
import { choiceList, lowerFirst } from "@/lib/copy/sentence-list";
import { Badge } from "@/ui/badge";
import { blockLines } from "../block-words";

const copy = programs.page;

/** Every day with its places: what the author had in mind, how much of it, and the rest between sets. */
export function ProgramDays({ days }: { days: readonly Day[] }) {
  return (
    <section aria-labelledby="days" className="mt-16 border-t border-line pt-10 md:mt-24">
      <h2 id="days" className="text-3xl font-semibold">
        {copy.daysTitle}
      </h2>
      <p className="mt-3 max-w-prose text-ink-2">{programs.blocks.rpeNote}</p>
      <div className="mt-8 grid gap-x-12 gap-y-12 lg:grid-cols-2">
        {days.map(({ id, name, minutes, muscles: trained, slots }) => (
          <section key={id} id={id} aria-labelledby={`${id}-name`} className="scroll-mt-6">
            <h3 id={`${id}-name`} className="text-2xl font-semibold">
              {name}
            </h3>
            <p className="mt-1 text-sm text-ink-2">
              {programs.minutes(minutes)} · {formatList(trained.map((muscle) => muscles.names[muscle].toLowerCase()))}
            </p>
            <ol className="mt-4">
              {slots.map((slot) => (
                <SlotRow key={slot.id} slot={slot} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
}

const OTHERS_MAX = 2;

function SlotRow({ slot }: { slot: Slot }) {
  const { role, hint, blocks, restS, superset } = slot;
  const [first, ...others] = hint.flatMap((id) => exerciseById(id) ?? []);
  return (
    <li className="grid gap-1 border-t border-line py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:gap-x-6">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
          {first ? (
            <Link
              href={`/exercises/${first.slug}`}
              prefetch={false}
              className="-my-2.5 inline-block py-2.5 hover:text-accent-text hover:underline"
            >
              {first.name}
            </Link>
          ) : null}
          {role === "optional" ? <Badge>{copy.optional}</Badge> : null}
          {superset ? <Badge>{copy.superset}</Badge> : null}
        </p>
        {others.length > 0 ? (
          <p className="text-sm text-ink-3">
            {copy.or(choiceList(others.slice(0, OTHERS_MAX).map(({ name }) => lowerFirst(name))))}
          </p>
        ) : null}
      </div>
      <p className="flex items-baseline gap-4 sm:flex-col sm:items-end sm:gap-0 sm:text-end">
        <span className="num tracking-normal">
          {blockLines(blocks).map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </span>
        <span className="text-sm whitespace-nowrap text-ink-3">{copy.rest(formatClock(restS))}</span>
      </p>
    </li>
  );
}
