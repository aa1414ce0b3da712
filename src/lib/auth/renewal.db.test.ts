import { expect, test } from "vitest";
import { authDesk, fresh } from "../../../tests/support/auth-desk";

const desk = authDesk();

test("signing in again gives a new token, and a copy of the old cookie is worth nothing", async () => {
  const { browser, email } = await desk.member();
  const copied = browser.headers();
  expect((await browser.signIn(email)).status).toBe(200);
  expect(await desk.auth.whoIs(copied)).toBeNull();
  expect(await desk.auth.whoIs(browser.headers())).not.toBeNull();
});

test("a cookie that somebody planted before sign-in is not the session afterwards", async () => {
  const { email } = await desk.member();
  const { browser: eve } = await desk.member();
  const victim = desk.newBrowser();
  victim.use(eve.cookie());
  const planted = victim.headers();
  await victim.signIn(email);
  expect(victim.cookie()).not.toBe(eve.cookie());
  expect(await desk.auth.whoIs(planted)).toBeNull();
});

test("a failed sign-in leaves the session that was there", async () => {
  const { browser, email } = await desk.member();
  expect((await browser.signIn(email, "wrong-wrong-1")).status).toBe(401);
  expect(await desk.auth.whoIs(browser.headers())).not.toBeNull();
});

test("two sign-ups of one address at the same moment are answered alike", async () => {
  const email = fresh();
  const replies = await Promise.all([desk.newBrowser().signUp(email), desk.newBrowser().signUp(email)]);
  expect(replies.map(({ status, body }) => ({ status, body }))).toEqual(Array(2).fill({ status: 200, body: { next: "code" } }));
});

test("an unknown address takes as long as a wrong password", async () => {
  const { email } = await desk.member();
  const times = { known: [] as number[], unknown: [] as number[] };
  const timed = async (kind: "known" | "unknown") => {
    // Another account each time, or the growing delay would answer.
    const from = performance.now();
    await desk.newBrowser().signIn(kind === "known" ? email : fresh(), "wrong-wrong-1");
    times[kind].push(performance.now() - from);
  };
  await timed("unknown");
  times.unknown.length = 0;
  for (let i = 0; i < 4; i++) for (const kind of ["known", "unknown"] as const) await timed(kind);
  const median = (values: number[]) => values.sort((a, b) => a - b)[1] ?? 0;
  // Without the pretended check the one is a tenth of the other.
  const ratio = median(times.unknown) / median(times.known);
  expect(ratio).toBeGreaterThan(0.4);
  expect(ratio).toBeLessThan(2.5);
});
