import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readReport, reporterFor } from "./check-report.mjs";
import { root, Stop } from "./project.mjs";

/** Runs the steps one after another and adds up what passed and failed. */
export async function runSteps(steps) {
  const results = [];
  for (const step of steps) {
    const began = Date.now();
    console.log(`\n── ${step.name} ${"─".repeat(Math.max(3, 76 - step.name.length))}`);
    const isBlocked = results.some((result) => result.name === step.needs && result.failed > 0);
    if (isBlocked) console.log(`not run, because ${step.needs} failed`);
    const counted = isBlocked ? { passed: 0, failed: 0 } : await counts(step);
    results.push({ name: step.name, isBlocked, seconds: (Date.now() - began) / 1000, ...counted });
  }
  console.log(`\n${"─".repeat(80)}`);
  for (const result of results) console.log(summary(result));
  const sum = (field) => results.reduce((total, result) => total + result[field], 0);
  return { passed: sum("passed"), failed: sum("failed") };
}

function summary({ name, passed, failed, seconds, isBlocked }) {
  const verdict = isBlocked ? "not run" : `${passed} passed, ${failed} failed`;
  return `${name.padEnd(24)} ${verdict.padEnd(26)} ${seconds.toFixed(1)} s`;
}

async function counts(step) {
  const around = step.around ?? ((run) => run({}));
  try {
    if (!step.run) return await around((env) => runTool(step, env));
    await step.run();
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

async function runTool({ tool, args, counts }, env) {
  const dir = mkdtempSync(path.join(tmpdir(), "mo-check-"));
  const report = path.join(dir, "report.json");
  const reporter = reporterFor(counts, report);
  const bin = path.join(root, "node_modules/.bin");
  const child = spawn(path.join(bin, tool), [...args, ...reporter.args], {
    cwd: root,
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, ...reporter.env, ...env },
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const code = await Promise.race([once(child, "close").then(([status]) => status), once(child, "error").then(() => 127)]);
  const counted = readReport(counts, report, code === 0);
  rmSync(dir, { recursive: true, force: true });
  return counted;
}
