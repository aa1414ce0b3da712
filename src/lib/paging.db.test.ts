import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../tests/support/context";
import { benched } from "../../tests/support/workouts";
import { type Ctx, inReading, inTransaction } from "./context";
import { securityEvents } from "./db/schema/operations";
import { workouts } from "./db/schema/workouts";
import { pagesOf } from "./paging";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

type Page = { ids: string[]; nextCursor: string | null };

const eventsOf = (ctx: Ctx, cursor: string | undefined) =>
  inReading(ctx, async ({ db }): Promise<Page> => {
    const { id, createdAt } = securityEvents;
    const pages = pagesOf(ctx, { limit: 4, cursor }, { at: createdAt, id });
    const rows = await db
      .select({ id, place: pages.place })
      .from(securityEvents)
      .where(and(eq(securityEvents.userId, ctx.userId), pages.after))
      .orderBy(...pages.order)
      .limit(pages.limit);
    const { page, nextCursor } = pages.cut(rows);
    return { ids: page.map((row) => row.id), nextCursor };
  });

const workoutsOf = (ctx: Ctx, cursor: string | undefined) =>
  inReading(ctx, async ({ db }): Promise<Page> => {
    const { id, day } = workouts;
    const pages = pagesOf(ctx, { limit: 2, cursor }, { at: day, id });
    const rows = await db
      .select({ id, day, place: pages.place })
      .from(workouts)
      .where(and(eq(workouts.userId, ctx.userId), pages.after))
      .orderBy(...pages.order)
      .limit(pages.limit);
    const { page, nextCursor } = pages.cut(rows);
    return { ids: page.map((row) => row.day), nextCursor };
  });

/** Every page, from the first to the one that names no next. */
async function allPages(read: (cursor: string | undefined) => Promise<Page>): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const { ids, nextCursor } = await read(cursor);
    pages.push(ids);
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined && pages.length < 20);
  return pages;
}

/** Three at each moment, the moments less than a millisecond apart. */
const happened = (ctx: Ctx, count: number) =>
  inTransaction(ctx, ({ db, userId }) =>
    db.execute(
      sql`insert into security_events (id, user_id, kind, created_at) select gen_random_uuid(), ${userId}::uuid, 'exported', now() - make_interval(secs => (n / 3) * 0.0004) from generate_series(1, ${count}::int) as n`,
    ),
  );

test("each row is on one page, also those of one moment and those a microsecond apart", async () => {
  const ctx = await mo.newLifter();
  await happened(ctx, 25);
  const pages = await allPages((cursor) => eventsOf(ctx, cursor));
  expect(pages.map((ids) => ids.length)).toEqual([4, 4, 4, 4, 4, 4, 1]);
  expect(new Set(pages.flat()).size).toBe(25);
});

test("a full last page names no next one, an empty list is one page", async () => {
  const [full, empty] = [await mo.newLifter(), await mo.newLifter()];
  await happened(full, 8);
  expect((await allPages((cursor) => eventsOf(full, cursor))).map((ids) => ids.length)).toEqual([4, 4]);
  expect(await allPages((cursor) => eventsOf(empty, cursor))).toEqual([[]]);
});

test("a list is ordered by a day as by a moment, newest first", async () => {
  const ctx = await mo.newLifter();
  const days = ["2026-03-01", "2026-03-03", "2026-03-03", "2026-03-04", "2026-02-27"];
  for (const day of days) await benched(ctx, day);
  expect(await allPages((cursor) => workoutsOf(ctx, cursor))).toEqual([
    ["2026-03-04", "2026-03-03"],
    ["2026-03-03", "2026-03-01"],
    ["2026-02-27"],
  ]);
});

test("a place in the list of another lifter is refused", async () => {
  const [mine, theirs] = [await mo.newLifter(), await mo.newLifter()];
  await happened(mine, 9);
  const { nextCursor } = await eventsOf(mine, undefined);
  expect(nextCursor).toEqual(expect.any(String));
  await expect(eventsOf(theirs, nextCursor ?? "")).rejects.toMatchObject({ code: "invalid" });
});
