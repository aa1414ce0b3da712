import type { Answer, Client } from "./client";
import { mondayBefore } from "./days";
import type { TypedLog } from "./log";
import type { Expected } from "./recompute";

interface Streak {
  readonly current: number;
  readonly longest: number;
  readonly goal: number;
  readonly done: number;
}

interface Overview {
  readonly workouts: number;
  readonly sets: number;
  readonly tonnageKg: number;
  readonly records: number;
  readonly streak: Streak;
  readonly days: readonly { readonly day: string; readonly hardSets: number }[];
}

interface Board {
  readonly open: unknown;
  readonly streak: Streak;
  readonly week: readonly { readonly day: string; readonly trained: boolean }[];
  readonly numbers: { readonly hardSets: number; readonly tonnageKg: number; readonly records: number };
}

interface RecordRow {
  readonly setId: string;
  readonly kind: string;
  readonly value: number;
  readonly previous: number | null;
  readonly day: string;
  readonly celebrated: boolean;
}

const KG = 1e-6;

/** Every figure that is not what it must be, one sentence each; empty when all agree. */
export async function compare(client: Client, expected: Expected, log: TypedLog, today: string, goal: number): Promise<string[]> {
  const differences: string[] = [];
  const check = (what: string, got: unknown, wanted: unknown) => {
    const isEqual =
      typeof got === "number" && typeof wanted === "number"
        ? Math.abs(got - wanted) <= KG * Math.max(1, Math.abs(wanted))
        : JSON.stringify(got) === JSON.stringify(wanted);
    if (!isEqual) differences.push(`${what}: the server says ${JSON.stringify(got)}, recomputed ${JSON.stringify(wanted)}`);
  };

  const overview = (await client.call<Overview>("GET", "/api/v1/progress/overview")).body;
  const board = (await client.call<Board>("GET", "/api/v1/board")).body;
  const records = await allRecords(client);
  const { entries } = (await client.call<{ entries: { day: string; value: number; unit: string }[] }>("GET", "/api/v1/body"))
    .body;

  check("workouts", overview.workouts, expected.workouts);
  check("sets", overview.sets, expected.sets);
  check("tonnage in kg", overview.tonnageKg, expected.tonnageKg);
  check(
    "days trained",
    sorted(overview.days.map(({ day, hardSets }) => `${day} ${hardSets}`)),
    sorted([...expected.days].map(([day, sets]) => `${day} ${sets}`)),
  );
  for (const [where, streak] of [
    ["overview", overview.streak],
    ["board", board.streak],
  ] as const) {
    const { current, longest, done } = streak;
    check(`streak on the ${where}`, { current, longest, done }, expected.streak);
    check(`weekly goal on the ${where}`, streak.goal, goal);
  }
  check("open workout", board.open, null);
  check("sets this week", board.numbers.hardSets, expected.week.hardSets);
  check("tonnage this week", board.numbers.tonnageKg, expected.week.tonnageKg);
  check(
    "days of this week",
    board.week.filter(({ trained }) => trained).map(({ day }) => day),
    sorted([...expected.days.keys()].filter((day) => day >= mondayBefore(today))),
  );
  check("celebrated records", overview.records, records.filter(({ celebrated }) => celebrated).length);
  check(
    "records this week",
    board.numbers.records,
    records.filter(({ celebrated, day }) => celebrated && day >= mondayBefore(today)).length,
  );
  check(
    "weigh-ins",
    sorted(entries.map(({ day, value, unit }) => `${day} ${value} ${unit}`)),
    sorted([...log.weights].map(([day, { value, unit }]) => `${day} ${value} ${unit}`)),
  );
  return [...differences, ...recordDifferences(records, expected)];
}

interface Page {
  readonly items: readonly RecordRow[];
  readonly nextCursor: string | null;
}

async function allRecords(client: Client): Promise<RecordRow[]> {
  const rows: RecordRow[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const query: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const { body }: Answer<Page> = await client.call<Page>("GET", `/api/v1/progress/records?limit=100${query}`);
    rows.push(...body.items);
    cursor = body.nextCursor;
  }
  return rows;
}

const COMPARED: readonly string[] = ["heaviest", "weight_at_reps", "reps_at_weight", "added_load"];

function recordDifferences(rows: readonly RecordRow[], expected: Expected): string[] {
  const told = new Map(rows.filter(({ kind }) => COMPARED.includes(kind)).map((row) => [`${row.kind} of set ${row.setId}`, row]));
  const wanted = new Map(expected.records.map((record) => [`${record.kind} of set ${record.setId}`, record]));
  const missing = [...wanted.keys()].filter((key) => !told.has(key)).map((key) => `record missing: ${key}`);
  const extra = [...told.keys()].filter((key) => !wanted.has(key)).map((key) => `record too many: ${key}`);
  const wrong = [...wanted].flatMap(([key, { value, previous }]) => {
    const row = told.get(key);
    const isEqual = !row || (Math.abs(row.value - value) <= KG * 1000 && Math.abs((row.previous ?? 0) - previous) <= KG * 1000);
    return isEqual ? [] : [`${key}: the server says ${row.value} after ${row.previous}, recomputed ${value} after ${previous}`];
  });
  return [...missing, ...extra, ...wrong];
}

function sorted(values: readonly string[]): string[] {
  return [...values].sort();
}
