import { afterAll, beforeAll, expect, test } from "vitest";
import { APP_URL, openAuth } from "../../../tests/support/auth";
import { openTestServices } from "../../../tests/support/context";
import type { Ctx, Services } from "../context";
import { newId } from "../ids";
import { addDemoUser, consumeDemoLink, createDemoLink } from "./demo-link";
import { consumeLink, createLink } from "./links";
import { accountOf, issueSession, listSessions, revokeOthers, revokeSession } from "./sessions";

let services: Services;
let newLifter: () => Promise<Ctx>;
let close: () => Promise<void>;
let desk: ReturnType<typeof openAuth>;

beforeAll(async () => {
  ({ services, newLifter, close } = await openTestServices());
  desk = openAuth(services);
});
afterAll(() => close());

/** A session of this lifter, and the headers a browser would send with it. */
async function signIn(userId: string, userAgent: string) {
  const cookie = await issueSession(services, APP_URL, { userId, headers: new Headers({ "user-agent": userAgent }) });
  const headers = new Headers({ cookie: cookie.split(";")[0] ?? "" });
  const who = await desk.auth.whoIs(headers);
  if (!who) throw new Error("not signed in");
  return { headers, ...who };
}

const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1";

test("the list names the devices and marks the current one", async () => {
  const { userId } = await newLifter();
  const here = await signIn(userId, IPHONE);
  await signIn(userId, "curl/8");
  const list = await listSessions(services.database, userId, here.sessionId);
  expect(list.map(({ device, isCurrent }) => [device, isCurrent]).sort()).toEqual([
    ["Safari on iPhone", true],
    ["an unknown browser", false],
  ]);
});

test("a session is revoked by its lifter only", async () => {
  const [mine, theirs] = await Promise.all([newLifter(), newLifter()]);
  const session = await signIn(mine.userId, IPHONE);
  expect(await revokeSession(services.database, theirs.userId, session.sessionId)).toBeNull();
  expect(await desk.auth.whoIs(session.headers)).not.toBeNull();
  expect(await revokeSession(services.database, mine.userId, session.sessionId)).toMatch(/./);
  expect(await desk.auth.whoIs(session.headers)).toBeNull();
});

test("all others go, this one and other people's stay", async () => {
  const [mine, theirs] = await Promise.all([newLifter(), newLifter()]);
  const here = await signIn(mine.userId, IPHONE);
  const other = await signIn(mine.userId, IPHONE);
  const stranger = await signIn(theirs.userId, IPHONE);
  expect(await revokeOthers(services.database, mine.userId, here.sessionId)).toBe(1);
  expect(await desk.auth.whoIs(here.headers)).not.toBeNull();
  expect(await desk.auth.whoIs(other.headers)).toBeNull();
  expect(await desk.auth.whoIs(stranger.headers)).not.toBeNull();
});

test("an account says its address; a missing one says nothing", async () => {
  const { userId } = await newLifter();
  expect(await accountOf(services.database, userId)).toMatchObject({
    email: `${userId}@example.test`,
    isOwner: false,
    isDemo: false,
  });
  expect(await accountOf(services.database, newId())).toBeNull();
});

test("a demo link works once, for a day, and for demo lifters only", async () => {
  const { database } = services;
  const demo = await addDemoUser(database, "Demo@example.test");
  const token = await createDemoLink(database, demo);
  expect(await consumeDemoLink(database, `${token}x`)).toBeNull();
  expect(await consumeDemoLink(database, token)).toBe(demo);
  expect(await consumeDemoLink(database, token)).toBeNull();
  const tomorrow = new Date(Date.now() + 86_400_000 + 1000);
  expect(await consumeDemoLink(database, await createDemoLink(database, demo), tomorrow)).toBeNull();
  const { userId } = await newLifter();
  expect(await consumeDemoLink(database, await createDemoLink(database, userId))).toBeNull();
});

test("a link of one kind does nothing as another", async () => {
  const { userId } = await newLifter();
  const token = await createLink(services.database, "confirm", userId, new Date());
  expect(await consumeLink(services.database, "demo", token, new Date())).toBeNull();
  expect(await consumeLink(services.database, "confirm", token, new Date())).toBe(userId);
});
