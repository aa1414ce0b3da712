import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PATCH as changeProfile, GET as readProfile } from "../../src/app/api/v1/profile/route";
import { personalData } from "../../src/wiring/personal-data";
import type { Started } from "../../src/wiring/services";
import { params, request, startTestMo } from "../support/api";
import { personWithData } from "../support/person";

let mo: Started;
beforeAll(async () => {
  mo = await startTestMo();
});
afterAll(() => mo.database.close());

const year = new Date().getFullYear();

async function answerWith(body: object) {
  const person = await personWithData(mo);
  const tag = (await readProfile(request("GET", "/profile", { cookie: person.cookie }), params())).headers.get("etag") ?? "";
  const send = { cookie: person.cookie, body, headers: { "if-match": tag } };
  return { person, answer: await changeProfile(request("PATCH", "/profile", send), params()) };
}

async function rowsOf(userId: string): Promise<number> {
  const counts = personalData.map(({ table }) => sql`(select count(*) from ${table} where user_id = ${userId})`);
  const result = await mo.database.plain.execute<{ n: number }>(
    sql`select (${sql.join(counts, sql` + `)} + (select count(*) from users where id = ${userId}))::int as n`,
  );
  return result.rows[0]?.n ?? -1;
}

test("a birth year that proves an age under 16 ends the account and leaves no row of it in any table", async () => {
  const neighbour = await personWithData(mo);
  const before = await neighbour.checksum();
  const { person, answer } = await answerWith({ birthYear: year - 15 });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({
    code: "forbidden",
    reason: "under-age",
    detail: "Mo is made for people from 16. Please come back then.",
    errors: [{ path: "birthYear" }],
  });
  expect(answer.headers.getSetCookie()).toEqual(["mo_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax"]);
  expect(answer.headers.get("clear-site-data")).toBe('"cache"');
  expect(await rowsOf(person.userId)).toBe(0);
  expect((await readProfile(request("GET", "/profile", { cookie: person.cookie }), params())).status).toBe(401);
  expect(await neighbour.checksum()).toEqual(before);
});

test("sixteen this year is not proven under 16, and leaves weight loss out", async () => {
  const { answer } = await answerWith({ birthYear: year - 16 });
  expect(answer.status).toBe(200);
  const loss = await answerWith({ birthYear: year - 16, goal: "fat_loss" });
  expect(loss.answer.status).toBe(422);
  expect(await loss.answer.json()).toMatchObject({ errors: [{ path: "goal" }] });
  expect(await rowsOf(loss.person.userId)).toBeGreaterThan(10);
});

test("a year that is still to come is a slip, and costs nobody an account", async () => {
  const { person, answer } = await answerWith({ birthYear: year + 1 });
  expect(answer.status).toBe(422);
  expect(await answer.json()).not.toHaveProperty("reason");
  expect(await rowsOf(person.userId)).toBeGreaterThan(10);
});

test("a form with an old version ends no account", async () => {
  const person = await personWithData(mo);
  const send = { cookie: person.cookie, body: { birthYear: year - 10 }, headers: { "if-match": '"999"' } };
  expect((await changeProfile(request("PATCH", "/profile", send), params())).status).toBe(412);
  expect(await rowsOf(person.userId)).toBeGreaterThan(10);
});
