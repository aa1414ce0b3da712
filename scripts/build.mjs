import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeBrokenPage } from "./broken-page";
import { readScriptTable } from "./csp-table";
import { main, root, Stop } from "./project.mjs";
import { buildStamp } from "./setup-build.mjs";
import { dropSourceMaps, sendSourceMaps, sourceMapsOf } from "./source-maps";
import { strayVendors } from "./vendor-chunks";

/**
 * `pnpm build`: Next builds twice. The first build writes the pages, whose inline scripts are then hashed into a table; the
 * second has that table inside proxy.ts, which names the scripts of each page in its policy (security specification 3). Only
 * the proxy imports the table, so the second build must write the same pages: what differs is an error. Between builds the
 * table is empty, as it is in the repository.
 */
const output = path.join(root, ".next");
const server = path.join(output, "server");
const file = path.join(root, "src/generated/csp-table.json");
const EMPTY = { hashes: [], pages: {} };

await main(async () => {
  const maps = orStop(() => sourceMapsOf(process.env));
  const mapped = maps ? { MO_SOURCE_MAPS: "1" } : {};
  keep(EMPTY);
  // The name of a build stands in its pages. Made from the sources, it is the same in both.
  const id = buildStamp().slice(0, 20);
  try {
    const first = build(id, mapped);
    keep(first);
    const second = build(id, { ...mapped, MO_BUILD_PASS: "2" });
    const changed = differences(first, second);
    if (changed.length > 0) throw new Stop(`The second build changed the scripts of ${changed.slice(0, 5).join(", ")}.`);
    const stray = strayVendors(output, process.env);
    if (stray.length > 0) throw new Stop(stray.join("\n"));
    if (maps) orStop(() => sendSourceMaps(maps));
    console.log(`Policies: ${Object.keys(second.pages).length} pages, ${second.hashes.length} inline scripts`);
  } catch (error) {
    // Half a build would be served as a whole one.
    if (maps) dropSourceMaps(output);
    rmSync(path.join(root, ".next/BUILD_ID"), { force: true });
    throw error;
  } finally {
    keep(EMPTY);
  }
});

function build(id, env) {
  const { status } = spawnSync(path.join(root, "node_modules/.bin/next"), ["build"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, MO_BUILD_ID: id, ...env },
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Stop("Next could not build.", status ?? 1);
  writeBrokenPage(server);
  return readScriptTable(path.join(server, "app"));
}

/** What is wrong with the settings or the service is said in its own words, without a trace. */
function orStop(work) {
  try {
    return work();
  } catch (error) {
    throw new Stop(error.message);
  }
}

function keep(table) {
  writeFileSync(file, `${JSON.stringify(table)}\n`);
}

/** Pages that are not in both, or whose scripts are others. */
function differences(first, second) {
  const scripts = ({ hashes, pages }, page) => pages[page]?.map((at) => hashes[at]).join(" ");
  const all = new Set([...Object.keys(first.pages), ...Object.keys(second.pages)]);
  return [...all].filter((page) => scripts(first, page) !== scripts(second, page));
}
