"use client";
import Link from "next/link";
import { useEffect, useMemo, useState } from "react";
import { customExercise } from "@/domain/custom-exercise";
import { customExercises as copy } from "@/lib/copy/en/custom-exercises";
import { call } from "@/lib/http/client";
import { buttonLook } from "@/ui/button-look";
import type { OwnMarks } from "../client/use-marks";
import type { listCustomExercises } from "../contract";
import { type Entry, entryOf } from "../entry";
import { type Filters, finder, type Owner } from "../find";
import { LibraryRows } from "./library-rows";

type Props = { filters: Filters; isFiltered: boolean; owner: Owner; own: OwnMarks | null };

/** The signed-in lifter's own exercises that pass the same search, above the library's, and the way to all of them. */
export function LibraryOwn({ filters, isFiltered, owner, own }: Props) {
  const entries = useOwnEntries();
  const find = useMemo(() => finder(entries ?? []), [entries]);
  if (entries === null) return null;
  const found = find(filters, owner);
  if (isFiltered && found.length === 0) return null;
  return (
    <section aria-labelledby="own-exercises" className="pt-8">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 pb-3">
        <h2 id="own-exercises" className="text-2xl font-semibold">
          {copy.title} {found.length > 0 ? <span className="num text-base text-ink-3">{found.length}</span> : null}
        </h2>
        <Link href="/exercises/mine" prefetch={false} className={buttonLook({ variant: "link" })}>
          {entries.length === 0 ? copy.make : copy.all}
        </Link>
      </div>
      {found.length > 0 ? <LibraryRows entries={found} own={own} /> : <p className="text-ink-2">{copy.lead}</p>}
    </section>
  );
}

/** Null until the server has answered, and where it cannot. */
function useOwnEntries(): readonly Entry[] | null {
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  useEffect(() => {
    let live = true;
    void call<typeof listCustomExercises>("listCustomExercises", {}).then((answer) => {
      if (!live || !answer.ok) return;
      const used = answer.value.items.filter(({ isArchived }) => !isArchived);
      setEntries(used.map((one) => ({ ...entryOf(customExercise(one)), slug: `mine?id=${one.id}` })));
    });
    return () => {
      live = false;
    };
  }, []);
  return entries;
}
