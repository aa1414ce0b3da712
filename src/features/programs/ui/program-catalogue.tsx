"use client";
import Link from "next/link";
import { EQUIPMENT_LEVELS, GOALS, LEVELS } from "@/domain/vocabulary";
import { equipment } from "@/lib/copy/en/equipment";
import { ownProgram } from "@/lib/copy/en/own-program";
import { programs as copy } from "@/lib/copy/en/programs";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { sentenceList } from "@/lib/copy/sentence-list";
import { ButtonLink } from "@/ui/button-link";
import { EmptyState } from "@/ui/empty-state";
import { FilterStatus } from "@/ui/filter-status";
import { Select } from "@/ui/select";
import { useAddressFilters } from "@/ui/use-address-filters";
import type { ProgramCard } from "../shapes";

const NAMES = ["goal", "level", "days", "kit"] as const;

/** Every program by the days a week it asks for; without scripts all of them, unfiltered. */
export function ProgramCatalogue({ programs }: { programs: readonly ProgramCard[] }) {
  const { filters, change, clear, isFiltered } = useAddressFilters(NAMES);
  const days = [...new Set(programs.map(({ daysPerWeek }) => String(daysPerWeek)))];
  const found = programs.filter((program) => passes(program, filters));
  return (
    <>
      <search className="grid grid-cols-2 gap-3 pt-8 noscript:hidden lg:grid-cols-4 [&_select]:truncate">
        <Select
          label={copy.filters.goal}
          options={withAny(GOALS.map((value) => ({ value, label: vocabulary.goals[value] })))}
          value={filters.goal}
          onChange={(event) => change({ goal: event.target.value })}
        />
        <Select
          label={copy.filters.level}
          options={withAny(LEVELS.map((value) => ({ value, label: vocabulary.levels[value] })))}
          value={filters.level}
          onChange={(event) => change({ level: event.target.value })}
        />
        <Select
          label={copy.filters.days}
          options={withAny(days.map((value) => ({ value, label: copy.days(Number(value)) })))}
          value={filters.days}
          onChange={(event) => change({ days: event.target.value })}
        />
        <Select
          label={copy.filters.kit}
          options={withAny(EQUIPMENT_LEVELS.map((value) => ({ value, label: equipment.levels[value] })))}
          value={filters.kit}
          onChange={(event) => change({ kit: event.target.value })}
        />
      </search>
      <FilterStatus count={copy.count(found.length)} clearLabel={copy.filters.clear} onClear={isFiltered ? clear : null} />
      {found.length === 0 ? (
        <EmptyState coach="sam" expression="calm" prop="calendar" sentence={copy.none} />
      ) : (
        <ul className="grid gap-x-12 lg:grid-cols-2">
          {found.map((program) => (
            <Row key={program.id} program={program} />
          ))}
        </ul>
      )}
      <p className="border-t border-line pt-4">
        <ButtonLink href="/plan?new" variant="link" prefetch={false}>
          {ownProgram.catalogue}
        </ButtonLink>
      </p>
    </>
  );
}

/** The dot stays with what it follows: a line that starts with one reads like a list. */
const SEPARATOR = "\u00a0· ";

function Row({ program }: { program: ProgramCard }) {
  const { id, name, summary, daysPerWeek, minutes, levels, goals, equipmentLevels } = program;
  const facts = [
    copy.minutes(minutes),
    sentenceList(levels.map((level) => vocabulary.levels[level])),
    sentenceList(goals.map((goal) => vocabulary.goals[goal])),
    sentenceList(equipmentLevels.map((level) => equipment.levels[level])),
  ];
  return (
    <li className="border-t border-line">
      <Link
        href={`/programs/${id}`}
        prefetch={false}
        className="-mx-3 grid h-full grid-cols-[4.5rem_minmax(0,1fr)] items-start gap-x-4 rounded-control px-3 py-6 hover:bg-press focus-visible:-outline-offset-2"
      >
        <span className="num text-5xl">
          {daysPerWeek}
          <span className="unit block text-sm! ms-0!">{copy.daysUnit}</span>
        </span>
        <span>
          <span className="block text-xl font-semibold">{name}</span>
          <span className="mt-1 block text-ink-2">{summary}</span>
          <span className="mt-2 block text-sm text-ink-3">{facts.join(SEPARATOR)}</span>
        </span>
      </Link>
    </li>
  );
}

function passes({ goals, levels, equipmentLevels, daysPerWeek }: ProgramCard, asked: Record<(typeof NAMES)[number], string>) {
  const { goal, level, days, kit } = asked;
  const has = (list: readonly string[], word: string) => word === "" || list.includes(word);
  return has(goals, goal) && has(levels, level) && has(equipmentLevels, kit) && has([String(daysPerWeek)], days);
}

type Choice = { readonly value: string; readonly label: string };

function withAny(choices: readonly Choice[]): readonly Choice[] {
  return [{ value: "", label: copy.filters.any }, ...choices];
}
