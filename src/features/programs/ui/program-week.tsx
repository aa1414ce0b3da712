import type { Program } from "@/domain/program";
import type { DayType } from "@/domain/vocabulary";
import { programs } from "@/lib/copy/en/programs";
import { cx } from "@/ui/cx";

const copy = programs.page;
type Props = { program: Pick<Program, "days" | "daysPerWeek" | "cycleWeeks" | "phases"> };

/** The days in their order, and the phases of a program that has an end. */
export function ProgramWeek({ program: { days, daysPerWeek, cycleWeeks, phases } }: Props) {
  return (
    <section aria-labelledby="week">
      <h2 id="week" className="text-2xl font-semibold">
        {copy.week}
      </h2>
      <p className="mt-3 max-w-prose text-ink-2">
        {days.length === daysPerWeek ? copy.rotation : copy.rotationShort(days.length, daysPerWeek)}{" "}
        {cycleWeeks > 1 ? copy.length(cycleWeeks) : copy.openEnded}
      </p>
      <ol className="mt-5 grid gap-2 sm:grid-cols-2">
        {days.map(({ id, name, type, minutes, slots }) => (
          <li key={id}>
            <a href={`#${id}`} className="relative block overflow-clip rounded-card bg-card p-4 ps-5 shadow-card hover:bg-raised">
              <span aria-hidden="true" className={cx("absolute inset-y-0 start-0 w-[3px]", EDGE[type])} />
              <span className="block font-semibold">{name}</span>
              <span className="block text-sm text-ink-2">
                {programs.minutes(minutes)} · {copy.exercises(slots.length)}
              </span>
            </a>
          </li>
        ))}
      </ol>
      {cycleWeeks > 1 ? (
        <ol className="mt-6">
          {phases.map(({ kind, from, to }) => (
            <li key={from} className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-4 border-t border-line py-3">
              <span className="num pt-0.5 text-sm text-ink-2">{copy.weeks(from, to)}</span>
              <span>
                <span className="block font-semibold">{programs.phases[kind]}</span>
                <span className="block text-sm text-ink-2">{programs.purposes[kind]}</span>
              </span>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}

/** Day colors are decoration; the name stands beside them. */
const EDGE: Record<DayType, string> = {
  push: "bg-push",
  pull: "bg-pull",
  legs: "bg-legs",
  upper: "bg-push",
  lower: "bg-legs",
  full_body: "bg-mobility",
};
