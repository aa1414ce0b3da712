import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromiumFlags, chromiumPath } from "../scripts/chromium";
import { root } from "../scripts/project.mjs";
import { trainingLifter } from "./lifter.mjs";
import { startServer } from "./server";

/**
 * `pnpm lighthouse [--runs N] [route]`: Lighthouse's mobile preset with the system's Chromium, the median of five, on an own server.
 * Without a route: the landing page and the logger. Signed-in routes get the session of a lifter with an open workout, whose
 * id stands for `:id`. Figures hold on an idle machine only; the load is printed with them. With `--gate` what falls below
 * platform 9.1 in accessibility, best practices or (where anybody may read) SEO is an exit code; speed is one with
 * `--gate-speed` alone, for machines that do nothing else.
 */
const FIGURES = {
  LCP: "largest-contentful-paint",
  CLS: "cumulative-layout-shift",
  TBT: "total-blocking-time",
  FCP: "first-contentful-paint",
};
const PUBLIC = /^\/($|coaches|exercises|programs|help|privacy|terms|login|signup|forgot-password|reset-password)/;
const FLAGS = ["--headless=new", ...chromiumFlags].join(" ");

const { values, positionals: routes } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "5" },
    gate: { type: "boolean", default: false },
    "gate-speed": { type: "boolean", default: false },
  },
});
const RUNS = Number(values.runs);
/** What a gate found wanting. */
const below = [];
const dir = mkdtempSync(path.join(tmpdir(), "mo-lighthouse-"));
const server = await startServer();
try {
  const { client, workoutId } = await trainingLifter(server.url);
  for (const route of routes.length > 0 ? routes : ["/", "/workout/:id"]) {
    const url = server.url + route.replace(":id", workoutId);
    const headers = PUBLIC.test(route) ? {} : { Cookie: client.cookie() };
    console.log(`\n${route}  load average ${loadavg()[0]?.toFixed(2)}`);
    const reports = [];
    for (let run = 0; run < RUNS; run++) reports.push(await audit(url, headers));
    tell(reports, url);
    below.push(...missed(reports, route));
  }
} finally {
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
}
for (const line of below) console.error(line);
if (below.length > 0) process.exitCode = 1;

async function audit(url, headers) {
  const report = path.join(dir, "report.json");
  const args = [url, "--quiet", "--output=json", `--output-path=${report}`, `--chrome-flags=${FLAGS}`];
  const child = spawn(path.join(root, "node_modules/.bin/lighthouse"), [...args, `--extra-headers=${JSON.stringify(headers)}`], {
    env: { ...process.env, ...(chromiumPath && { CHROME_PATH: chromiumPath }) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`Lighthouse ended with code ${code}`);
  const result = JSON.parse(readFileSync(report, "utf8"));
  if (result.runtimeError) throw new Error(result.runtimeError.message);
  return result;
}

/** Medians, and what the median run found wanting. */
function tell(reports, url) {
  const landed = reports[0].finalDisplayedUrl;
  if (landed !== url) console.log(`  answered by ${landed}`);
  const categories = Object.keys(reports[0].categories);
  const scoreOf = (category) => median(reports.map(({ categories }) => Math.round(100 * (categories[category].score ?? 0))));
  console.log(`  ${categories.map((category) => `${category} ${scoreOf(category)}`).join(" · ")}`);
  const figure = ([name, audit]) => `${name} ${round(median(reports.map(({ audits }) => audits[audit].numericValue)), name)}`;
  console.log(`  ${Object.entries(FIGURES).map(figure).join(" · ")}`);
  const [middle] = reports.toSorted((a, b) => a.categories.performance.score - b.categories.performance.score).slice(RUNS >> 1);
  for (const { title, displayValue, score, scoreDisplayMode } of Object.values(middle.audits))
    if (score !== null && score < 0.9 && !["informative", "notApplicable", "manual"].includes(scoreDisplayMode))
      console.log(`  fails: ${title}${displayValue ? ` (${displayValue})` : ""}`);
}

/** The gates of platform 9.1 that were asked for and missed. */
function missed(reports, route) {
  const gates = {
    ...(values.gate && { accessibility: 100, "best-practices": 100, ...(PUBLIC.test(route) && { seo: 100 }) }),
    ...(values["gate-speed"] && { performance: PUBLIC.test(route) ? 98 : 95 }),
  };
  return Object.entries(gates).flatMap(([category, least]) => {
    const score = median(reports.map(({ categories }) => Math.round(100 * (categories[category].score ?? 0))));
    return score < least ? [`${route}: ${category} is ${score}, at least ${least} is asked for`] : [];
  });
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function round(value, name) {
  return name === "CLS" ? value.toFixed(3) : `${Math.round(value)} ms`;
}
