import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../src/lib/ids";
import { settled } from "../../src/wiring/later";
import { openTill, type Till } from "../support/till";

let till: Till;
beforeAll(async () => {
  till = await openTill();
});
afterAll(() => till.close());

const event = (over: object = {}) => ({
  ...{ id: `evt_${newId()}`, object: "event", type: "invoice.paid", livemode: false },
  data: { object: { id: "in_1", object: "invoice", customer: "cus_nobody" } },
  ...over,
});
const count = async () => Number((await till.rows(sql`select count(*)::int as n from webhook_events`))[0]?.n);

test("a webhook takes each message once, known or not, and answers 200 to both", async () => {
  const one = event();
  const before = await count();
  for (let i = 0; i < 3; i++) expect((await till.send(one)).status).toBe(200);
  expect((await till.send(event({ type: "charge.refunded" }))).status).toBe(200);
  expect((await count()) - before).toBe(2);
  await settled();
});

test("a webhook keeps nothing of a person", async () => {
  const id = `evt_${newId()}`;
  const object = {
    id: "cus_9",
    object: "customer",
    email: "somebody@example.test",
    name: "Somebody",
    address: { line1: "Hidden" },
  };
  await till.send(event({ id, type: "customer.updated", data: { object } }));
  const [row] = await till.rows(sql`select * from webhook_events where id = ${id}`);
  expect(JSON.stringify(row)).not.toMatch(/somebody|hidden/i);
});

test("a webhook refuses forgeries, leaves no row of them, and costs little", async () => {
  const before = await count();
  const times: number[] = [];
  for (let i = 0; i < 200; i++) {
    const from = performance.now();
    const answer = await till.send(event(), {
      secret: i % 2 ? "whsec_eve" : "whsec_",
      at: Math.floor(Date.now() / 1000) - (i % 3) * 400,
    });
    times.push(performance.now() - from);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: "invalid" });
  }
  expect(await count()).toBe(before);
  expect(times.sort((a, b) => a - b)[100]).toBeLessThan(5 * till.slack);
});

test("a webhook reads no more than 512 KB", async () => {
  expect((await till.send(event({ padding: "x".repeat(520 * 1024) }))).status).toBe(413);
  expect((await till.send(event({ padding: "x".repeat(500 * 1024) }))).status).toBe(200);
});
