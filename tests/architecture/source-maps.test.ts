import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dropSourceMaps, sourceMapsOf } from "../../scripts/source-maps";
import { strayVendors } from "../../scripts/vendor-chunks";
import { startSourceMaps } from "../peers/source-maps";

const root = path.resolve(import.meta.dirname, "../..");
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "mo-maps-"));
  mkdirSync(path.join(dir, "static/chunks"), { recursive: true });
  mkdirSync(path.join(dir, "server"));
  const map = { version: 3, sources: ["a.ts"], sourcesContent: ["secret source"], names: [], mappings: "AAAA" };
  for (const file of ["static/chunks/a.js.map", "server/b.js.map"]) writeFileSync(path.join(dir, file), JSON.stringify(map));
  writeFileSync(path.join(dir, "static/chunks/a.js"), "run();\n//# sourceMappingURL=a.js.map\n");
  writeFileSync(path.join(dir, "static/chunks/plain.js"), 'say("sourceMappingURL=");\n');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const ALL = { SENTRY_AUTH_TOKEN: "hidden-token", SENTRY_ORG: "gym", SENTRY_PROJECT: "mo" };

/** In a process of its own, as the build does it: the peer answers from this one meanwhile. */
async function send(env: Readonly<Record<string, string>>) {
  const script = `const { sendSourceMaps, sourceMapsOf } = await import("./scripts/source-maps");
    sendSourceMaps(sourceMapsOf(process.env), process.env.MAPS_DIR);`;
  const file = path.join(dir, "send.mts");
  writeFileSync(file, script.replaceAll('"./scripts', `"${root}/scripts`));
  const sent = spawn(path.join(root, "node_modules/.bin/tsx"), [file], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: dir, NODE_ENV: "test", MAPS_DIR: dir, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [sent.stdout, sent.stderr]) stream.on("data", (text) => (said += text));
  const [code] = await once(sent, "close");
  return { code: code as number, said };
}

test("maps go to the project under the release, with their files, and none is left where the public could ask", async () => {
  const peer = await startSourceMaps();
  try {
    const { code, said } = await send({ ...ALL, SENTRY_URL: peer.url, MO_VERSION: "a1b2c3d4e5" });
    expect([code, peer.state.strange], said).toEqual([0, []]);
    expect(peer.state.bundles).toMatchObject([{ version: "a1b2c3d", projects: ["mo"] }]);
    const names = peer.state.bundles[0]?.bytes.toString("latin1");
    for (const name of ["_next/static/chunks/a.js", "_next/static/chunks/a.js.map"]) expect(names).toContain(name);
    expect(existsSync(path.join(dir, "static/chunks/a.js.map"))).toBe(false);
    expect(existsSync(path.join(dir, "server/b.js.map"))).toBe(false);
    expect(readFileSync(path.join(dir, "static/chunks/a.js"), "utf8")).toBe("run();");
    expect(said).not.toContain("hidden-token");
  } finally {
    await peer.close();
  }
}, 60_000);

test("a service that refuses them stops the build, and the maps go all the same", async () => {
  const peer = await startSourceMaps();
  try {
    peer.state.fault = "refuse";
    const { code, said } = await send({ ...ALL, SENTRY_URL: peer.url });
    expect(code, said).not.toBe(0);
    expect(said).toContain("Source maps could not be sent");
    expect(existsSync(path.join(dir, "static/chunks/a.js.map"))).toBe(false);
    expect(said).not.toContain("hidden-token");
  } finally {
    await peer.close();
  }
}, 60_000);

test("none of the three: no maps; some of them: the build stops and names what is missing", () => {
  expect(sourceMapsOf({})).toBeNull();
  expect(sourceMapsOf({ SENTRY_ORG: "  " })).toBeNull();
  expect(sourceMapsOf({ ...ALL, VERCEL_GIT_COMMIT_SHA: "0123456789" })).toMatchObject({ release: "0123456" });
  for (const missing of Object.keys(ALL)) {
    const half = Object.fromEntries(Object.entries(ALL).filter(([name]) => name !== missing));
    expect(() => sourceMapsOf(half)).toThrow(`The upload of source maps is half configured: ${missing} is missing`);
  }
});

test("a file keeps what only looks like the address of a map", () => {
  dropSourceMaps(dir);
  expect(readFileSync(path.join(dir, "static/chunks/plain.js"), "utf8")).toBe('say("sourceMappingURL=");\n');
});

test("a vendor in a file for browsers is told where its variable is not set", () => {
  expect(strayVendors(dir, {})).toEqual([]);
  writeFileSync(path.join(dir, "static/chunks/s.js"), 'headers.get("x-sentry-rate-limits")');
  expect(strayVendors(dir, {})).toEqual(["NEXT_PUBLIC_SENTRY_DSN is not set, but static/chunks/s.js carries its vendor"]);
  expect(strayVendors(dir, { NEXT_PUBLIC_SENTRY_DSN: "https://k@sentry.test/1" })).toEqual([]);
});
