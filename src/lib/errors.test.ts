import { DrizzleQueryError } from "drizzle-orm/errors";
import { afterEach, expect, test, vi } from "vitest";
import { databaseFault } from "./db/faults";
import { MailRefused } from "./email/port";
import { AppError } from "./errors";
import { toProblem } from "./http/problem";

/** As another bundle has it: the start's and the routes' are two. */
async function elsewhere<T>(load: () => Promise<T>): Promise<T> {
  vi.resetModules();
  return load();
}
afterEach(() => vi.resetModules());

test("what the start's bundle throws is known to the routes' bundle", async () => {
  const { AppError: Other } = await elsewhere(() => import("./errors"));
  expect(Other).not.toBe(AppError);
  const thrown = new Other("unavailable", "Come back later", { retryAfterSeconds: 5 });
  expect(thrown instanceof AppError).toBe(true);
  expect(toProblem(thrown, "a-request").status).toBe(503);
  const { MailRefused: OtherRefused } = await elsewhere(() => import("./email/port"));
  expect(OtherRefused).not.toBe(MailRefused);
  expect(new OtherRefused("validation_error") instanceof MailRefused).toBe(true);
});

test("no other error is one of ours", () => {
  for (const error of [new Error("x"), { code: "invalid" }, null, "x", Object.assign(new Error("x"), { code: "invalid" })]) {
    expect(error instanceof AppError).toBe(false);
    expect(error instanceof MailRefused).toBe(false);
  }
  expect(new MailRefused("x") instanceof AppError).toBe(false);
});

test("a connection that ended under a statement is a database that is away, whichever bundle's drizzle says it", async () => {
  const { DrizzleQueryError: Other } = await elsewhere(() => import("drizzle-orm/errors"));
  for (const Failed of [DrizzleQueryError, Other]) {
    const cut = new Failed("select 1", [], new Error("Connection terminated unexpectedly"));
    expect(databaseFault(cut)).toMatchObject({ code: "unavailable", retryAfterSeconds: 5 });
    expect(databaseFault(new Failed("select 1", [], new TypeError("a bug")))).toBeNull();
    expect(databaseFault(new Failed("select 1", []))).toBeNull();
  }
  expect(databaseFault(new Error("boom"))).toBeNull();
});
