import { sql } from "drizzle-orm";
import type { Services } from "../../../lib/context";
import { quantileOf } from "../../../lib/metrics/time-bounds";
import { SHIFT_BOUNDS, VITAL_BOUNDS } from "../../../lib/metrics/vital-bounds";

/** What three visits of four did not exceed: milliseconds, for `cls` the score. Null where nothing was measured. */
export interface FieldVitals {
  readonly visits: number;
  readonly fcp: number | null;
  readonly lcp: number | null;
  readonly inp: number | null;
  readonly ttfb: number | null;
  readonly cls: number | null;
}

const SHARE = 0.75;

/** Over all pages and all processes since then; minutes are kept for thirty days. */
export async function readVitals(services: Services, since: Date): Promise<FieldVitals> {
  const rows = await services.database.unit({ actor: "system", mode: "read" }, async (db) => {
    const found = await db.execute<Row>(
      sql`select split_part(c.key, ' ', 1) as kind, split_part(c.key, ' ', 2) as name,
            reverse(split_part(reverse(c.key), ' ', 1)) as cell, sum(c.value::bigint)::int as n
          from metric_minute m cross join lateral jsonb_each_text(m.counts) c
          where m.minute >= ${since.toISOString()}::timestamptz and (c.key like 'vital %' or c.key like 'shift %')
          group by 1, 2, 3`,
    );
    return found.rows;
  });
  const p75 = (is: (row: Row) => boolean, bounds: readonly number[]) => {
    const cells = new Map<number, number>();
    for (const { cell, n } of rows.filter(is)) cells.set(Number(cell), (cells.get(Number(cell)) ?? 0) + n);
    const value = quantileOf(cells, SHARE, bounds);
    return value === null ? null : Math.round(value);
  };
  const time = (name: string) => p75((row) => row.kind === "vital" && row.name === name, VITAL_BOUNDS);
  const shift = p75(({ kind }) => kind === "shift", SHIFT_BOUNDS);
  const arrivals = rows.filter(({ kind, name }) => kind === "vital" && name === "ttfb");
  return {
    visits: arrivals.reduce((sum, { n }) => sum + n, 0),
    ...{ fcp: time("fcp"), lcp: time("lcp"), inp: time("inp"), ttfb: time("ttfb") },
    cls: shift === null ? null : shift / 1_000,
  };
}

type Row = {
  readonly kind: string;
  readonly name: string;
  readonly cell: string;
  readonly n: number;
};
