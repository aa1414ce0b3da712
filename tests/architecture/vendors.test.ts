import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import plan from "../../scripts/vendors/posthog.json";
import rules from "../../scripts/vendors/sentry.json";
import { holds } from "../../scripts/vendors/wanted";
import { startVendorRules } from "../peers/vendor-rules";

/* ./mo vendors apply, in a process of its own, against a stand-in that keeps what it was given. */

const TOKEN = "canary-token-8f2c";
const dir = mkdtempSync(path.join(tmpdir(), "mo-vendors-"));
const tokenFile = path.join(dir, "token");
let peer: Awaited<ReturnType<typeof startVendorRules>>;
beforeAll(async () => {
  writeFileSync(tokenFile, `${TOKEN}\n`);
  peer = await startVendorRules(TOKEN);
});
afterEach(() => {
  expect(peer.state.strange).toEqual([]);
  peer.state.kept.clear();
  Object.assign(peer.state, { writes: [], fault: null });
});
afterAll(async () => {
  await peer.close();
  rmSync(dir, { recursive: true, force: true });
});

async function apply(...args: readonly string[]) {
  const root = path.resolve(import.meta.dirname, "../..");
  const env = { NODE_ENV: "test" as const, PATH: process.env.PATH, MO_DATA_DIR: dir };
  const child = spawn("./mo", ["vendors", "apply", ...args], { cwd: root, env });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  expect(out + err).not.toContain(TOKEN);
  return { code, out, err };
}
const sentry = (...more: readonly string[]) =>
  apply("sentry", "--token-file", tokenFile, "--org", "acme", "--project", "mo", "--team", "77", "--base", peer.url, ...more);
const posthog = (...more: readonly string[]) => apply("posthog", "--token-file", tokenFile, "--base", peer.url, ...more);
const kept = (ending: string) => [...peer.state.kept].flatMap(([collection, rows]) => (collection.endsWith(ending) ? rows : []));

describe("sentry", () => {
  test("a dry run prints every call and makes none; then all is there; a second time changes nothing", async () => {
    const dry = await sentry("--dry-run");
    const wanted = rules.metricAlerts.length + rules.issueAlerts.length;
    expect([dry.code, dry.out.match(/^ {2}POST /gm)?.length, peer.state.writes]).toEqual([0, wanted, []]);
    expect(await sentry()).toMatchObject({ code: 0, err: "" });
    expect(peer.state.writes).toHaveLength(wanted);
    expect(kept("/alert-rules/")[0]).toMatchObject({
      ...{ name: rules.metricAlerts[0]!.name, projects: ["mo"], timeWindow: 1 },
      triggers: [{ alertThreshold: 10, actions: [{ type: "email", targetType: "team", targetIdentifier: "77" }] }],
    });
    const again = await sentry();
    expect([again.code, again.out.match(/^= /gm)?.length, peer.state.writes.length]).toEqual([0, wanted, wanted]);
  }, 60_000);

  test("what somebody changed by hand is set right, and what is not Mo's is left alone", async () => {
    await sentry();
    const [mine] = kept("/alert-rules/");
    Object.assign(mine!, { timeWindow: 60 });
    const others = peer.state.kept.get("/api/0/projects/acme/mo/rules/")!;
    others.push({ id: 900, name: "Somebody else's" });
    peer.state.writes.length = 0;
    expect(await sentry()).toMatchObject({ code: 0, out: expect.stringContaining(`~ alert "${rules.metricAlerts[0]!.name}"`) });
    expect(peer.state.writes).toEqual([`PUT /api/0/organizations/acme/alert-rules/${mine!.id}/`]);
    expect(others).toContainEqual({ id: 900, name: "Somebody else's" });
  }, 60_000);
});

describe("posthog", () => {
  test("flags, survey, dashboard and its insight are made once, over several pages", async () => {
    const dry = await posthog("--dry-run");
    expect([dry.code, peer.state.writes, dry.out]).toEqual([0, [], expect.stringContaining("The insight follows")]);
    expect(await posthog()).toMatchObject({ code: 0, err: "" });
    expect(kept("/feature_flags/").map(({ key, active }) => [key, active])).toEqual(plan.flags.map((flag) => [flag, true]));
    expect(kept("/insights/")).toMatchObject([{ name: plan.insight.name, dashboards: [kept("/dashboards/")[0]!.id] }]);
    const writes = peer.state.writes.length;
    expect(writes).toBe(plan.flags.length + 3);
    expect(await posthog()).toMatchObject({ code: 0 });
    expect(peer.state.writes).toHaveLength(writes);
  }, 60_000);
});

test.each([
  [{ status: 500 }, "was answered with 500"],
  [{ status: 403 }, "the token may not do this"],
  ["garbage", "not JSON"],
  ["redirect", "was not answered as it should be"],
  ["silent", "within 15 s"],
] as const)(
  "a vendor that answers with %o ends it with a sentence",
  async (fault, says) => {
    peer.state.fault = fault;
    const { code, err } = await posthog();
    expect([code, err]).toEqual([1, expect.stringContaining(says)]);
    expect(peer.state.writes).toHaveLength(1);
  },
  60_000,
);

test("called wrongly, or with a token that is none, it says how", async () => {
  expect((await apply("sentry")).code).toBe(64);
  expect((await apply("nobody", "--token-file", tokenFile)).code).toBe(64);
  expect(await apply("sentry", "--token-file", tokenFile, "--base", peer.url)).toMatchObject({
    code: 64,
    err: expect.stringContaining("--org"),
  });
  expect(await apply("posthog", "--token-file", path.join(dir, "none"))).toMatchObject({
    code: 1,
    err: expect.stringContaining("cannot be read"),
  });
  writeFileSync(path.join(dir, "wrong"), "wrong\n");
  const refused = await apply("posthog", "--token-file", path.join(dir, "wrong"), "--base", peer.url);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("(401)")]);
}, 60_000);

test("what a vendor adds is its own; what is missing, other or one too many is not what is wanted", () => {
  expect(holds({ id: 3, a: 1, list: [{ id: 4, b: "2" }] }, { a: 1, list: [{ b: 2 }] })).toBe(true);
  expect(holds({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(holds({ a: [1, 2] }, { a: [1] })).toBe(false);
  expect(holds({ a: true }, { a: false })).toBe(false);
  expect(holds(null, { a: 1 })).toBe(false);
});
