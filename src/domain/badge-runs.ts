import { type BadgeCheckIn, type BadgeFact, type BadgeWeek, compare, inOrder, type Proof } from "./badge-log";
import { addDays } from "./civil-date";

const GOOD_SLEEP_HOURS = 8;

/** The first run of `n` kept weeks without a gap; its evidence are their Mondays. */
export function keptWeeks(weeks: readonly BadgeWeek[], n: number): Proof | null {
  const kept = weeks.flatMap(({ monday, keptOn }) => (keptOn === null ? [] : [{ id: monday, date: monday, keptOn }]));
  const run = firstRun(kept, n, 7);
  const keptOn = run?.map((week) => week.keptOn).sort(compare);
  return run === null ? null : { date: keptOn?.at(-1) ?? "", evidence: run.map(({ id }) => id) };
}

/** The first `n` days in a row, each logged with at least eight hours of sleep. */
export function sleptWell(checkIns: readonly BadgeCheckIn[], n: number): Proof | null {
  const run = firstRun(
    checkIns.filter(({ sleepHours }) => sleepHours !== null && sleepHours >= GOOD_SLEEP_HOURS),
    n,
    1,
  );
  return run === null ? null : proofOf(run);
}

/** The first `n` facts of one calendar month. */
export function inOneMonth(facts: readonly BadgeFact[], n: number): Proof | null {
  const months = new Map<string, BadgeFact[]>();
  for (const fact of inOrder(facts)) {
    const month = fact.date.slice(0, 7);
    const sofar = [...(months.get(month) ?? []), fact];
    if (sofar.length === n) return proofOf(sofar);
    months.set(month, sofar);
  }
  return null;
}

/** The earliest `n` facts that follow each other by exactly `step` days; several on one date count as one. */
function firstRun<T extends BadgeFact>(facts: readonly T[], n: number, step: number): readonly T[] | null {
  let run: readonly T[] = [];
  for (const fact of inOrder(facts)) {
    const last = run.at(-1)?.date;
    if (last === fact.date) continue;
    run = last !== undefined && addDays(last, step) === fact.date ? [...run, fact] : [fact];
    if (run.length === n) return run;
  }
  return null;
}

function proofOf(facts: readonly BadgeFact[]): Proof {
  return { date: facts.at(-1)?.date ?? "", evidence: facts.map(({ id }) => id) };
}
