import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type PosthogPeer, PROJECT_KEY, SECRET_KEY, startPosthog } from "../../../tests/peers/posthog";
import { openTestDatabase } from "../../../tests/support/database";
import { memoryCache } from "../cache/memory";
import type { Database } from "../db/database";
import { flagDefinitions } from "../db/schema/flags";
import { flagsContract, type Said } from "./flags.contract";
import type { Flag } from "./names";
import { posthogFlags } from "./posthog";
import { definitionsShelf } from "./posthog-shelf";

let database: Database;
let peer: PosthogPeer;
beforeAll(async () => {
  database = await openTestDatabase();
  peer = await startPosthog();
});
const open: ReturnType<typeof posthogFlags>[] = [];
beforeEach(async () => {
  peer.state.fault = null;
  peer.state.definitions = [];
  peer.state.definitionsAsked = 0;
  await database.unit({ actor: "system", mode: "write" }, (db) => db.delete(flagDefinitions));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((flags) => flags.close()));
  expect(peer.state.strange).toEqual([]);
});
afterAll(async () => {
  await peer.close();
  await database.close();
});

function instance({ overrides = {}, stored = () => Promise.resolve({}) }: Said = {}, pollSeconds = 30) {
  const flags = posthogFlags({
    ...{ overrides, stored, key: PROJECT_KEY, secret: SECRET_KEY, host: peer.url, pollSeconds },
    ...{ shelf: definitionsShelf(database, memoryCache(Date.now), pollSeconds), subjectOf: (userId: string) => `of-${userId}` },
  });
  open.push(flags);
  return flags;
}
const define = (key: Flag, percent: number, active = true) =>
  peer.state.definitions.push({ key, active, filters: { groups: [{ properties: [], rollout_percentage: percent }] } });
/** A word of the vendor counts once its definitions have come. */
async function until(isSo: () => Promise<boolean>) {
  const patience = performance.now() + 8_000;
  while (!(await isSo())) {
    if (performance.now() > patience) throw new Error("It never came to that");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

flagsContract("posthog", (said) => Promise.resolve(instance(said)));

describe("posthog", () => {
  test("its word counts where nobody of ours has one", async () => {
    define("photos", 0);
    define("mcp", 100, false);
    const flags = instance();
    await until(async () => !(await flags.isOn("photos")));
    expect([await flags.isOn("photos"), await flags.isOn("mcp"), await flags.isOn("imports")]).toEqual([false, false, true]);
    expect(await instance({ overrides: { photos: true } }).isOn("photos")).toBe(true);
    expect(await instance({ stored: () => Promise.resolve({ photos: true }) }).isOn("photos")).toBe(true);
  });

  test("given out by lifter it is the same for one lifter every time, and for about so many of all", async () => {
    define("photos", 50);
    define("mcp", 0);
    const flags = instance();
    await until(async () => !(await flags.isOn("mcp")));
    const people = Array.from({ length: 200 }, () => crypto.randomUUID());
    const ask = () => Promise.all(people.map((userId) => flags.isOn("photos", userId)));
    const first = await ask();
    expect(await ask()).toEqual(first);
    const share = first.filter(Boolean).length / people.length;
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.65);
  });

  test("one instance asks for definitions, the other reads them; nothing else is ever asked", async () => {
    define("photos", 0);
    const [one, two] = [instance(), instance()];
    await until(async () => !(await one.isOn("photos")));
    await until(async () => !(await two.isOn("photos")));
    expect(peer.state.definitionsAsked).toBe(1);
    expect(peer.state.events).toEqual([]);
  });

  test.each(["silent", "garbage", "huge", "redirect", 401, 500] as const)(
    "%s: the last definitions count, before there were any the default, and nobody waits",
    async (fault) => {
      peer.state.fault = fault;
      define("photos", 0);
      const lost = instance();
      const from = performance.now();
      expect(await lost.isOn("photos")).toBe(true);
      expect(await lost.isOn("photos")).toBe(true);
      expect(performance.now() - from).toBeLessThan(2_500);
      peer.state.fault = null;
      await database.unit({ actor: "system", mode: "write" }, (db) => db.delete(flagDefinitions));
      const well = instance();
      await until(async () => !(await well.isOn("photos")));
      peer.state.fault = fault;
      const later = instance();
      await until(async () => !(await later.isOn("photos")));
    },
  );
});
