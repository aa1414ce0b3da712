import Link from "next/link";
import type { ReactNode } from "react";
import type { Program } from "@/domain/program";
import type { VolumeGroup } from "@/domain/vocabulary";
import { equipment } from "@/lib/copy/en/equipment";
import { programs } from "@/lib/copy/en/programs";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { sentenceList } from "@/lib/copy/sentence-list";
import { Badge } from "@/ui/badge";
import { Icon } from "@/ui/icon";
import { JoinPanel } from "@/ui/join-panel";
import { programCard } from "../program-card";
import { ruleWords } from "../rule-words";
import { ProgramDays } from "./program-days";
import { ProgramRules } from "./program-rules";
import { ProgramWeek } from "./program-week";
import { WeeklySets } from "./weekly-sets";

const copy = programs.page;

type Props = {
  program: Program;
  weeklySets: readonly { readonly group: VolumeGroup; readonly sets: number }[];
  /** For the signed-in lifter; stays empty for a visitor. */
  start: ReactNode;
};

/** What a program is for, what it asks, every day of it, and how loads move on. */
export function ProgramPage({ program, weeklySets, start }: Props) {
  const { name, summary, why, credit, levels, goals, equipmentLevels, daysPerWeek } = program;
  const { minutes } = programCard(program);
  return (
    <article className="gutter mx-auto w-full max-w-[80rem]">
      <nav aria-label={copy.path} className="pt-4 md:pt-8">
        <Link
          href="/programs"
          prefetch={false}
          className="-ms-2 inline-flex min-h-11 items-center gap-1 rounded-control pe-3 text-ink-2 hover:text-ink"
        >
          <Icon name="chevronLeft" />
          {programs.title}
        </Link>
      </nav>
      <header className="pt-4 md:pt-6">
        <h1 className="max-w-4xl text-5xl leading-[1.02] font-bold tracking-[-0.04em] md:text-6xl">{name}</h1>
        <p className="mt-5 max-w-2xl text-lg text-ink-2 md:text-xl">{summary}</p>
        <div className="mt-5 flex flex-wrap gap-2">
          <Badge tone="coach">
            {daysPerWeek} {programs.daysUnit}
          </Badge>
          <Badge>{programs.minutes(minutes)}</Badge>
          {levels.map((level) => (
            <Badge key={level}>{vocabulary.levels[level]}</Badge>
          ))}
        </div>
      </header>
      <div className="mt-10 grid gap-x-16 gap-y-12 lg:grid-cols-12">
        <div className="grid min-w-0 grid-cols-1 content-start gap-12 lg:col-span-7">
          <section aria-labelledby="why">
            <h2 id="why" className="text-2xl font-semibold">
              {copy.why}
            </h2>
            <p className="mt-3 max-w-prose text-lg text-ink-2">{why}</p>
            {credit ? <p className="mt-4 max-w-prose text-sm text-ink-3">{copy.creditLine(credit)}</p> : null}
          </section>
          <ProgramWeek program={program} />
        </div>
        <div className="grid min-w-0 grid-cols-1 content-start gap-10 lg:col-span-5">
          {start}
          <section aria-labelledby="fit">
            <h2 id="fit" className="text-xl font-semibold">
              {copy.fit}
            </h2>
            <dl className="mt-3">
              <Fact label={copy.level} value={sentenceList(levels.map((level) => vocabulary.levels[level]))} />
              <Fact label={copy.goal} value={sentenceList(goals.map((goal) => vocabulary.goals[goal]))} />
              <Fact label={copy.kit} value={sentenceList(equipmentLevels.map((level) => equipment.levels[level]))} />
            </dl>
          </section>
          <WeeklySets rows={weeklySets} />
        </div>
      </div>
      <ProgramDays days={program.days} />
      <ProgramRules rules={ruleWords(program)} deload={program.deload} />
      <JoinPanel {...programs.page.join} />
    </article>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div className="grid grid-cols-[6rem_minmax(0,1fr)] gap-4 border-t border-line py-3">
      <dt className="text-ink-2">{label}</dt>
      <dd className="font-medium">{value}</dd>
    </div>
  );
}
