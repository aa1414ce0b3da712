import { globSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { trainingLifter } from "../bench/lifter.mjs";
import { startServer } from "../bench/server";
import { budgetFault } from "./budgets-judge.mjs";
import { root } from "./project.mjs";
import { openClient } from "./replay/client";

/**
 * `pnpm budgets`: what a browser downloads, in bytes, against budgets.json (platform 9.2). Above the cap, or more than a tenth
 * above the number kept there, fails. `--write` keeps the present numbers; caps are set by hand.
 */
const LOGGER = "/workout/:id";
const PUBLIC = [
  "/",
  "/exercises",
  "/exercises/back-squat",
  "/programs",
  "/programs/full-body-3",
  "/coaches",
  "/login",
  "/signup",
];
const SIGNED_IN = ["/onboarding", "/dashboard", "/plan", "/workout", LOGGER, "/history", "/progress", "/body", "/settings"];
const file = path.join(root, "budgets.json");

const isWriting = process.argv.includes("--write");
const { now, aside } = await measure();
const { caps, bytes: before } = JSON.parse(readFileSync(file, "utf8"));
let failures = 0;
for (const [name, bytes] of Object.entries(now)) {
  const fault = budgetFault(bytes, isWriting ? bytes : before[name], caps[name]);
  if (fault) failures++;
  const change = before[name] ? `${((bytes / before[name] - 1) * 100).toFixed(1)} %` : "new";
  const cap = caps[name] === undefined ? "" : `  cap ${kb(caps[name])}`;
  console.log(`${name.padEnd(34)} ${kb(bytes)}  ${change.padStart(8)}${cap}${fault && `  FAILS: ${fault}`}`);
}
console.log(aside);
if (isWriting) writeFileSync(file, `${JSON.stringify({ caps, bytes: now }, null, 2)}\n`);
process.exit(failures > 0 ? 1 : 0);

async function measure() {
  const now = {};
  let polyfills = 0;
  for (const [route, html] of await pages()) {
    const { modern, legacy } = scriptsOf(html);
    if (modern.length === 0) throw new Error(`${route} has no script: it was not the page that answered`);
    now[`javascript ${route} (brotli)`] = sum(modern, brotli);
    polyfills = Math.max(polyfills, sum(legacy, brotli));
    if (route === LOGGER) now[`html ${route} (gzip)`] = gzipSync(html).length;
  }
  now["css in all (gzip)"] = sum(globSync(".next/static/**/*.css"), (text) => gzipSync(text).length);
  now["fonts (as they are)"] = sum(globSync(".next/static/**/*.woff2"), (bytes) => bytes.length);
  return { now, aside: `not counted: ${kb(polyfills)} of polyfills (brotli) that only a browser without modules loads` };
}

/** As the server sends them: the logger is not among the pages that the build writes. */
async function pages() {
  const server = await startServer();
  try {
    const { client, workoutId } = await trainingLifter(server.url);
    const visitor = openClient(server.url);
    const found = [];
    for (const route of [...PUBLIC, ...SIGNED_IN])
      found.push([route, await (PUBLIC.includes(route) ? visitor : client).page(route.replace(":id", workoutId))]);
    return found;
  } finally {
    await server.stop();
  }
}

/** Files of the page's script tags; `noModule` ones are skipped by every browser that Mo supports. */
function scriptsOf(html) {
  const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"?]+)[^"]*"[^>]*>/g)];
  const files = (wanted) => [
    ...new Set(tags.filter(([tag]) => /\bnomodule\b/i.test(tag) === wanted).map(([, src]) => fileOf(src))),
  ];
  return { modern: files(false), legacy: files(true) };
}

function fileOf(src) {
  return src.startsWith("/_next/") ? src.replace("/_next/", ".next/") : `public${src}`;
}

function sum(files, sizeOf) {
  return files.reduce((total, name) => total + sizeOf(readFileSync(path.join(root, name))), 0);
}

function brotli(bytes) {
  return brotliCompressSync(bytes).length;
}

function kb(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`.padStart(9);
}
