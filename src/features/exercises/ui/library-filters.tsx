"use client";
import { EQUIPMENT_KINDS } from "@/domain/equipment-kind";
import { DIFFICULTIES } from "@/domain/exercise-vocabulary";
import { MUSCLE_GROUPS, PATTERNS } from "@/domain/vocabulary";
import { exercises as copy } from "@/lib/copy/en/exercises";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { Chip } from "@/ui/chip";
import { Icon } from "@/ui/icon";
import { Select } from "@/ui/select";
import { TextField } from "@/ui/text-field";
import type { Filters, Owner } from "../find";

type Props = { filters: Filters; change: (patch: Partial<Filters>) => void; owner: Owner | null };

/** Words, muscles, movement, equipment and level; what the signed-in lifter has and protects besides. */
export function LibraryFilters({ filters, change, owner }: Props) {
  return (
    <search className="grid grid-cols-1 gap-4 pt-8 noscript:hidden lg:grid-cols-2">
      <TextField
        label={copy.search}
        type="search"
        autoComplete="off"
        enterKeyHint="search"
        maxLength={60}
        value={filters.q}
        onChange={(event) => change({ q: event.currentTarget.value })}
      />
      <fieldset className="min-w-0 lg:col-span-2 lg:row-start-2">
        <legend className="mb-1.5 text-sm font-medium text-ink-2">{copy.filters.group}</legend>
        <div className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 [scrollbar-width:none] md:mx-0 md:flex-wrap md:px-0">
          {MUSCLE_GROUPS.map((group) => (
            <Chip
              key={group}
              selected={filters.group === group}
              onClick={() => change({ group: filters.group === group ? "" : group })}
            >
              {copy.groups[group]}
            </Chip>
          ))}
        </div>
      </fieldset>
      <div className="grid grid-cols-3 gap-2 sm:gap-3 [&_select]:truncate">
        <Select
          label={copy.filters.pattern}
          options={withAny(PATTERNS, vocabulary.patterns)}
          value={filters.pattern}
          onChange={(event) => change({ pattern: event.target.value })}
        />
        <Select
          label={copy.filters.kind}
          options={withAny(EQUIPMENT_KINDS, copy.kinds)}
          value={filters.kind}
          onChange={(event) => change({ kind: event.target.value })}
        />
        <Select
          label={copy.filters.level}
          options={withAny(DIFFICULTIES, vocabulary.difficulties)}
          value={filters.level}
          onChange={(event) => change({ level: event.target.value })}
        />
      </div>
      {owner ? (
        <div className="flex flex-wrap gap-2 lg:col-span-2">
          <Chip selected={filters.mine !== ""} onClick={() => change({ mine: filters.mine ? "" : "1" })}>
            {copy.filters.mine}
          </Chip>
          {owner.favourites ? (
            <Chip
              selected={filters.fav !== ""}
              icon={<Icon name="heart" size={20} />}
              onClick={() => change({ fav: filters.fav ? "" : "1" })}
            >
              {copy.filters.favourites}
            </Chip>
          ) : null}
          {owner.areas.length > 0 ? (
            <Chip selected={filters.safe !== ""} onClick={() => change({ safe: filters.safe ? "" : "1" })}>
              {copy.filters.safe}
            </Chip>
          ) : null}
        </div>
      ) : null}
    </search>
  );
}

function withAny<T extends string>(list: readonly T[], labels: Readonly<Record<T, string>>) {
  return [{ value: "", label: copy.filters.any }, ...list.map((value) => ({ value, label: labels[value] }))];
}
