"use client";
import { useDeferredValue, useMemo } from "react";
import { ownedEquipment } from "@/domain/owned-equipment";
import { PATTERNS } from "@/domain/vocabulary";
import { useMember } from "@/features/account/client/member";
import { exercises as copy } from "@/lib/copy/en/exercises";
import { frame } from "@/lib/copy/en/frame";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { EmptyState } from "@/ui/empty-state";
import { FilterStatus } from "@/ui/filter-status";
import { ToastRegion } from "@/ui/toast";
import { useAddressFilters } from "@/ui/use-address-filters";
import { useLater } from "@/ui/use-later";
import { type OwnMarks, useMarks } from "../client/use-marks";
import { type Entry, type PackedEntry, unpackEntry } from "../entry";
import { FILTERS, type Filters, finder, type Owner } from "../find";
import { LibraryFilters } from "./library-filters";
import { LibraryRows } from "./library-rows";

/** The whole library with its search; without scripts all of it stands open, by movement. */
export function Library({ packed }: { packed: readonly PackedEntry[] }) {
  return (
    <ToastRegion label={frame.notices}>
      <Shelves packed={packed} />
    </ToastRegion>
  );
}

function Shelves({ packed }: { packed: readonly PackedEntry[] }) {
  const entries = useMemo(() => packed.map(unpackEntry), [packed]);
  const find = useMemo(() => finder(entries), [entries]);
  const own = useMarks();
  const owner = useOwner(own);
  const { filters, change, clear, isFiltered } = useAddressFilters(FILTERS);
  const asked = useDeferredValue(filters);
  const found = useMemo(() => find(asked, owner), [find, asked, owner]);
  return (
    <>
      <LibraryFilters filters={filters} change={change} owner={owner} />
      <FilterStatus count={copy.count(found.length)} clearLabel={copy.filters.clear} onClear={isFiltered ? clear : null} />
      {owner ? <Own filters={asked} isFiltered={isFiltered} owner={owner} own={own} /> : null}
      {found.length === 0 ? (
        <EmptyState
          coach="sam"
          expression="calm"
          prop="search"
          sentence={isWithoutHearts(asked, owner) ? copy.noFavourites : copy.none}
        />
      ) : asked.q.trim() === "" ? (
        sectionsOf(found).map(({ pattern, items }) => (
          <section key={pattern} aria-labelledby={pattern} className="pt-8">
            <h2 id={pattern} className="pb-3 text-2xl font-semibold">
              {vocabulary.patterns[pattern]} <span className="num text-base text-ink-3">{items.length}</span>
            </h2>
            <LibraryRows entries={items} own={own} />
          </section>
        ))
      ) : (
        <div className="pt-2">
          <LibraryRows entries={found} own={own} />
        </div>
      )}
    </>
  );
}

const libraryOwn = () => import("./library-own");

/** Fetched for those who are signed in. */
function Own(props: { filters: Filters; isFiltered: boolean; owner: Owner; own: OwnMarks | null }) {
  const LibraryOwn = useLater(libraryOwn)?.LibraryOwn;
  return LibraryOwn ? <LibraryOwn {...props} /> : null;
}

function useOwner(own: OwnMarks | null): Owner | null {
  const member = useMember();
  const marks = own?.marks ?? null;
  return useMemo(() => {
    if (!member) return null;
    const equipment = new Set(ownedEquipment(member.equipmentLevel, member.equipment));
    const favourites = marks && new Set([...marks].flatMap(([id, mark]) => (mark === "favourite" ? [id] : [])));
    return { equipment, areas: member.areas, favourites };
  }, [member, marks]);
}

/** Favourites are asked for and there is none. */
function isWithoutHearts({ fav }: Filters, owner: Owner | null): boolean {
  return fav !== "" && owner?.favourites?.size === 0;
}

function sectionsOf(found: readonly Entry[]) {
  return PATTERNS.map((pattern) => ({ pattern, items: found.filter((entry) => entry.pattern === pattern) })).filter(
    ({ items }) => items.length > 0,
  );
}
