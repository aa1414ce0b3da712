import Link from "next/link";
import { memo } from "react";
import { exercises as copy } from "@/lib/copy/en/exercises";
import { muscles as muscleNames } from "@/lib/copy/en/muscles";
import type { Entry } from "../entry";

/** Names to open, two or three abreast where there is room. */
export function LibraryRows({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul className="grid gap-x-8 md:grid-cols-2 xl:grid-cols-3">
      {entries.map((entry) => (
        <Row key={entry.slug} entry={entry} />
      ))}
    </ul>
  );
}

/** Three hundred of them stand still while one is typed for. */
const Row = memo(function Row({ entry: { slug, name, muscles, kinds } }: { entry: Entry }) {
  return (
    <li className="border-t border-line">
      <Link
        href={`/exercises/${slug}`}
        prefetch={false}
        className="-mx-3 flex min-h-18 items-center justify-between gap-4 rounded-control px-3 py-3 hover:bg-press focus-visible:-outline-offset-2"
      >
        <span className="min-w-0">
          <span className="block leading-snug font-semibold">{name}</span>
          <span className="block text-sm text-ink-2">{muscles.map((muscle) => muscleNames.names[muscle]).join(", ")}</span>
        </span>
        <span className="shrink-0 text-end text-xs text-ink-3">{kinds[0] ? copy.kinds[kinds[0]] : null}</span>
      </Link>
    </li>
  );
});
